/// Words that name the value after them: "Area = 7", "the area is 7", "Total: 12".
enum Naming {
  /// The text after the name; nil when nothing but words stands before a sign or a copula.
  static func value(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.count <= 300 else { return nil }
    for mark in [" = ", "=", ": ", " is ", " are ", "} is ", " equals "] {
      guard let place = lastPlace(of: mark, in: bytes) else { continue }
      let head = bytes[..<place]
      let tail = AnswerText.cleaned(withoutTextCommand(bytes[(place + mark.utf8.count)...]))
      guard !head.isEmpty, !tail.isEmpty, isNaming(head) else { continue }
      return tail
    }
    return nil
  }

  /// `\text{The area is } 7` leaves a closing brace behind.
  private static func withoutTextCommand(_ slice: ArraySlice<UInt8>) -> [UInt8] {
    let trimmed = AnswerText.trimmed(slice)
    return trimmed.first == UInt8(ascii: "}") ? Array(trimmed.dropFirst()) : Array(trimmed)
  }

  private static func lastPlace(of mark: String, in bytes: [UInt8]) -> Int? {
    let pattern = Array(mark.utf8)
    guard bytes.count > pattern.count else { return nil }
    var index = bytes.count - pattern.count
    while index > 0 {
      if bytes[index...].starts(with: pattern) { return index }
      index -= 1
    }
    return nil
  }

  /// Letters, and few signs; a word of three letters must be among them.
  private static func isNaming(_ head: ArraySlice<UInt8>) -> Bool {
    let reading = AnswerReading(bytes: Array(head))
    let negations = [" not", "n't", "never", "<", ">", "\\le", "\\ge", "\\ne", ",", ";", "\n"]
    return head.count <= 80 && !negations.contains { head.contains(sequence: $0) }
      && (reading.hasLetterRun || head.contains(sequence: "\\text")
        || head.contains(sequence: "\\max") || head.contains(sequence: "\\min"))
  }
}
