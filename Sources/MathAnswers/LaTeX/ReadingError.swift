/// Why an answer could not be read, with the place.
///
/// `description` shows the source with a caret below the range; the range counts UTF-8 bytes.
public struct ReadingError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The condition met.
  public enum Kind: String, Sendable, CaseIterable {
    case empty = "empty"
    case tooLong = "too-long"
    case tooDeep = "too-deep"
    case unexpectedWord = "unexpected-word"
    case unexpectedToken = "unexpected-token"
    case unexpectedEnd = "unexpected-end"
    case unknownCommand = "unknown-command"
    case unbalanced = "unbalanced"
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
