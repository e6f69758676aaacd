import Ledger

/// What went in and out of every stage.
enum FunnelSection {
  static func section(_ figures: RunFigures) -> PageSection? {
    let funnel = figures.counts.funnel
    guard !funnel.steps.isEmpty else { return nil }
    let figure = Figure(
      title: "What stayed and what left, stage by stage", svg: FunnelPlot(funnel: funnel).svg,
      key: [("goes on", "a"), ("leaves", "lost"), ("merged", "merged")], table: table(funnel))
    return PageSection(
      "funnel", "Funnel",
      "Rows of the dump up to the merge, problems behind it. Bytes are those of statements and "
        + "generations.", [figure.html] + funnel.notes.map { Markup.paragraph($0 + ".") })
  }

  private static func table(_ funnel: Funnel) -> String {
    Markup.table(
      "What went in and out of every stage",
      [
        "stage", "in", "left", "out", "generations in", "out", "MB in", "out", "tokens in", "out",
      ],
      funnel.steps.map { step in
        let stage = step.stage
        let megabytes = { (bytes: Int) in Markup.Cell.text(Drawing.short(Double(bytes) / 1e6)) }
        let tokens = { (count: Int?) in
          count.map { Markup.Cell.number($0) } ?? .text("")
        }
        return [
          .text(stage.name), .number(stage.recordsIn),
          step.left.map { .number($0) } ?? .text("merged"), .number(stage.recordsOut),
          .number(stage.generationsIn), .number(stage.generationsOut), megabytes(stage.bytesIn),
          megabytes(stage.bytesOut), tokens(stage.tokensIn), tokens(stage.tokensOut),
        ]
      })
  }
}
