import Statements

/// The words that offer a choice.
enum OptionWords {
  /// A choice among whatever is listed.
  static let choosing: Phrases = [
    "which of the following", "which one of the following", "which of these", "which one of these",
    "which of the four", "which of the five", "of the following", "which option", "which choice",
    "which statement", "which answer", "which one is", "correct option", "correct answer",
    "correct choice", "answer choice", "answer choices", "options", "multiple choice",
    "choose the", "choose one", "choose from", "select the", "select one", "pick one",
    "the following is",
    "the following are true", "closest to", "下列", "以下", "选项", "哪一项", "哪一个", "哪个", "正确的是", "错误的是",
    "不正确的是", "可能是", "符合题意", "单选", "多选", "选择题", "选出", "选择", "的是(", "哪项", "不属于", "最接近",
  ]

  /// A choice among numbered statements.
  static let picking: Phrases = [
    "which of the following", "which one of the following", "which of these", "which statement",
    "which statements", "which option", "which are true", "which is true", "which are correct",
    "which of the statements", "which one is", "correct statement", "correct statements",
    "true statement", "true statements", "correct option", "choose the", "select the",
    "正确的是", "错误的是", "不正确的是", "正确的序号", "的序号", "序号是", "序号为", "正确命题", "真命题", "正确结论",
    "正确的有", "成立的是", "选项", "哪一个", "哪个", "哪些", "编号", "的命题是", "符合", "哪一项", "(只填序号)",
  ]

  /// Signs of a choice in a statement that lost its options.
  static let lost: Phrases = [
    "which of the following", "which one of the following", "which of these", "which option",
    "correct option", "下列", "以下哪", "选项", "哪一项", "正确的是", "错误的是",
  ]

  /// Words that want a letter for an answer.
  static let letters: Phrases = [
    "enter the letter", "type the letter", "write the letter", "give the letter",
    "letter of the", "letter that corresponds", "填字母", "的字母", "代号",
  ]

  /// `(B)`, `[c]`: nobody writes a value like that.
  static func isBracketedLetter(_ gold: PlainStatement) -> Bool {
    let bytes = gold.bytes.filter { $0 != 0x20 && $0 != 0x2E }
    return bytes.count == 3
      && (bytes[0] == 0x28 && bytes[2] == 0x29 || bytes[0] == 0x5B && bytes[2] == 0x5D)
      && (bytes[1] | 0x20) &- 0x61 < 6
  }

  /// A capital from A to F, or several: `B`, `ACD`.
  static func isLetters(_ gold: PlainStatement) -> Bool {
    let bytes = gold.essence()
    return !bytes.isEmpty && bytes.count < 5 && bytes.allSatisfy { $0 &- 0x41 < 6 }
      && zip(bytes, bytes.dropFirst()).allSatisfy { $0 < $1 }
  }
}
