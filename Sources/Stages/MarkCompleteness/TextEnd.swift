import Records

/// Whether the end of a text is an end.
enum TextEnd {
  /// How far from the end a formula may have begun.
  private static let reach = 600

  /// Words that no sentence ends with.
  private static let openWords: Set<String> = [
    "a", "an", "and", "are", "as", "at", "because", "but", "by", "can", "for", "from", "has",
    "have",
    "if", "in", "into", "is", "its", "let", "of", "on", "or", "our", "since", "so", "than", "that",
    "the", "their", "then", "therefore", "this", "thus", "to", "was", "we", "when", "where",
    "which",
    "will", "with", "would",
  ]

  static func cut(of text: Text) -> Completeness.Cut? {
    let range = text.trimmedRange
    guard !range.isEmpty else { return nil }
    return text.withBytes { bytes in
      let start = max(range.lowerBound, range.upperBound - reach)
      let part = UnsafeBufferPointer(rebasing: bytes[start..<range.upperBound])
      if isFormulaOpen(part) { return .formula }
      return isSentenceOpen(part) ? .sentence : nil
    }
  }

  /// The last line has an opened brace, bracket command or dollar sign that nothing closes.
  private static func isFormulaOpen(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var lineStart = bytes.count
    while lineStart > 0, bytes[lineStart - 1] != 0x0A { lineStart -= 1 }
    var braces = 0
    var dollars = 0
    var brackets = 0
    var index = lineStart
    while index < bytes.count {
      switch bytes[index] {
      case 0x5C:
        let next = index + 1 < bytes.count ? bytes[index + 1] : 0
        if next == 0x28 || next == 0x5B { brackets += 1 }
        if next == 0x29 || next == 0x5D { brackets -= 1 }
        index += 1
      case 0x24: dollars += 1
      case 0x7B: braces += 1
      case 0x7D: braces -= 1
      default: break
      }
      index += 1
    }
    // A price makes an odd dollar sign: only with a brace or a command is it a formula.
    let hasCommand = bytes[lineStart...].contains(0x5C)
    return braces > 0 || brackets > 0 || dollars % 2 == 1 && hasCommand && braces != 0
  }

  private static func isSentenceOpen(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let last = bytes.last else { return false }
    // A comma, an operator or an opened bracket promises more.
    if [0x2C, 0x2B, 0x3D, 0x28, 0x5B, 0x5C, 0x26].contains(last) { return true }
    guard (last | 0x20) &- 0x61 < 26 else { return false }
    var start = bytes.count
    while start > 0, (bytes[start - 1] | 0x20) &- 0x61 < 26 { start -= 1 }
    // `\quad the`, `x_the`, a word of one line alone: no sentence.
    guard start > 0, bytes[start - 1] == 0x20 else { return false }
    return openWords.contains(
      String(decoding: bytes[start...].map { $0 | 0x20 }, as: UTF8.self))
  }
}
