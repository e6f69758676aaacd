import Ledger
import Shards

/// What stands in an output folder before a run begins.
enum OutputState {
  static func ledgerPath(_ output: String) -> String { "\(output)/ledger.sqlite" }

  /// Makes sure that the folder is free, half-way through the same run, or finished by it.
  ///
  /// Only what a run left is ever removed; a folder that holds anything else is refused.
  /// Where replies came since, the run begins anew: it is the next round.
  /// - Parameters:
  ///   - replies: the sum of the replies that lie there.
  ///   - isRepeatable: false where standard input is read, which nobody can compare or read again:
  ///     a run of it that was killed begins anew.
  /// - Returns: the ledger, if the same run is finished there.
  static func check(
    _ workspace: Workspace, identity: String, replies: String, isRepeatable: Bool, overwrites: Bool
  ) throws -> Ledger? {
    let output = workspace.output
    let isFinished = Folder.exists(ledgerPath(output))
    guard let run = isFinished ? Ledger.run(at: ledgerPath(output)) : try begun(workspace) else {
      try checkIsFree(output)
      // A run that was killed before its ledger held a line.
      try Folder.remove(workspace.folder)
      return nil
    }
    let isSame = run.identity == identity
    if isSame, run.replies != replies {
      try workspace.clear()
      return nil
    }
    if overwrites && isFinished || isSame && !isRepeatable && !isFinished {
      try workspace.clear()
      return nil
    }
    guard isSame else {
      guard overwrites else {
        throw RunError.outputIsTaken(
          folder: output, by: "the run of another recipe or of other inputs")
      }
      try workspace.clear()
      return nil
    }
    guard isFinished else { return nil }
    guard isRepeatable else {
      throw RunError.outputIsTaken(
        folder: output, by: "a run of standard input, which nobody can compare")
    }
    try checkIsWhole(output)
    try Folder.remove(workspace.folder)
    return try Ledger(path: ledgerPath(output))
  }

  /// The run that a killed process left.
  ///
  /// Its last transaction may have to be rolled back, which a reader that may not write cannot do.
  private static func begun(_ workspace: Workspace) throws -> RunRow? {
    workspace.isBegun ? try Ledger(path: workspace.ledger).run() : nil
  }

  /// `replies` may be filled before the first run; empty folders are nobody's.
  private static func checkIsFree(_ output: String) throws(RunError) {
    let others = Folder.names(in: output).filter { name in
      name != "replies" && !isEmptyFolder("\(output)/\(name)")
    }
    if let first = others.first {
      throw .outputIsForeign(folder: output, holding: first)
    }
  }

  /// A finished run whose shards are gone must not pass for one.
  private static func checkIsWhole(_ output: String) throws {
    for shard in try Manifest.shards(in: output) where !Folder.exists("\(output)/\(shard.path)") {
      throw RunError.outputIsTaken(
        folder: output, by: "a finished run without its '\(shard.path)'")
    }
  }

  private static func isEmptyFolder(_ path: String) -> Bool {
    Folder.isFolder(path) && Folder.files(below: path).isEmpty
  }
}
