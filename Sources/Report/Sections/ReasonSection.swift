import Ledger

/// Why problems and generations left or were marked.
enum ReasonSection {
  private static let limit = 40
  /// Columns for the most frequent sources or languages.
  private static let columns = 6

  static func section(_ figures: RunFigures) -> PageSection? {
    let groups: [(ReasonRow.Effect, String)] = [
      (.dropped, "Problems dropped"), (.left, "Generations left out"),
      (.refused, "Rewritings refused"), (.marked, "Problems marked, and kept"),
      (.counted, "Problems counted, and kept"),
    ]
    let tables = groups.map { effect, title in
      let reasons = figures.reasons(effect)
      guard !reasons.isEmpty else { return "" }
      return "<h3>\(title)</h3>" + table(title, reasons, figures.counts, effect)
    }
    return PageSection(
      "reasons", "Reasons",
      "Every problem that left lies in a numbered folder below dropped/ with its reason and the text "
        + "that decided.",
      tables + ReasonPartRow.Dimension.allCases.map { parts(figures.counts, by: $0) })
  }

  private static func table(
    _ title: String, _ reasons: [ReasonRow], _ counts: RunCounts, _ effect: ReasonRow.Effect
  ) -> String {
    let most = reasons.first?.count ?? 1
    let all = reasons.reduce(0) { $0 + $1.count }
    let color = effect == .dropped || effect == .left ? "c" : "a"
    return Markup.table(
      title, ["stage", "reason", "count", "share", ""],
      reasons.prefix(limit).map { row in
        [
          .text(counts.name(at: row.position)), .text(row.reason), .number(row.count),
          .text(Markup.percent(row.count, of: all)),
          BarCell.html([(row.count, color)], whole: most),
        ]
      })
  }

  private static func parts(_ counts: RunCounts, by dimension: ReasonPartRow.Dimension) -> String {
    let parts = counts.reasonParts.filter { $0.dimension == dimension }
    var totals: [String: Int] = [:]
    for part in parts { totals[part.value, default: 0] += part.count }
    let values = totals.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }.map(\.key)
      .prefix(columns)
    guard !values.isEmpty else { return "" }
    let rows: [[Markup.Cell]] = counts.reasons.compactMap { reason in
      let own = parts.filter {
        $0.position == reason.position && $0.effect == reason.effect && $0.reason == reason.reason
      }
      guard !own.isEmpty else { return nil }
      let count = { (value: String) in own.first { $0.value == value }?.count ?? 0 }
      let others = own.filter { !values.contains($0.value) }.reduce(0) { $0 + $1.count }
      return [
        .text(counts.name(at: reason.position)), .text(reason.reason), .text(reason.effect.words),
      ] + values.map { .number(count($0)) } + [.number(others)]
    }
    let title = "Reasons by \(dimension.rawValue)"
    return Markup.folded(
      title,
      Markup.table(
        title,
        ["stage", "reason", "effect"] + values.map { RunFigures.named($0) } + ["others"],
        Array(rows.prefix(100))))
  }
}
