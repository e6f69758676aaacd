import Ledger
import Records

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

    /// Nil for a type that has none of the four shapes.
    init?(_ stage: any Stage) {
      switch stage {
      case let stage as any RowStage: self = .row(stage)
      case let stage as any MergeStage: self = .merge(stage)
      case let stage as any RecordStage: self = .record(stage)
      case let stage as any EmitStage: self = .emit(stage)
      default: return nil
      }
    }

    var shape: StageRow.Shape {
      switch self {
      case .row: .row
      case .merge: .merge
      case .record: .record
      case .emit: .emit
      }
    }

    var stage: any Stage {
      switch self {
      case .row(let stage): stage
      case .merge(let stage): stage
      case .record(let stage): stage
      case .emit(let stage): stage
      }
    }
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

  /// The stage, if it must know the corpus before it judges.
  var corpus: (any CorpusStage)? { work.stage as? any CorpusStage }

  /// What an informed merge brings together.
  var joins: [Fingerprint: Fingerprint]? { (work.stage as? any JoiningStage)?.joins }

  /// The same plan with the stage as it knows the corpus.
  func informed(by sketches: Sketches) throws -> PlannedStage {
    guard let known = try corpus?.informed(by: sketches), let work = Work(known) else {
      return self
    }
    return PlannedStage(position: position, name: name, policy: policy, work: work)
  }

  /// Rank of the shape: rows, then one merge, then problems, then output.
  var rank: Int { StageRow.Shape.allCases.firstIndex(of: work.shape) ?? 0 }

  var isMerge: Bool { work.shape == .merge }
}
