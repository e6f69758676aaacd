/// Distributions that a stage counts of what it sees: how many in which bin.
///
/// Bins are the lower bounds of ranges, written as numbers, or words; their order is the reader's.
package struct Measures: Codable, Sendable, Equatable {
  private(set) var counts: [String: [String: Int]] = [:]
  /// The same of what each round of requests brought; round 0 is the dump.
  private(set) var rounds: [Int: [String: [String: Int]]] = [:]

  package init() {}

  /// Counts one of a kind: a language, a model, a fault.
  package mutating func count(_ name: String, _ bin: String) {
    counts[name, default: [:]][bin, default: 0] += 1
  }

  /// Counts one of a kind for the round that brought it.
  package mutating func count(_ name: String, _ bin: String, round: Int) {
    rounds[round, default: [:]][name, default: [:]][bin, default: 0] += 1
  }

  /// Counts a share from 0 to 1 in twentieths; 1 itself stands alone, since "all" is no range.
  package mutating func count(_ name: String, share: Double) {
    count(name, Self.bin(of: share))
  }

  package mutating func count(_ name: String, share: Double, round: Int) {
    count(name, Self.bin(of: share), round: round)
  }

  private static func bin(of share: Double) -> String {
    String(Int((min(max(share, 0), 1) * 100).rounded(.down)) / 5 * 5)
  }

  /// Counts a length in ranges that double every two steps: 1024, 1536, 2048, 3072.
  package mutating func count(_ name: String, length: Int) {
    guard length > 0 else { return count(name, "0") }
    let power = 1 << (Int.bitWidth - 1 - length.leadingZeroBitCount)
    count(name, String(length >= power + power / 2 && power > 1 ? power + power / 2 : power))
  }

  mutating func add(_ other: Measures) {
    for (name, bins) in other.counts {
      counts[name, default: [:]].merge(bins, uniquingKeysWith: +)
    }
    for (round, names) in other.rounds {
      for (name, bins) in names {
        rounds[round, default: [:]][name, default: [:]].merge(bins, uniquingKeysWith: +)
      }
    }
  }
}
