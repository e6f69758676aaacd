/// What one round of requests brought and what became of it; round 0 is the dump.
package struct RoundTotal: Sendable {
  package let round: Int
  /// Lines of reply files, and what the servers counted.
  package var replies = 0
  package var promptTokens = 0
  package var completionTokens = 0
  package var microdollars = 0
  /// Samples that were taken, and those that were of no use.
  package var taken = 0
  package var refused = 0
  /// Verdicts on the generations that it brought.
  package var correct = 0
  package var decided = 0
  /// Generations that supervised training takes, of those that came to the choice.
  package var chosen = 0
  package var offered = 0
  /// Generations with checked steps, and those with less than a twentieth of them wrong.
  package var checked = 0
  package var sound = 0

  /// The dump and every round, in order; empty where nobody was asked.
  package static func all(_ counts: RoundCounts) -> [RoundTotal] {
    guard !counts.rounds.isEmpty else { return [] }
    var totals: [Int: RoundTotal] = [0: RoundTotal(round: 0)]
    for row in counts.rounds {
      totals[row.round, default: RoundTotal(round: row.round)].add(row)
    }
    for row in counts.replies {
      totals[row.round, default: RoundTotal(round: row.round)].add(row)
    }
    for row in counts.measures {
      totals[row.round, default: RoundTotal(round: row.round)].add(row)
    }
    return totals.sorted { $0.key < $1.key }.map(\.value)
  }

  private mutating func add(_ row: RoundRow) {
    replies += row.replies
    promptTokens += row.promptTokens
    completionTokens += row.completionTokens
    microdollars += row.microdollars
  }

  private mutating func add(_ row: ReplyRow) {
    if row.outcome == "taken" { taken += row.count } else { refused += row.count }
  }

  private mutating func add(_ row: RoundMeasureRow) {
    switch row.name {
    case "verdict":
      if row.bin == "correct" { correct += row.count }
      if row.bin != "undecided" { decided += row.count }
    case "selection":
      if row.bin == "chosen" { chosen += row.count }
      offered += row.count
    case "error-share":
      if row.bin == "0" { sound += row.count }
      checked += row.count
    default: break
    }
  }
}
