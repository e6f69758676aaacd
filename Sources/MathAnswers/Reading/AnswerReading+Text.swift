extension AnswerReading {
  /// Normalized words, for text answers.
  var words: String { PlainWords.normalized(bytes) }

  /// Whether three letters stand together outside a command's name.
  var hasLetterRun: Bool {
    var letters = 0
    for byte in bytes {
      if byte == UInt8(ascii: "\\") {
        letters = -100
      } else if (byte | 0x20) >= 0x61, (byte | 0x20) <= 0x7A {
        letters += 1
        if letters == 3 { return true }
      } else {
        letters = 0
      }
    }
    return false
  }

  /// Whether the answer is words and not a formula: no digits, operators or commands but text.
  var isWordy: Bool {
    guard words.utf8.contains(where: { $0 >= 0x61 }) else { return false }
    // Brackets, signs and separators carry meaning between digits.
    let hasDigits = bytes.contains { $0 >= 0x30 && $0 <= 0x39 }
    if hasDigits, bytes.contains(where: { AnswerReading.structureMarks.contains($0) }) {
      return false
    }
    var rest = bytes[...]
    while let byte = rest.first {
      switch byte {
      case UInt8(ascii: "^"), UInt8(ascii: "_"), UInt8(ascii: "="), UInt8(ascii: "+"),
        UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "*"):
        return false
      case UInt8(ascii: "\\"):
        let isText = [
          "\\text", "\\mathrm", "\\mbox", "\\ ", "\\,", "\\%", "\\$", "\\mathbf", "\\emph",
        ].contains {
          rest.hasPrefix($0)
        }
        if !isText { return false }
        rest.removeFirst()
      default: rest.removeFirst()
      }
    }
    return true
  }

  private static let structureMarks = Set("()[]-/,;:|.\n".utf8)

  /// The words without spaces when no letter is ASCII, as in ①③.
  var foreignSigns: String? {
    let text = [" ", "、", "，", "条件"].reduce(words) { $0.replacing($1, with: "") }
    return !text.isEmpty && text.utf8.allSatisfy { $0 >= 0x80 } ? text : nil
  }

  /// Three or more letters and nothing else.
  var isName: Bool {
    bytes.count >= 3 && bytes.allSatisfy { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }
  }

  /// The text without white space and sizing commands, for formulas nobody could parse.
  var strippedBytes: [UInt8] {
    // A space between letters or digits may separate two things.
    func isLetterOrDigit(_ byte: UInt8) -> Bool {
      (byte >= 0x30 && byte <= 0x39) || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A)
    }
    let standsApart = bytes.indices.dropFirst(2).contains { index in
      bytes[index - 1] == 0x20 && isLetterOrDigit(bytes[index])
        && isLetterOrDigit(bytes[index - 2])
    }
    if standsApart { return bytes }
    var text = String(decoding: bytes, as: UTF8.self)
    for mark in ["\\left", "\\right", "\\,", "\\!", "\\;", "\\ ", "$", " ", "\n"] {
      text = text.replacing(mark, with: "")
    }
    for (long, short) in [("\\dfrac", "\\frac"), ("\\tfrac", "\\frac")] {
      text = text.replacing(long, with: short)
    }
    return Array(text.utf8)
  }

  /// The preferred reading in plain notation.
  var summary: String {
    if isEmpty { return "nothing" }
    if let choice, choice.isMarked || bytes.first.map({ $0 < 0x61 }) ?? false {
      return "option \(Character(Unicode.Scalar(choice.letter)))"
    }
    if let expression = expressions.first { return expression.description }
    if let error { return isWordy ? "text '\(words)'" : "unreadable: \(error.kind.rawValue)" }
    return "text '\(words)'"
  }
}
