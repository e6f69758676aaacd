/// Why an answer could not be read, with the place.
///
/// `description` shows the source with a caret below the range; the range counts UTF-8 bytes.
public struct ReadingError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The condition met.
  public enum Kind: String, Sendable, CaseIterable {
    /// Nothing is left when the marks around an answer are taken off.
    case empty = "empty"
    /// More than 8 KB, or too many signs.
    case tooLong = "too-long"
    /// Nested too deeply.
    case tooDeep = "too-deep"
    /// A word where a value or a sign should stand.
    case unexpectedWord = "unexpected-word"
    /// A sign where something else should stand.
    case unexpectedToken = "unexpected-token"
    /// The text ends where something should follow.
    case unexpectedEnd = "unexpected-end"
    /// A LaTeX command without a known meaning that takes an argument.
    case unknownCommand = "unknown-command"
    /// A bracket that nothing opens or closes.
    case unbalanced = "unbalanced"
    /// A construction whose parts are missing.
    case malformed = "malformed"
  }

  /// What went wrong.
  public var kind: Kind
  /// The text that was being read.
  public var source: String
  /// UTF-8 byte offsets in `source`.
  public var range: Range<Int>

  /// The source line and a caret, for a person.
  public var description: String {
    let bytes = Array(source.utf8)
    let start = min(max(0, range.lowerBound - 30), bytes.count)
    let end = min(bytes.count, max(range.upperBound, range.lowerBound) + 30)
    let window = String(decoding: bytes[start..<max(start, end)], as: UTF8.self)
      .replacing("\n", with: " ")
    let before = String(
      decoding: bytes[start..<min(max(start, range.lowerBound), bytes.count)], as: UTF8.self)
    let pointer = String(repeating: " ", count: before.count) + "^"
    return "\(kind.rawValue.replacing("-", with: " "))\n\(window)\n\(pointer)"
  }
}
