import Glibc

extension Text {
  /// The first place of `literal` at or after `start`.
  package func range(of literal: StaticString, from start: Int = 0) -> Range<Int>? {
    withBytes { bytes in
      ByteSearch.first(literal, in: bytes, from: start).map {
        $0..<($0 + literal.utf8CodeUnitCount)
      }
    }
  }

  /// The last place of `literal`.
  package func lastRange(of literal: StaticString) -> Range<Int>? {
    var found: Range<Int>?
    while let next = range(of: literal, from: found?.upperBound ?? 0) { found = next }
    return found
  }

  package func contains(_ literal: StaticString) -> Bool { range(of: literal) != nil }

  /// How often `literal` stands in the text, without overlaps.
  package func occurrences(of literal: StaticString) -> Int {
    var count = 0
    var from = 0
    while let hit = range(of: literal, from: from) {
      count += 1
      from = hit.upperBound
    }
    return count
  }

  /// The text without white space at either end.
  package var trimmed: Text { self[trimmedRange] }

  package var trimmedRange: Range<Int> {
    withBytes { bytes in
      var start = 0
      var end = bytes.count
      while start < end, isSpace(bytes[start]) { start += 1 }
      while end > start, isSpace(bytes[end - 1]) { end -= 1 }
      return start..<end
    }
  }
}

/// Finds literals in bytes: memchr for the rarest byte of a tag, then memcmp.
package enum ByteSearch {
  package static func first(
    _ literal: StaticString, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    let length = literal.utf8CodeUnitCount
    guard let base = bytes.baseAddress, length > 0 else { return nil }
    var position = start
    let first = Int32(literal.utf8Start[0])
    while position + length <= bytes.count,
      let hit = memchr(base + position, first, bytes.count - position - length + 1)
    {
      let offset = UnsafeRawPointer(base).distance(to: UnsafeRawPointer(hit))
      if memcmp(hit, literal.utf8Start, length) == 0 { return offset }
      position = offset + 1
    }
    return nil
  }
}

private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }
