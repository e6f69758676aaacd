/// The stages between the dump and the shards, each with what it took away.
package struct Funnel: Sendable {
  /// One line of it.
  package struct Step: Sendable {
    package let stage: StageRow
    /// Problems (rows, before the merge) that left; nil for a merge, where nothing leaves.
    package let left: Int?
    /// True where the generations that it leaves out still come to later stages, as the worse halves
    /// of pairs.
    package let isChoice: Bool
  }

  package let steps: [Step]

  /// - Parameter stages: of a run, by position.
  package init(_ stages: [StageRow]) {
    steps = stages.enumerated().filter { $1.shape != .emit }.map { index, stage in
      let next = index + 1 < stages.count ? stages[index + 1] : nil
      return Step(
        stage: stage, left: stage.shape == .merge ? nil : stage.recordsIn - stage.recordsOut,
        // Rewritten problems, too, come to later stages and left no stage before.
        isChoice: stage.shape == .record && stage.generationsOut < stage.generationsIn
          && next.map { $0.generationsIn > stage.generationsOut } ?? false)
    }
  }

  /// What the reader of the numbers must know.
  package var notes: [String] {
    steps.compactMap { step in
      if step.stage.recordsMade > 0 {
        return "\(step.stage.name) made \(step.stage.recordsMade) problems; "
          + "they start behind the merge and count in every stage they meet"
      }
      guard step.isChoice else { return nil }
      return "\(step.stage.name) chooses: what it leaves out stays with its problem, for pairs"
    }
  }
}
