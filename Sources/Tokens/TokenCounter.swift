/// Counts a tokenizer's tokens, remembering the counts of short pieces: most of a text is words that
/// stood in it before.
///
/// Keep one per worker; its memory is one megabyte, whatever is counted.
package final class TokenCounter {
  private let tokenizer: Tokenizer
  /// Pieces of up to 15 bytes, their length in the last byte: two words of 8 bytes each.
  private var keys: UnsafeMutableBufferPointer<SIMD2<UInt64>>
  private var counts: UnsafeMutableBufferPointer<UInt8>

  private static let size = 1 << 15
  private static let longest = 15

  package init(_ tokenizer: Tokenizer) {
    self.tokenizer = tokenizer
    keys = .allocate(capacity: Self.size)
    keys.initialize(repeating: .zero)
    counts = .allocate(capacity: Self.size)
    counts.initialize(repeating: 0)
  }

  deinit {
    keys.deallocate()
    counts.deallocate()
  }

  package func count(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    var count = 0
    tokenizer.cut(text, piece: { count += self.count(ofPiece: $0) }, token: { _ in count += 1 })
    return count
  }

  @inline(__always)
  private func count(ofPiece piece: UnsafeBufferPointer<UInt8>) -> Int {
    if piece.count == 1 { return 1 }
    guard piece.count <= Self.longest else { return merged(piece) }
    let key = Self.key(piece)
    let mixed = (key[0] ^ key[1] &* 0xD6E8_FEB8_6659_FD93) &* 0x9E37_79B9_7F4A_7C15
    let slot = Int(truncatingIfNeeded: mixed >> 49)
    if keys[slot] == key { return Int(counts[slot]) }
    let count = merged(piece)
    keys[slot] = key
    counts[slot] = UInt8(truncatingIfNeeded: count)
    return count
  }

  private func merged(_ piece: UnsafeBufferPointer<UInt8>) -> Int {
    var count = 0
    tokenizer.merger.tokens(of: piece) { count += $0.count }
    return count
  }

  @inline(__always)
  private static func key(_ piece: UnsafeBufferPointer<UInt8>) -> SIMD2<UInt64> {
    let raw = UnsafeRawBufferPointer(piece)
    let count = piece.count
    var low: UInt64 = 0
    var high: UInt64 = UInt64(count) << 56
    if count >= 8 {
      low = raw.loadUnaligned(fromByteOffset: 0, as: UInt64.self)
      // The last eight bytes overlap the first; shifted, each byte counts once.
      let last = raw.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
      if count > 8 { high |= last >> (UInt64(16 - count) * 8) }
    } else {
      for offset in (0..<count).reversed() { low = low << 8 | UInt64(raw[offset]) }
    }
    return SIMD2(low, high)
  }
}
