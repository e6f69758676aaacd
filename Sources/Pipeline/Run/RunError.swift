/// Why a run did not begin or did not end.
package enum RunError: Error, Equatable, CustomStringConvertible {
  /// The output folder holds another run.
  case outputIsTaken(folder: String, by: String)
  /// The output folder holds what no run wrote.
  case outputIsForeign(folder: String, holding: String)
  /// Another process works on the same output folder.
  case outputIsBusy(folder: String)
  /// The user stopped the run; the same command goes on with it.
  case interrupted

  package var description: String {
    switch self {
    case .outputIsTaken(let folder, let holder):
      "\(folder): error: it holds \(holder); choose another folder or add --overwrite"
    case .outputIsForeign(let folder, let name):
      "\(folder): error: it holds '\(name)', which no run wrote; choose an empty folder"
    case .outputIsBusy(let folder):
      "\(folder): error: another run works on it; wait for it or choose another folder"
    case .interrupted: "stopped; the same command goes on from here"
    }
  }
}
