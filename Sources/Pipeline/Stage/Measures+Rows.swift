import Ledger

extension Measures {
  /// A dump may name a source on every row: so many words of a series stand for themselves.
  private static let wordLimit = 200

  /// What the rest is counted under.
  static let otherWords = "(other)"

  /// The bins as the ledger keeps them and in its order.
  func rows(position: Int) -> [MeasureRow] {
    unsortedRows(position).sorted { left, right in
      if left.name != right.name { return left.name < right.name }
      if left.series != right.series { return Self.comes(left.series, before: right.series) }
      return Self.comes(left.bin, before: right.bin)
    }
  }

  /// Numbers by their value, words by their letters, as `CAST(bin AS REAL), bin` sorts them.
  private static func comes(_ left: String, before right: String) -> Bool {
    (Double(left) ?? 0, left) < (Double(right) ?? 0, right)
  }

  private func unsortedRows(_ position: Int) -> [MeasureRow] {
    distributions.flatMap { name, all in
      all.flatMap { series, distribution in
        Self.bins(of: distribution).map { bin, count in
          MeasureRow(
            position: position, name: name, series: series, bin: bin, count: count,
            kind: distribution.kind, unit: distribution.unit,
            counted: distribution.counted.rawValue)
        }
      }
    }
  }

  private static func bins(of distribution: Distribution) -> [(String, Int)] {
    distribution.numbers.map { (String($0.key), $0.value) } + frequent(distribution.words)
  }

  /// The most frequent words and the sum of the others.
  static func frequent(_ words: [String: Int]) -> [(String, Int)] {
    guard words.count > wordLimit else { return words.map { ($0.key, $0.value) } }
    let ranked = words.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    var kept = Dictionary(uniqueKeysWithValues: ranked.prefix(wordLimit - 1).map { $0 })
    kept[otherWords, default: 0] += ranked.dropFirst(wordLimit - 1).reduce(0) { $0 + $1.value }
    return kept.map { ($0.key, $0.value) }
  }
}
