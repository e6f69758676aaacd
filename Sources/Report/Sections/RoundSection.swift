import Ledger

/// What rounds of requests brought, beside the dump; absent where nobody was asked.
enum RoundSection {
  static func section(_ figures: RunFigures) -> PageSection? {
    let rounds = RoundTotal.all(figures.counts.rounds)
    guard !rounds.isEmpty else { return nil }
    return PageSection(
      "rounds", "Rounds",
      "Each round is what models replied to the requests of the run before. Cost is what the replies "
        + "say; it is nothing where no price was known.",
      [yield(rounds), cost(rounds), outcomes(figures.counts.rounds)])
  }

  private static func name(_ round: RoundTotal) -> Markup.Cell {
    .text(round.round == 0 ? "the dump" : "round \(round.round)")
  }

  private static func yield(_ rounds: [RoundTotal]) -> String {
    Markup.table(
      "Generations of each round",
      ["", "generations judged", "correct of decided", "under 5% wrong steps", "chosen", "share"],
      rounds.map {
        [
          name($0), .number($0.decided), .text(Markup.percent($0.correct, of: $0.decided)),
          .text(Markup.percent($0.sound, of: $0.checked)), .number($0.chosen),
          .text(Markup.percent($0.chosen, of: $0.offered)),
        ]
      })
  }

  private static func cost(_ rounds: [RoundTotal]) -> String {
    "<h3>Replies and cost</h3>"
      + Markup.table(
        "Replies and cost of each round",
        [
          "", "replies", "samples taken", "of no use", "prompt tokens", "completion tokens", "cost",
        ],
        rounds.dropFirst().map {
          [
            name($0), .number($0.replies), .number($0.taken), .number($0.refused),
            .number($0.promptTokens), .number($0.completionTokens), .text(dollars($0.microdollars)),
          ]
        })
  }

  /// To the cent, or to a hundredth of one.
  private static func dollars(_ millionths: Int) -> String {
    guard millionths > 0 else { return "–" }
    let digits = String(millionths / 100 % 10_000)
    return "$\(Markup.number(millionths / 1_000_000))."
      + String(repeating: "0", count: 4 - digits.count) + digits
  }

  private static func outcomes(_ counts: RoundCounts) -> String {
    let title = "What became of the samples"
    return Markup.folded(
      title,
      Markup.table(
        title, ["round", "kind", "outcome", "count"],
        counts.replies.prefix(200).map {
          [.text(String($0.round)), .text($0.kind), .text($0.outcome), .number($0.count)]
        }))
  }
}
