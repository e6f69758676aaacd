import Ledger

/// Rows that were one problem, and problems that a benchmark holds.
enum DuplicateSection {
  static func section(_ figures: RunFigures) -> PageSection? {
    guard let merge = figures.counts.stages.first(where: { $0.shape == .merge }) else { return nil }
    let times = figures.distribution(merge.name, "rows-of-a-problem").map {
      Histogram(
        distribution: $0, style: .stacked, series: [(id: "", name: "problems", class: "a")],
        title: "Problems by how many rows brought them"
      ).html
    }
    return PageSection(
      "duplicates", "Duplicates and contamination",
      "\(Markup.number(merge.recordsIn)) rows are \(Markup.number(merge.recordsOut)) problems.",
      [
        times ?? "",
        reasons("Statements joined to another of the same problem", merge.name, figures),
        reasons("Problems that a benchmark holds", "drop-contaminated", figures),
        reasons("Near duplicates with other golds or other numbers", "drop-similar", figures),
      ])
  }

  private static func reasons(_ title: String, _ stage: String, _ figures: RunFigures) -> String {
    let rows = figures.reasons(of: stage)
    guard figures.counts.stage(named: stage) != nil else { return "" }
    guard !rows.isEmpty else { return Markup.paragraph("\(title): none.") }
    return "<h3>\(Markup.escaped(title))</h3>"
      + Markup.table(
        title, ["reason", "effect", "count"],
        rows.map { [.text($0.reason), .text($0.effect.words), .number($0.count)] })
  }
}
