import Glibc
import Shards

/// The files between two passes, below `.work` in the output folder; gone when the run is finished.
struct Workspace: Sendable {
  let output: String

  var folder: String { "\(output)/.work" }
  var ledger: String { "\(folder)/ledger.sqlite" }

  func partition(_ number: Int) -> String { "\(folder)/records-\(number)" }

  /// Rows of other partitions that belong to problems of this one.
  func moved(_ number: Int) -> String { "\(folder)/moved-\(number)" }

  /// What the stage at this position needs to know of every row.
  func sketches(_ position: Int) -> String { "\(folder)/sketches-\(position)" }

  /// Rows that the scan drops, one file for each folder of the output.
  func drops(_ name: String) -> String {
    "\(folder)/drops-\(name.split(separator: "/").joined(separator: "-"))"
  }

  func run(_ partition: Int, _ part: Int) -> String { "\(folder)/run-\(partition)-\(part)" }

  func make() throws(ShardError) {
    try Folder.make(folder)
    for name in ["data", "dropped", "requests", "replies"] { try Folder.make("\(output)/\(name)") }
  }

  /// What a run and its exports write, beside the folders that people fill themselves.
  private static let written = [
    ".work", "README.md", "data", "dropped", "export", "ledger.sqlite", "manifest.json",
    "paths", "report.html", "requests",
  ]

  /// Removes what an earlier run wrote; call it only where a run's ledger stands.
  func clear() throws(ShardError) {
    for name in Self.written { try Folder.remove("\(output)/\(name)") }
  }

  /// True where a run began here and did not end.
  var isBegun: Bool { Folder.exists(ledger) }
  var lockFile: String { "\(folder)/lock" }

  /// Keeps other processes away until this one ends.
  func lock() throws {
    let path = lockFile
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw ShardError.system(.cannotWrite, path) }
    // The descriptor stays open: the system gives the lock back when the process ends.
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      throw RunError.outputIsBusy(folder: output)
    }
  }
}
