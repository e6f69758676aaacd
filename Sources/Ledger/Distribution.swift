/// What a stage counted under one name, put together from its bins.
package struct Distribution: Sendable {
  package struct Series: Sendable {
    package let name: String
    /// In the order of the bins.
    package let bins: [(bin: String, count: Int)]

    package var total: Int { bins.reduce(0) { $0 + $1.count } }

    package func count(_ bin: String) -> Int { bins.first { $0.bin == bin }?.count ?? 0 }
  }

  package let stage: String
  package let name: String
  package let kind: MeasureRow.Kind
  package let unit: String
  package let counted: String
  package let series: [Series]

  /// The bins of all series, each once: numbers in their order, the most frequent words first.
  package var bins: [String] {
    var totals: [String: Int] = [:]
    for series in series {
      for (bin, count) in series.bins { totals[bin, default: 0] += count }
    }
    return totals.sorted { left, right in
      kind == .word
        ? (-left.value, left.key) < (-right.value, right.key)
        : (Double(left.key) ?? 0) < (Double(right.key) ?? 0)
    }.map(\.key)
  }

  package var total: Int { series.reduce(0) { $0 + $1.total } }
}

extension RunCounts {
  /// All distributions in the order of the stages.
  package var distributions: [Distribution] {
    var all: [Distribution] = []
    var rest = measures[...]
    while let first = rest.first {
      let own = rest.prefix { $0.position == first.position && $0.name == first.name }
      rest = rest.dropFirst(own.count)
      var series: [Distribution.Series] = []
      var bins = own
      while let start = bins.first {
        let next = bins.prefix { $0.series == start.series }
        bins = bins.dropFirst(next.count)
        series.append(
          Distribution.Series(name: start.series, bins: next.map { ($0.bin, $0.count) }))
      }
      all.append(
        Distribution(
          stage: name(at: first.position), name: first.name, kind: first.kind, unit: first.unit,
          counted: first.counted, series: series))
    }
    return all
  }

  package func distribution(_ stage: String, _ name: String) -> Distribution? {
    distributions.first { $0.stage == stage && $0.name == name }
  }
}
