import Ledger

/// What "keep only correct" did to the corpus.
enum BiasSection {
  private static let stage = "select-generations"
  private static let limit = 20

  static func section(_ figures: RunFigures) -> PageSection? {
    let tables = [
      ("bucket", "By difficulty"), ("source", "By source"), ("language", "By language"),
    ]
    .map { name, title in
      figures.distribution(stage, "by \(name)").map { table($0, name, title) } ?? ""
    }
    let lengths = figures.distribution(stage, "tokens").map {
      table($0, "tokens from", "By length")
    }
    guard !tables.joined().isEmpty else { return nil }
    return PageSection(
      "bias", "Selection bias",
      "Generations that went to supervised training, beside those that were left out. Rows with a "
        + "short first bar are what the corpus has less of than the dump.",
      [key] + tables + [lengths ?? ""])
  }

  private static var key: String {
    let entries = RunFigures.fates.map { "<span><i class=\"\($0.class)\"></i>\($0.name)</span>" }
    return "<p class=\"key\">\(entries.joined())</p>"
  }

  private static func table(_ distribution: Distribution, _ name: String, _ title: String)
    -> String
  {
    let count = { (fate: String, bin: String) in
      distribution.series.first { $0.name == fate }?.count(bin) ?? 0
    }
    let ranks = RunFigures.buckets.map(\.id)
    let bins = distribution.bins
    let ordered =
      name == "bucket"
      ? bins.sorted { (ranks.firstIndex(of: $0) ?? 9, $0) < (ranks.firstIndex(of: $1) ?? 9, $1) }
      : bins
    return "<h3>\(title)</h3>"
      + Markup.table(
        "Generations chosen and left out, \(title.lowercased())",
        [name] + RunFigures.fates.map(\.name) + ["chosen", " "],
        ordered.prefix(limit).map { bin in
          let parts = RunFigures.fates.map { (count: count($0.id, bin), class: $0.class) }
          let all = parts.reduce(0) { $0 + $1.count }
          return [.text(RunFigures.named(bin))] + parts.map { .number($0.count) } + [
            .text(Markup.percent(parts[0].count, of: all)), BarCell.html(parts, whole: all),
          ]
        })
  }
}
