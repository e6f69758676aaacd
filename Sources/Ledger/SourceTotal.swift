/// What became of the problems of one source.
package struct SourceTotal: Sendable, Equatable {
  package let source: String
  package let kept: Int
  package let dropped: Int

  package var problems: Int { kept + dropped }

  /// Those with most problems first.
  package static func all(_ rows: [SourceRow]) -> [SourceTotal] {
    Dictionary(grouping: rows, by: \.source).map { source, rows in
      let count = { (rows: [SourceRow]) in rows.reduce(0) { $0 + $1.count } }
      let kept = rows.filter { $0.position < 0 }
      return SourceTotal(source: source, kept: count(kept), dropped: count(rows) - count(kept))
    }.sorted { ($1.problems, $0.source) < ($0.problems, $1.source) }
  }
}
