/// One value or key on the tape: what it is, where its bytes are, where the next one begins.
///
/// The tape is flat: an object's node is followed by key, value, key, value; an array's by its
/// elements; `next` jumps over a whole value. 16 bytes, so that a line's tape stays in cache.
package struct JSONNode: Sendable {
  package enum Kind: UInt8, Sendable {
    case null, `false`, `true`, number, string, array, object
  }

  package var kind: Kind
  /// True for a string that holds a backslash and must be unescaped.
  package var hasEscapes: Bool
  /// First byte; for a string the one after the quote.
  package var start: Int32
  /// One past the last byte; for a string the closing quote.
  package var end: Int32
  /// Index of the node after this value and all it holds.
  package var next: Int32
}
