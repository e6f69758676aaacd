import Ledger

/// The run in a handful of numbers, and what is worth a look first.
enum SummarySection {
  static func html(_ figures: RunFigures) -> String {
    let numbers = keyFigures(figures).map { value, name in
      "<div><dt>\(Markup.escaped(name))</dt><dd>\(Markup.escaped(value))</dd></div>"
    }.joined(separator: "\n")
    let notes = notes(figures).map { "<li>\(Markup.escaped($0))</li>" }.joined(separator: "\n")
    return "<dl class=\"figures\">\n\(numbers)\n</dl>\n<ul class=\"notes\">\n\(notes)\n</ul>"
  }

  private static func keyFigures(_ figures: RunFigures) -> [(String, String)] {
    let stages = figures.counts.stages
    let merge = stages.first { $0.shape == .merge }
    let last = stages.last { $0.shape != .emit }
    var entries = [(Markup.number(stages.first?.recordsIn ?? 0), "rows read")]
    if let merge { entries.append((Markup.number(merge.recordsOut), "problems")) }
    if let last {
      entries.append((Markup.number(last.recordsOut), "problems kept"))
      entries.append((Markup.number(stages.first?.generationsOut ?? 0), "generations"))
      if let tokens = last.tokensOut { entries.append((Markup.short(tokens), "tokens chosen")) }
    }
    for (folder, name) in [
      ("data/sft", "SFT rows"), ("data/dpo", "preference pairs"), ("data/rl", "RL prompts"),
    ] where figures.rows(below: folder) > 0 {
      entries.append((Markup.number(figures.rows(below: folder)), name))
    }
    return entries
  }

  private static func notes(_ figures: RunFigures) -> [String] {
    var notes: [String] = []
    let name = { (row: ReasonRow) in figures.counts.name(at: row.position) }
    if let most = figures.counts.funnel.steps.filter({ $0.stage.shape != .read })
      .max(by: { ($0.left ?? 0) < ($1.left ?? 0) }), let left = most.left, left > 0
    {
      notes.append(
        "\(most.stage.name) took most problems: \(Markup.number(left)), "
          + "\(Markup.percent(left, of: most.stage.recordsIn)) of what came to it.")
    }
    let unread = figures.reasons(.dropped).filter { $0.position == 0 }.reduce(0) { $0 + $1.count }
    if unread > 0 {
      notes.append("\(Markup.number(unread)) rows could not be read; they are in dropped/00-read.")
    }
    if let gold = figures.reasons(of: "mark-votes").first(where: { $0.reason == "suspicious-gold" })
    {
      notes.append(
        "\(Markup.number(gold.count)) golds are contradicted by most of their generations "
          + "(\(name(gold))).")
    }
    if let bias = bias(figures) { notes.append(bias) }
    return notes
  }

  /// How much less the hardest problems give than the easiest.
  private static func bias(_ figures: RunFigures) -> String? {
    guard let found = figures.distribution("select-generations", "by bucket") else { return nil }
    let shares = ["easy", "hard"].map { bucket in
      let counts = found.series.map { ($0.name, $0.count(bucket)) }
      let kept = counts.first { $0.0 == "kept" }?.1 ?? 0
      return Markup.percent(kept, of: counts.reduce(0) { $0 + $1.1 })
    }
    guard !shares.contains("–") else { return nil }
    return "Of the generations to easy problems \(shares[0]) were chosen, of those to hard ones "
      + "\(shares[1])."
  }
}
