import Ledger

/// What became of the problems of each source.
enum SourceSection {
  /// The most sources that are shown; a dump may name every row.
  private static let limit = 50

  static func html(_ rows: [SourceRow], _ stages: [StageRow]) -> String {
    let sources = Dictionary(grouping: rows, by: \.source)
    let ranked = sources.keys.sorted {
      (-total(sources[$0] ?? []), $0) < (-total(sources[$1] ?? []), $1)
    }
    let cells = ranked.prefix(limit).map { source in
      let own = sources[source] ?? []
      let kept = own.filter { $0.position < 0 }.reduce(0) { $0 + $1.count }
      return [
        source.isEmpty ? "(none)" : source, Markup.number(total(own)), Markup.number(kept),
        Markup.number(total(own) - kept),
      ]
    }
    let more =
      ranked.count > limit ? "<p>\(ranked.count - limit) more sources in the ledger.</p>" : ""
    return Markup.section(
      "Sources",
      Markup.table(["source", "problems", "kept", "dropped"], cells, numbers: [1, 2, 3]) + more)
  }

  private static func total(_ rows: [SourceRow]) -> Int { rows.reduce(0) { $0 + $1.count } }
}
