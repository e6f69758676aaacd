#if canImport(Glibc)
  internal import Glibc
#else
  internal import Foundation
#endif

/// Searches in bytes, at the speed of the C library.
extension UnsafeBufferPointer<UInt8> {
  /// The last place of the byte in the range.
  ///
  /// Eight bytes at a time: a byte of `word ^ pattern` is zero where it matches, and
  /// `(x - 0x01..) & ~x & 0x80..` marks zero bytes. The highest mark may be a false one only
  /// above a true one, so the block is settled byte by byte.
  func lastIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
    guard let base = UnsafeRawPointer(baseAddress), !range.isEmpty else { return nil }
    let ones: UInt64 = 0x0101_0101_0101_0101
    let pattern = UInt64(byte) &* ones
    var end = range.upperBound
    while end &- range.lowerBound >= 8 {
      let word = base.loadUnaligned(fromByteOffset: end &- 8, as: UInt64.self) ^ pattern
      if (word &- ones) & ~word & (ones << 7) != 0 { break }
      end &-= 8
    }
    while end > range.lowerBound {
      end &-= 1
      if base.load(fromByteOffset: end, as: UInt8.self) == byte { return end }
    }
    return nil
  }

  /// The first place of the byte in the range.
  func firstIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
    guard let base = baseAddress, !range.isEmpty,
      let found = memchr(base + range.lowerBound, Int32(byte), range.count)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  func matches(_ literal: StaticString, at offset: Int, limit: Int) -> Bool {
    let size = literal.utf8CodeUnitCount
    guard offset >= 0, offset + size <= limit, let base = baseAddress else { return false }
    return memcmp(base + offset, literal.utf8Start, size) == 0
  }

  /// The same without regard to ASCII case.
  func matchesIgnoringCase(_ literal: StaticString, at offset: Int, limit: Int) -> Bool {
    let size = literal.utf8CodeUnitCount
    guard offset >= 0, offset + size <= limit else { return false }
    for index in 0..<size where self[offset + index] | 0x20 != literal.utf8Start[index] | 0x20 {
      return false
    }
    return true
  }

  /// The last place of the literal in the range, by hops over its byte at `pivot`.
  func lastRange(
    of literal: StaticString, in range: Range<Int>, pivot: Int = 0
  ) -> Range<Int>? {
    let size = literal.utf8CodeUnitCount
    var end = range.upperBound
    while let found = lastIndex(of: literal.utf8Start[pivot], in: range.lowerBound..<end) {
      let start = found - pivot
      if start >= range.lowerBound, matches(literal, at: start, limit: range.upperBound) {
        return start..<start + size
      }
      end = found
    }
    return nil
  }

  /// The first place of the literal in the range.
  func firstRange(of literal: StaticString, in range: Range<Int>) -> Range<Int>? {
    var start = range.lowerBound
    while let found = firstIndex(of: literal.utf8Start[0], in: start..<range.upperBound) {
      if matches(literal, at: found, limit: range.upperBound) {
        return found..<found + literal.utf8CodeUnitCount
      }
      start = found + 1
    }
    return nil
  }

  func isSpace(at index: Int) -> Bool {
    self[index] == 0x20 || (self[index] >= 0x09 && self[index] <= 0x0D)
  }

  /// The range without white space at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while lower < upper, isSpace(at: lower) { lower += 1 }
    while upper > lower, isSpace(at: upper - 1) { upper -= 1 }
    return lower..<upper
  }

  func text(_ range: Range<Int>) -> String {
    String(decoding: self[range], as: UTF8.self)
  }
}
