/// The letter of a multiple-choice option, alone or before its content.
struct Choice: Sendable, Equatable {
  /// Upper-case ASCII.
  var letter: UInt8
  /// Whether something follows the letter.
  var hasContent: Bool
  /// What follows the letter.
  var content: [UInt8] = []
  /// Whether brackets or a dot mark it as an option, so that it cannot be a variable.
  var isMarked: Bool

  /// Reads `C`, `(C)`, `C.`, `\text{(B)}`, `\textbf{(E)}\ 42`; nil for anything else.
  static func read(_ bytes: [UInt8]) -> Choice? {
    var text = bytes[...]
    for command in ["\\text{", "\\textbf{", "\\mathrm{", "\\mathbf{", "\\textrm{"]
    where text.hasPrefix(command) {
      guard let brace = text.dropFirst(command.utf8.count - 1).matchingBrace else { return nil }
      let inside = text[text.startIndex + command.utf8.count..<brace]
      text = ArraySlice(Array(inside) + [0x20] + Array(text[(brace + 1)...]))
      break
    }
    text = AnswerText.trimmed(text)
    for prefix in ["Option ", "option ", "Choice ", "choice ", "故选", "应选", "选项", "选", "：", ":"]
    where text.hasPrefix(prefix) {
      text = AnswerText.trimmed(text.dropFirst(prefix.utf8.count))
    }
    var isMarked = false
    if text.first == UInt8(ascii: "(") || text.first == UInt8(ascii: "[") {
      isMarked = true
      text = AnswerText.trimmed(text.dropFirst())
    }
    guard let letter = text.first, (letter | 0x20) >= 0x61, (letter | 0x20) <= 0x6A else {
      return nil
    }
    text = text.dropFirst()
    while text.first == 0x20 { text = text.dropFirst() }
    guard let next = text.first else {
      return isMarked ? nil : Choice(letter: letter & 0xDF, hasContent: false, isMarked: false)
    }
    let closes = next == UInt8(ascii: ")") || next == UInt8(ascii: "]")
    if isMarked != closes, !(closes && !isMarked) { return nil }
    guard closes || next == UInt8(ascii: ".") || next == UInt8(ascii: ":") else { return nil }
    let rest = AnswerText.trimmed(text.dropFirst())
    return Choice(
      letter: letter & 0xDF, hasContent: !rest.isEmpty, content: Array(rest), isMarked: true)
  }
}

extension AnswerReading {
  /// The text after an option's letter.
  var optionContent: [UInt8]? {
    guard let choice, choice.hasContent, choice.letter <= UInt8(ascii: "F") else { return nil }
    return choice.content
  }
}
