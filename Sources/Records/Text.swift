/// UTF-8 bytes of a model's or a dataset's text, a slice of a larger buffer where possible.
///
/// Stages look at bytes; a `String` is made only for what a person reads or Unicode must decide.
/// Offsets in evidence and findings are bytes from the start of the text.
package struct Text: Sendable {
  package let bytes: ArraySlice<UInt8>

  package init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

  package init(_ bytes: [UInt8]) { self.bytes = bytes[...] }

  package init(_ string: String) { self.init(Array(string.utf8)) }

  package var count: Int { bytes.count }
  package var isEmpty: Bool { bytes.isEmpty }
  package var string: String { String(decoding: bytes, as: UTF8.self) }

  /// The part between two offsets, sharing the buffer.
  package subscript(range: Range<Int>) -> Text {
    Text(bytes[(bytes.startIndex + range.lowerBound)..<(bytes.startIndex + range.upperBound)])
  }

  package func withBytes<Result>(
    _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    try bytes.withUnsafeBufferPointer(body)
  }
}

extension Text: Equatable {
  package static func == (left: Text, right: Text) -> Bool { left.bytes == right.bytes }
}

extension Text: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) { self.init(value) }
}
