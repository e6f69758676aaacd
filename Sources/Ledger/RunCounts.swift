/// Everything that a run counted.
package struct RunCounts: Sendable, Equatable {
  package var stages: [StageRow]
  package var reasons: [ReasonRow]
  package var reasonParts: [ReasonPartRow]
  package var sources: [SourceRow]
  package var measures: [MeasureRow]
  package var rounds: RoundCounts

  package init(
    stages: [StageRow], reasons: [ReasonRow], reasonParts: [ReasonPartRow] = [],
    sources: [SourceRow] = [], measures: [MeasureRow] = [],
    rounds: RoundCounts = RoundCounts()
  ) {
    self.stages = stages
    self.reasons = reasons
    self.reasonParts = reasonParts
    self.sources = sources
    self.measures = measures
    self.rounds = rounds
  }

  package var funnel: Funnel { Funnel(stages) }

  package func stage(named name: String) -> StageRow? { stages.first { $0.name == name } }

  /// The stage's name; empty for a position that no stage has.
  package func name(at position: Int) -> String {
    stages.first { $0.position == position }?.name ?? ""
  }
}
