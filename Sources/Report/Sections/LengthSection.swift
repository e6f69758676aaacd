import Ledger

/// How long reasoning and answers are, among what was taken and what was not.
enum LengthSection {
  static func section(_ figures: RunFigures) -> PageSection? {
    let halves = [
      (id: "chosen", name: "chosen", class: "a"), (id: "rejected", name: "rejected", class: "c"),
    ]
    let plots: [(String, String, String, [(id: String, name: String, class: String)])] = [
      ("select-generations", "reasoning-tokens", "Reasoning", RunFigures.fates),
      ("select-generations", "answer-tokens", "Answer", RunFigures.fates),
      ("emit-dpo", "length of halves", "Halves of preference pairs", halves),
    ]
    var content = plots.map { stage, name, title, series in
      figures.distribution(stage, name).map {
        Histogram(
          distribution: $0, style: .compared, series: series,
          title: "\(title), in \($0.unit): share of each group"
        ).html
      } ?? ""
    }
    if let gaps = figures.distribution("emit-dpo", "length-gap") {
      let colors = ["a", "c", "b"]
      content.append(
        Histogram(
          distribution: gaps, style: .compared,
          series: gaps.series.enumerated().map {
            (id: $1.name, name: $1.name, class: colors[$0 % colors.count])
          }, title: "Pairs by how much longer the rejected half is, in percent of the longer one"
        ).html)
    }
    return PageSection(
      "lengths", "Lengths",
      "Each outline is a group by itself, so that shapes can be compared. If the chosen are much "
        + "shorter than the rest, training on them teaches to think less.", content)
  }
}
