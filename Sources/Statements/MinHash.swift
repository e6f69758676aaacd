/// A sketch of a set in which two sets agree in each place with the probability of their Jaccard
/// similarity (Broder, 1997), cut into bands for locality-sensitive hashing.
///
/// Two sets of similarity s share at least one of b bands of r places with probability
/// 1 - (1 - s^r)^b: with 16 bands of 5, 0.998 at 0.8 and 0.40 at 0.5.
package struct MinHash: Sendable {
  package let bands: Int
  package let rows: Int
  /// Each place hashes by multiply and shift: odd 64-bit factor, offset, the upper half.
  private let factors: [UInt64]
  private let offsets: [UInt64]

  package init(bands: Int, rows: Int) {
    self.bands = bands
    self.rows = rows
    factors = (0..<(bands * rows)).map { TokenHash.mix(UInt64($0 * 2)) | 1 }
    offsets = (0..<(bands * rows)).map { TokenHash.mix(UInt64($0 * 2 + 1)) }
  }

  /// One value for each band; equal ones make two sets candidates, to be compared exactly.
  package func bandHashes(of shingles: [UInt32]) -> [UInt32] {
    var least = [UInt32](repeating: .max, count: factors.count)
    factors.withUnsafeBufferPointer { factors in
      offsets.withUnsafeBufferPointer { offsets in
        least.withUnsafeMutableBufferPointer { least in
          for shingle in shingles {
            for place in 0..<least.count {
              let value = factors[place] &* UInt64(shingle) &+ offsets[place]
              least[place] = min(least[place], UInt32(truncatingIfNeeded: value >> 32))
            }
          }
        }
      }
    }
    return (0..<bands).map { band in
      let hash = least[(band * rows)..<((band + 1) * rows)].reduce(UInt64(band)) {
        TokenHash.join($0, UInt64($1))
      }
      return UInt32(truncatingIfNeeded: hash >> 32)
    }
  }
}
