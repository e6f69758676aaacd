/// Says why bytes are not one JSON value, and where.
package struct JSONError: Error, Equatable {
  /// What is wrong with the bytes.
  package enum Kind: String, CaseIterable, Sendable {
    case controlCharacter = "control-character"
    case invalidUTF8 = "invalid-utf8"
    case malformed = "malformed-json"
    case nestedTooDeeply = "nested-too-deeply"
    case trailingBytes = "trailing-bytes"
    case truncated = "truncated-json"
  }

  package let kind: Kind
  /// Bytes from the start of the value.
  package let offset: Int

  package init(_ kind: Kind, at offset: Int) {
    self.kind = kind
    self.offset = offset
  }
}
