package import Ledger

/// What a finished run amounts to.
package struct RunSummary: Sendable {
  package let tally: Tally
  package let counts: RunCounts

  /// Rows that could not be read, however many reasons they had.
  package var unreadable: Int { tally.unreadable.values.reduce(0, +) }

  /// Adds up the funnel: reading, then every stage of the recipe.
  init(tally: Tally, planned: [PlannedStage]) {
    self.tally = tally
    let counted = zip(tally.stages, planned).map {
      (stage: $0, plan: $1, position: $1.position + 1)
    }
    let stages =
      [Self.reading(tally)]
      + counted.map { stage, plan, position in
        StageRow(
          position: position, name: plan.name, policy: plan.policy.rawValue,
          shape: plan.work.shape, input: stage.input.row, output: stage.output.row,
          recordsMade: stage.made)
      }
    let reasons =
      Self.reasons(tally.unreadable, 0, .dropped)
      + counted.flatMap { stage, _, position in
        ReasonRow.Effect.allCases.flatMap {
          Self.reasons(stage.reasons[$0.rawValue] ?? [:], position, $0)
        }
      }
    let reasonParts = counted.flatMap { $0.stage.reasonParts.rows(position: $0.position) }
    let sources = tally.exits.sorted { $0.key < $1.key }.flatMap { source, counts in
      counts.sorted { $0.key < $1.key }.map {
        SourceRow(source: source, position: $0.key < 0 ? -1 : $0.key + 1, count: $0.value)
      }
    }
    counts = RunCounts(
      stages: stages, reasons: reasons, reasonParts: reasonParts, sources: sources,
      measures: counted.flatMap { $0.stage.measures.rows(position: $0.position) },
      rounds: Self.rounds(of: tally, planned))
  }

  private static func rounds(of tally: Tally, _ planned: [PlannedStage]) -> RoundCounts {
    var counts = RoundCounts()
    for (round, kinds) in tally.rounds.sorted(by: { $0.key < $1.key }) {
      for (kind, sum) in kinds.sorted(by: { $0.key < $1.key }) {
        counts.rounds.append(
          RoundRow(
            round: round, kind: kind, replies: sum.replies, promptTokens: sum.promptTokens,
            completionTokens: sum.completionTokens, microdollars: sum.microdollars))
        counts.replies += sum.outcomes.sorted { $0.key < $1.key }.map {
          ReplyRow(round: round, kind: kind, outcome: $0.key, count: $0.value)
        }
      }
    }
    for (stage, plan) in zip(tally.stages, planned) {
      for (round, names) in stage.measures.rounds.sorted(by: { $0.key < $1.key }) {
        for (name, bins) in names.sorted(by: { $0.key < $1.key }) {
          counts.measures += bins.sorted { $0.key < $1.key }.map {
            RoundMeasureRow(
              round: round, position: plan.position + 1, name: name, bin: $0.key, count: $0.value)
          }
        }
      }
    }
    return counts
  }

  /// Lines in, rows out: what comes to the first stage.
  private static func reading(_ tally: Tally) -> StageRow {
    let first = tally.stages.first?.input ?? TextVolume()
    return StageRow(
      position: 0, name: "read", policy: "drop", shape: .read,
      input: StageRow.Volume(
        records: tally.rows, generations: first.generations, bytes: tally.rowBytes, tokens: nil),
      output: first.row)
  }

  private static func reasons(
    _ counts: [String: Int], _ position: Int, _ effect: ReasonRow.Effect
  ) -> [ReasonRow] {
    counts.sorted { $0.key < $1.key }.map {
      ReasonRow(position: position, effect: effect, reason: $0.key, count: $0.value)
    }
  }
}
