import Ledger

/// Distributions that a stage counts of what it sees: how many in which bin.
///
/// Several distributions under one name are series that belong side by side.
package struct Measures: Codable, Sendable, Equatable {
  /// What a length is a number of.
  package enum Unit: String, Codable, Sendable {
    case bytes, tokens, words, claims, reflections, samples, rows
  }

  /// What the counts are numbers of.
  package enum Counted: String, Codable, Sendable {
    case generations, problems, pairs
  }

  /// One series: words are counted by themselves, ranges by their lower bounds.
  struct Distribution: Codable, Sendable, Equatable {
    let kind: MeasureRow.Kind
    let unit: String
    let counted: Counted
    var words: [String: Int] = [:]
    var numbers: [Int: Int] = [:]
  }

  /// By name, then by series.
  private(set) var distributions: [String: [String: Distribution]] = [:]

  /// What each round of requests brought; round 0 is the dump.
  private(set) var rounds: [Int: [String: [String: Int]]] = [:]

  package init() {}

  /// Counts one of a kind: a language, a model, a fault.
  package mutating func count(
    _ name: String, _ word: String, in series: String = "", of counted: Counted = .generations
  ) {
    distributions[name, default: [:]][
      series, default: Distribution(kind: .word, unit: "", counted: counted)
    ].words[word, default: 0] += 1
  }

  /// Counts one of a kind for the round that brought it.
  package mutating func count(_ name: String, _ word: String, round: Int) {
    rounds[round, default: [:]][name, default: [:]][word, default: 0] += 1
  }

  package mutating func count(_ name: String, share: Double, round: Int) {
    count(name, String(Self.percent(share, step: 5)), round: round)
  }

  /// Counts a share from 0 to 1 in twentieths; 1 itself stands alone, since "all" is no range.
  package mutating func count(
    _ name: String, share: Double, in series: String = "", of counted: Counted = .generations
  ) {
    count(name, Self.percent(share, step: 5), in: series, .share, "percent", counted)
  }

  /// Counts a length in ranges that double every two steps: 1024, 1536, 2048, 3072.
  package mutating func count(
    _ name: String, length: Int, _ unit: Unit, in series: String = "",
    of counted: Counted = .generations
  ) {
    count(name, Self.range(of: length), in: series, .length, unit.rawValue, counted)
  }

  /// Counts a difference of -1 to 1 in tenths.
  package mutating func count(
    _ name: String, gap: Double, in series: String = "", of counted: Counted = .generations
  ) {
    count(name, Int((gap * 10).rounded(.down)) * 10, in: series, .gap, "percent", counted)
  }

  /// Counts a share against another, both in tenths.
  package mutating func count(
    _ name: String, share: Double, against other: Double, of counted: Counted = .generations
  ) {
    let series = String(Self.percent(other, step: 10))
    count(name, Self.percent(share, step: 10), in: series, .grid, "percent", counted)
  }

  private mutating func count(
    _ name: String, _ bin: Int, in series: String, _ kind: MeasureRow.Kind, _ unit: String,
    _ counted: Counted
  ) {
    distributions[name, default: [:]][
      series, default: Distribution(kind: kind, unit: unit, counted: counted)
    ].numbers[bin, default: 0] += 1
  }

  private static func percent(_ share: Double, step: Int) -> Int {
    Int((min(max(share, 0), 1) * 100).rounded(.down)) / step * step
  }

  private static func range(of length: Int) -> Int {
    guard length > 0 else { return 0 }
    let power = 1 << (Int.bitWidth - 1 - length.leadingZeroBitCount)
    return length >= power + power / 2 && power > 1 ? power + power / 2 : power
  }

  mutating func add(_ other: Measures) {
    for (name, series) in other.distributions {
      distributions[name, default: [:]].merge(series) { own, other in
        var sum = own
        sum.words.merge(other.words, uniquingKeysWith: +)
        sum.numbers.merge(other.numbers, uniquingKeysWith: +)
        return sum
      }
    }
    for (round, names) in other.rounds {
      for (name, bins) in names {
        rounds[round, default: [:]][name, default: [:]].merge(bins, uniquingKeysWith: +)
      }
    }
  }
}
