import Ledger

/// What each round of requests brought; empty where nobody was asked.
enum RoundText {
  static func text(_ counts: RoundCounts, _ style: TerminalStyle) -> String {
    let rounds = RoundTotal.all(counts)
    guard !rounds.isEmpty else { return "" }
    var table = TextTable(
      head: [
        "round", "replies", "samples", "of no use", "tokens", "dollars", "correct", "decided",
        "under 5% wrong steps", "checked", "chosen",
      ], numbers: Set(0...10), style: style)
    for round in rounds {
      table.add(
        [
          round.round, round.replies, round.taken, round.refused,
          round.promptTokens + round.completionTokens,
        ].map { String($0) } + [String(Double(round.microdollars) / 1e6)]
          + [round.correct, round.decided, round.sound, round.checked, round.chosen].map {
            String($0)
          })
    }
    return table.text
  }
}
