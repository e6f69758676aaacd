/// A stage with its options, its place in the recipe and what its objections lead to.
package struct PlannedStage: Sendable {
  /// What the recipe does with a stage's objection to a problem.
  package enum Policy: String, CaseIterable, Sendable {
    /// The problem leaves; it lands in the stage's dropped folder.
    case drop
    /// The problem stays and carries the objection.
    case mark
    /// The problem stays; only the number is kept.
    case count
    /// The problem goes on in another form where the stage finds one, and leaves where not.
    case rewrite
  }

  /// The stage by its shape.
  package enum Work: Sendable {
    case row(any RowStage)
    case merge(any MergeStage)
    case record(any RecordStage)
    case emit(any EmitStage)
  }

  /// From 0, in the order of the recipe.
  package let position: Int
  package let name: String
  package let policy: Policy
  package let work: Work

  /// `dropped/03-drop-proof`: numbered, so that a reader can follow where rows went.
  package var droppedFolder: String {
    let number = String(position + 1)
    return "dropped/\(number.count < 2 ? "0" : "")\(number)-\(name)"
  }

  /// The columns of the rows that it writes below its folder, if it writes any.
  var columns: (folder: String, columns: [Column])? {
    guard case .emit(let stage) = work else { return nil }
    return (type(of: stage).folder, type(of: stage).columns)
  }

  /// Rank of the shape: rows, then one merge, then problems, then output.
  var rank: Int {
    switch work {
    case .row: 0
    case .merge: 1
    case .record: 2
    case .emit: 3
    }
  }
}
