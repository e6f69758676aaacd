import Synchronization

/// What has come so far; counted by the calls, read by whoever shows it.
package final class SampleProgress: Sendable {
  package struct Snapshot: Sendable {
    package var total = 0
    package var done = 0
    package var failed = 0
    package var tokens = 0
  }

  private let state = Mutex(Snapshot())

  package init() {}

  package var snapshot: Snapshot { state.withLock { $0 } }

  func begin(total: Int) { state.withLock { $0.total = total } }

  func received(tokens: Int) { state.withLock { $0.tokens += tokens } }

  func ended(isAnswered: Bool) {
    state.withLock { state in
      state.done += 1
      if !isAnswered { state.failed += 1 }
    }
  }
}
