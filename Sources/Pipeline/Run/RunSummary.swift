package import Ledger

/// What a finished run amounts to.
package struct RunSummary: Sendable {
  package let tally: Tally
  package let stages: [StageRow]
  package let reasons: [ReasonRow]
  package let sources: [SourceRow]
  package let measures: [MeasureRow]
  package let rounds: RoundCounts

  /// Rows that could not be read, however many reasons they had.
  package var unreadable: Int { tally.unreadable.values.reduce(0, +) }

  /// Adds up the funnel: reading, then every stage of the recipe.
  init(tally: Tally, planned: [PlannedStage]) {
    self.tally = tally
    var reasons = Self.reasons(tally.unreadable, 0, .dropped)
    var stages: [StageRow] = []
    for (stage, plan) in zip(tally.stages, planned) {
      let position = plan.position + 1
      let isMerge = plan.rank == 1
      stages.append(
        StageRow(
          position: position, name: plan.name, policy: plan.policy.rawValue,
          recordsIn: stage.recordsIn,
          recordsOut: isMerge ? stage.merged : stage.recordsIn - stage.droppedCount,
          generationsIn: stage.generationsIn,
          generationsOut: stage.generationsIn + stage.gained - stage.droppedGenerations
            - stage.leftCount,
          recordsMade: stage.made))
      reasons += Self.reasons(stage.dropped, position, .dropped)
      reasons += Self.reasons(stage.marked, position, .marked)
      reasons += Self.reasons(stage.counted, position, .counted)
      reasons += Self.reasons(stage.left, position, .left)
      reasons += Self.reasons(stage.joined, position, .joined)
      reasons += Self.reasons(stage.refused, position, .refused)
    }
    let first = tally.stages.first
    let readable = first?.recordsIn ?? 0
    let reading = StageRow(
      position: 0, name: "read", policy: "drop", recordsIn: tally.rows, recordsOut: readable,
      generationsIn: first?.generationsIn ?? 0, generationsOut: first?.generationsIn ?? 0)
    self.stages = [reading] + stages
    measures = zip(tally.stages, planned).flatMap { Self.measures(of: $0, $1.position + 1) }
    self.reasons = reasons
    rounds = Self.rounds(of: tally, planned)
    sources = tally.exits.sorted { $0.key < $1.key }.flatMap { source, counts in
      counts.sorted { $0.key < $1.key }.map {
        SourceRow(source: source, position: $0.key < 0 ? -1 : $0.key + 1, count: $0.value)
      }
    }
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

  private static func measures(of stage: Tally.Stage, _ position: Int) -> [MeasureRow] {
    stage.measures.counts.sorted { $0.key < $1.key }.flatMap { name, bins in
      bins.sorted { $0.key < $1.key }.map {
        MeasureRow(position: position, name: name, bin: $0.key, count: $0.value)
      }
    }
  }

  private static func reasons(
    _ counts: [String: Int], _ position: Int, _ effect: ReasonRow.Effect
  ) -> [ReasonRow] {
    counts.sorted { $0.key < $1.key }.map {
      ReasonRow(position: position, effect: effect, reason: $0.key, count: $0.value)
    }
  }
}
