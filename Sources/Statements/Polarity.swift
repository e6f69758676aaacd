/// Questions that yes or no answers.
package enum Polarity {
  /// The wording that names the two answers.
  package static let explicit: Phrases = [
    "true or false", "true/false", "false or true", "t/f", "yes or no", "yes/no", "true or not",
    "right or wrong", "correct or incorrect", "correct or not", "is it true", "is this true",
    "is that true", "is this statement true", "is the statement true", "is the following true",
    "判断题", "判断对错", "判断正误", "对的打", "正确的打", "对还是错", "是对是错", "判断下列说法是否正确", "判断下面说法是否正确",
    "是否正确", "打√", "打\"√\"", "对吗", "正确吗",
  ]

  static let counting: Phrases = [
    "how many", "how much", "for what", "for which", "what is the", "find the", "多少", "几个",
  ]

  /// Orders to decide; what follows may still ask for more.
  static let deciding: Phrases = [
    "determine whether", "determine if", "decide whether", "decide if", "judge whether",
    "judge if", "check whether", "check if", "state whether", "state if", "say whether",
    "tell whether", "find out whether", "find out if", "tell if", "verify whether",
    "是否", "能否", "能不能", "可不可以", "是不是", "可否", "会不会", "有没有", "吗", "够不够",
  ]

  /// What asks for a value in the same breath.
  static let values: Phrases = [
    "what", "how many", "how much", "how long", "how far", "how old", "which", "if so", "if yes",
    "if it does", "if it is", "if they", "find", "compute", "calculate", "evaluate", "solve",
    "who", "whose", "when will", "determine the", "determine all", "give an example", "求",
    "多少", "几", "什么", "哪", "写出", "若能", "若存在", "如果存在", "如果能", "如果是", "若有",
  ]
}

extension PlainStatement {
  /// The question that yes or no answers, where nothing else is asked.
  package var polarQuestion: Range<Int>? {
    let sentences = sentences()
    if let named = first(of: Polarity.explicit) {
      // "For how many n is it true that …" counts.
      return contains(Polarity.counting) ? nil : named
    }
    guard let asked = sentences.last(where: { isPolar($0) }) else { return nil }
    let asksMore = sentences.contains { sentence in
      asksForValue(sentence) || sentence == asked && contains(Polarity.values, in: sentence)
    }
    return asksMore ? nil : asked
  }

  /// "Is f even?", "If n is odd, does it …", "Determine whether …".
  private func isPolar(_ sentence: Range<Int>) -> Bool {
    let isAsked =
      bytes[sentence.upperBound - 1] == 0x3F || sentence.upperBound == trimmed(whole).upperBound
    if let order = first(of: Polarity.deciding, in: sentence) {
      // 是否 in the middle of a statement is a condition.
      let isOrder =
        !isChinese || bytes[sentence.upperBound - 1] == 0x3F
        || order.lowerBound == sentence.lowerBound
        || contains(["判断", "试问", "请问", "说明", "问:"], in: sentence)
      return isOrder && !offersSeveral(order.upperBound..<sentence.upperBound)
    }
    guard isAsked else { return false }
    if firstWord(of: sentence, isIn: Request.auxiliaries) { return true }
    guard bytes[sentence.upperBound - 1] == 0x3F,
      let comma = bytes[sentence].lastIndex(of: 0x2C)
    else { return false }
    return firstWord(of: (comma + 1)..<sentence.upperBound, isIn: Request.auxiliaries)
      || clauses(of: sentence).contains { firstWord(of: $0, isIn: Request.auxiliaries) }
  }

  /// "a parabola, circle, ellipse, or empty" is a choice of more than two.
  private func offersSeveral(_ range: Range<Int>) -> Bool {
    bytes[range].count { $0 == 0x2C } > 1 && contains(["or"], in: range)
  }

  private func clauses(of sentence: Range<Int>) -> [Range<Int>] {
    bytes[sentence].split(separator: 0x2C).map { $0.startIndex..<$0.endIndex }
  }

  /// A sentence that orders or asks for a value.
  package func asksForValue(_ sentence: Range<Int>) -> Bool {
    if isDeciding(sentence) { return false }
    if firstWord(of: sentence, isIn: Request.forValues), !firstWord(of: sentence, isIn: ["求证"]) {
      return true
    }
    if contains(Self.secondOrders, in: sentence) { return true }
    if isChinese, contains(["求"], in: sentence) || contains(Self.chineseValues, in: sentence) {
      return all(of: ["求"], in: sentence).count > all(of: ["求证", "要求"], in: sentence).count
        || contains(Self.chineseValues, in: sentence)
    }
    guard bytes[sentence.upperBound - 1] == 0x3F else { return false }
    // "Does f, which is even, have a root?" asks for none.
    let words: Phrases =
      firstWord(of: sentence, isIn: Request.auxiliaries)
      ? ["what", "how many", "how much"] : ["what", "how", "which", "who", "why"]
    return contains(words, in: sentence)
  }

  private func isDeciding(_ sentence: Range<Int>) -> Bool {
    guard let hit = first(of: Polarity.deciding, in: sentence) else { return false }
    return !contains(Polarity.values, in: hit.upperBound..<sentence.upperBound)
  }

  private static let secondOrders: Phrases = [
    "and find", "and determine", "and compute", "and calculate", "and evaluate", "then find",
    "and hence find", "and solve", "and thus find", "then determine", "then compute", "and give",
    "to find", "and write", "and obtain", "then calculate", "then evaluate", ", find", ", compute",
    ", determine", ", calculate", ", evaluate", "and express", "and state", "find the value",
  ]

  private static let chineseValues: Phrases = [
    "多少", "计算", "写出", "讨论", "?", "确定", "化简", "什么",
  ]
}
