import Synchronization

/// When the server was last seen at work.
final class Lifeline: Sendable {
  private let state: Mutex<(last: ContinuousClock.Instant, hasAnswered: Bool)>

  init() { state = Mutex((.now, false)) }

  /// True once a call has gone well.
  var hasAnswered: Bool { state.withLock { $0.hasAnswered } }

  func beat(isAnswer: Bool) {
    state.withLock { state in
      state.last = .now
      if isAnswer { state.hasAnswered = true }
    }
  }

  func isSilent(forSeconds seconds: Double) -> Bool {
    state.withLock { ContinuousClock.now - $0.last > .seconds(seconds) }
  }
}
