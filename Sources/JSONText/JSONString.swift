import Glibc

/// The bytes of a JSON string: where it ends, whether it is valid, what it says.
package enum JSONString {
  /// Finds the quote that ends the string whose content begins at `start`.
  package static func closingQuote(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard let base = bytes.baseAddress else { return nil }
    var from = start
    while from < bytes.count, let hit = memchr(base + from, 0x22, bytes.count - from) {
      let quote = UnsafeRawPointer(base).distance(to: UnsafeRawPointer(hit))
      var backslashes = 0
      while quote - backslashes > start, bytes[quote - backslashes - 1] == 0x5C { backslashes += 1 }
      if backslashes % 2 == 0 { return quote }
      from = quote + 1
    }
    return nil
  }

  static func escapesAreValid(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    guard let base = bytes.baseAddress else { return true }
    var position = range.lowerBound
    while position < range.upperBound,
      let hit = memchr(base + position, 0x5C, range.upperBound - position)
    {
      let backslash = UnsafeRawPointer(base).distance(to: UnsafeRawPointer(hit))
      guard backslash + 1 < range.upperBound else { return false }
      switch bytes[backslash + 1] {
      case 0x22, 0x5C, 0x2F, 0x62, 0x66, 0x6E, 0x72, 0x74: position = backslash + 2
      case 0x75:
        guard hexUnit(bytes, backslash + 2, range.upperBound) != nil else { return false }
        position = backslash + 6
      default: return false
      }
    }
    return true
  }

  /// Unescapes a checked string.
  ///
  /// A lone surrogate becomes U+FFFD: dumps cut in the middle of an emoji hold them, and no row is
  /// lost for it.
  static func unescape(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [UInt8] {
    guard let base = bytes.baseAddress else { return [] }
    return [UInt8](unsafeUninitializedCapacity: range.count) { out, count in
      guard let target = out.baseAddress else { return }
      var position = range.lowerBound
      var written = 0
      while position < range.upperBound {
        let left = range.upperBound - position
        let hit = memchr(base + position, 0x5C, left)
        let run = hit.map { UnsafeRawPointer(base + position).distance(to: UnsafeRawPointer($0)) }
        memcpy(target + written, base + position, run ?? left)
        written += run ?? left
        position += run ?? left
        guard run != nil else { break }
        position = escape(bytes, at: position, range.upperBound, target, &written)
      }
      count = written
    }
  }

  /// Writes what the escape at `position` stands for and returns the position behind it.
  private static func escape(
    _ bytes: UnsafeBufferPointer<UInt8>, at position: Int, _ end: Int,
    _ target: UnsafeMutablePointer<UInt8>, _ written: inout Int
  ) -> Int {
    let simple: UInt8
    switch bytes[position + 1] {
    case 0x62: simple = 0x08
    case 0x66: simple = 0x0C
    case 0x6E: simple = 0x0A
    case 0x72: simple = 0x0D
    case 0x74: simple = 0x09
    case 0x75: return unicodeEscape(bytes, at: position, end, target, &written)
    default: simple = bytes[position + 1]
    }
    target[written] = simple
    written += 1
    return position + 2
  }

  private static func unicodeEscape(
    _ bytes: UnsafeBufferPointer<UInt8>, at position: Int, _ end: Int,
    _ target: UnsafeMutablePointer<UInt8>, _ written: inout Int
  ) -> Int {
    let unit = hexUnit(bytes, position + 2, end) ?? 0xFFFD
    var scalar = Unicode.Scalar(unit) ?? "\u{FFFD}"
    var next = position + 6
    if unit & 0xFC00 == 0xD800, next + 1 < end, bytes[next] == 0x5C, bytes[next + 1] == 0x75,
      let low = hexUnit(bytes, next + 2, end), low & 0xFC00 == 0xDC00
    {
      scalar = Unicode.Scalar(0x10000 + (unit & 0x3FF) << 10 + (low & 0x3FF)) ?? "\u{FFFD}"
      next += 6
    }
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
      target[written] = byte
      written += 1
    }
    return next
  }

  private static func hexUnit(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> UInt32? {
    guard start + 4 <= end else { return nil }
    var unit: UInt32 = 0
    for offset in start..<(start + 4) {
      let byte = bytes[offset]
      switch byte {
      case 0x30...0x39: unit = unit << 4 | UInt32(byte - 0x30)
      case 0x41...0x46, 0x61...0x66: unit = unit << 4 | UInt32((byte | 0x20) - 0x57)
      default: return nil
      }
    }
    return unit
  }

  /// Returns the offset of the first byte that is no UTF-8.
  ///
  /// A character's bytes are all above 7F, so each run of such bytes is checked on its own and the
  /// ASCII between them is passed over 64 bytes at a time.
  static func firstInvalidUTF8(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var position = 0
    while true {
      position = nextHighByte(in: bytes, from: position)
      guard position < bytes.count else { return nil }
      var end = position + 1
      while end < bytes.count, bytes[end] >= 0x80 { end += 1 }
      do throws(UTF8.ValidationError) {
        _ = try UTF8Span(validating: bytes.extracting(position..<end).span)
      } catch {
        return position + error.byteOffsets.lowerBound
      }
      position = end
    }
  }

  private static func nextHighByte(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    let raw = UnsafeRawPointer(base)
    var position = start
    while position + 64 <= bytes.count {
      let block = raw.loadUnaligned(fromByteOffset: position, as: SIMD8<UInt64>.self)
      let halves = block.lowHalf | block.highHalf
      let quarters = halves.lowHalf | halves.highHalf
      if (quarters[0] | quarters[1]) & 0x8080_8080_8080_8080 != 0 { break }
      position += 64
    }
    while position + 8 <= bytes.count {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: position, as: UInt64.self))
      let high = word & 0x8080_8080_8080_8080
      if high != 0 { return position + high.trailingZeroBitCount / 8 }
      position += 8
    }
    while position < bytes.count, bytes[position] < 0x80 { position += 1 }
    return position
  }
}
