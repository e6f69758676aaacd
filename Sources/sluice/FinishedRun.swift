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
}
