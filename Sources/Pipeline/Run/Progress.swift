import Ledger
import Synchronization

/// What a run has done so far, for whoever watches it.
///
/// Nothing that is written depends on it.
package final class Progress: Sendable {
  package enum Pass: String, Sendable {
    case scan, refine, emit
  }

  /// The state at one moment.
  package struct Snapshot: Sendable {
    package var pass = Pass.scan
    /// Rows and uncompressed bytes read.
    package var rows = 0
    package var bytes = 0
    /// Problems kept and dropped; known from the second pass on.
    package var kept = 0
    package var dropped = 0
    /// Of the current pass, in any unit; total 0 where it is not known.
    package var done = 0
    package var total = 0
  }

  private let state = Mutex(Snapshot())
  private let watcher: @Sendable (Snapshot) -> Void

  /// - Parameter watcher: called after every batch, from any thread, one call at a time.
  package init(_ watcher: @escaping @Sendable (Snapshot) -> Void = { _ in }) {
    self.watcher = watcher
  }

  func start(_ pass: Pass, total: Int) {
    update {
      $0.pass = pass
      $0.done = 0
      $0.total = total
    }
  }

  func read(_ tally: Tally) {
    update {
      $0.rows += tally.rows
      $0.bytes += tally.rowBytes
      $0.done += tally.rowBytes
      $0.dropped += tally.stages.reduce(0) { $0 + $1.count(.dropped) }
    }
  }

  func finishedPartition(_ tally: Tally) {
    update {
      $0.done += 1
      $0.kept += tally.exits.values.reduce(0) { $0 + ($1[-1] ?? 0) }
      $0.dropped += tally.stages.reduce(0) { $0 + $1.count(.dropped) }
    }
  }

  func wrote(rows: Int, bytes: Int) { update { $0.done += bytes } }

  private func update(_ change: (inout sending Snapshot) -> Void) {
    let now = state.withLock { snapshot in
      change(&snapshot)
      return snapshot
    }
    watcher(now)
  }
}
