import Ledger

/// What became of the problems of each source, and what their generations were worth.
enum SourceSection {
  /// A dump may name every row.
  private static let limit = 30

  static func section(_ figures: RunFigures) -> PageSection? {
    let totals = SourceTotal.all(figures.counts.sources)
    guard !totals.isEmpty else { return nil }
    let more = totals.count - limit
    return PageSection(
      "sources", "Sources",
      "Problems of each source that stayed, and the stage at which most of the others left.",
      [
        exits(totals, figures.counts), verdicts(figures),
        more > 0 ? Markup.paragraph("\(Markup.number(more)) more sources in the ledger.") : "",
      ])
  }

  private static func exits(_ totals: [SourceTotal], _ counts: RunCounts) -> String {
    let most = totals.first?.problems ?? 1
    return Markup.table(
      "Problems by source", ["source", "problems", "kept", "share", "most left at", " "],
      totals.prefix(limit).map { total in
        let worst = counts.sources.filter { $0.source == total.source && $0.position >= 0 }
          .min { ($1.count, $0.position) < ($0.count, $1.position) }
        return [
          .text(RunFigures.named(total.source)), .number(total.problems), .number(total.kept),
          .text(Markup.percent(total.kept, of: total.problems)),
          .text(
            worst.map { "\(counts.name(at: $0.position)) (\(Markup.number($0.count)))" } ?? ""),
          BarCell.html([(total.kept, "a"), (total.dropped, "lost")], whole: most),
        ]
      })
  }

  private static func verdicts(_ figures: RunFigures) -> String {
    guard let found = figures.distribution("mark-verdict", "by source") else { return "" }
    let verdicts = [("correct", "a"), ("wrong", "c"), ("undecided", "b")]
    let count = { (verdict: String, source: String) in
      found.series.first { $0.name == verdict }?.count(source) ?? 0
    }
    return "<h3>Verdicts by source</h3>"
      + Markup.table(
        "Verdicts on generations by source",
        ["source", "correct", "wrong", "undecided", "correct of decided", " "],
        found.bins.prefix(limit).map { source in
          let parts = verdicts.map { (count: count($0.0, source), class: $0.1) }
          return [.text(RunFigures.named(source))] + parts.map { .number($0.count) } + [
            .text(Markup.percent(parts[0].count, of: parts[0].count + parts[1].count)),
            BarCell.html(parts, whole: parts.reduce(0) { $0 + $1.count }),
          ]
        })
  }
}
