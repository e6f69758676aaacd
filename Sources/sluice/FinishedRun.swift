import Ledger
import Pipeline
import Shards

/// The output folder of a finished run.
enum FinishedRun {
  static func ledger(in output: String) throws -> Ledger {
    let path = "\(output)/ledger.sqlite"
    guard Folder.exists(path) else {
      throw RecipeError([
        RecipeProblem(
          place: output, message: "no finished run is here; give the folder that 'sluice run' wrote"
        )
      ])
    }
    return try Ledger(path: path)
  }

  /// The shards of `paths`, in the order of the ids.
  static func paths(in output: String) throws -> [ShardSummary] {
    let shards = try Manifest.shards(in: output).filter { $0.path.hasPrefix("paths/") }
    guard !shards.isEmpty else {
      throw RecipeError([
        RecipeProblem(
          place: output, message: "the run wrote no paths; set 'paths: true' in its recipe")
      ])
    }
    return shards
  }
}
