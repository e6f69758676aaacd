import Glibc
import Pipeline
import Synchronization

/// Shows a run's progress on standard error: one line that is rewritten on a terminal, a plain line
/// now and then elsewhere.
final class ProgressDisplay: Sendable {
  enum Style: Sendable {
    case none, terminal, plain, json

    static var forStandardError: Style { isatty(STDERR_FILENO) == 1 ? .terminal : .plain }

    /// Seconds between two lines.
    var interval: Double {
      switch self {
      case .none: .infinity
      case .terminal: 0.2
      case .plain, .json: 5
      }
    }
  }

  private struct State {
    var lastShown: ContinuousClock.Instant
    var passStart: ContinuousClock.Instant
    var pass = Progress.Pass.scan
    var hasShown = false
  }

  private let style: Style
  private let state: Mutex<State>

  init(style: Style) {
    self.style = style
    let now = ContinuousClock.now
    state = Mutex(State(lastShown: now, passStart: now))
  }

  func show(_ snapshot: Progress.Snapshot) {
    guard style != .none else { return }
    let now = ContinuousClock.now
    let seconds: Double? = state.withLock { state in
      if state.pass != snapshot.pass {
        state.pass = snapshot.pass
        state.passStart = now
      }
      guard (now - state.lastShown) >= .seconds(style.interval) else { return nil }
      state.lastShown = now
      state.hasShown = true
      return (now - state.passStart) / .seconds(1)
    }
    guard let seconds else { return }
    write(line(snapshot, seconds))
  }

  /// Leaves the terminal's line.
  func end() {
    if style == .terminal, state.withLock({ $0.hasShown }) { StandardError.write("\r\u{1B}[K") }
  }

  private func write(_ line: String) {
    switch style {
    case .none: break
    case .terminal: StandardError.write("\r\u{1B}[K\(line)")
    case .plain, .json: StandardError.write("\(line)\n")
    }
  }

  private func line(_ now: Progress.Snapshot, _ seconds: Double) -> String {
    let left =
      now.total > 0 && now.done > 0
      ? max(0, seconds * Double(now.total - now.done) / Double(now.done)) : nil
    let rate =
      now.pass == .scan && seconds > 0
      ? (Double(now.rows) / seconds, Double(now.bytes) / seconds / 1e6) : nil
    if style == .json {
      return "{\"pass\":\"\(now.pass.rawValue)\",\"rows\":\(now.rows),\"bytes\":\(now.bytes),"
        + "\"kept\":\(now.kept),\"dropped\":\(now.dropped),\"done\":\(now.done),"
        + "\"total\":\(now.total)}"
    }
    var parts = [now.pass.rawValue, "\(now.rows) rows"]
    if let rate { parts.append("\(Int(rate.0)) rows/s, \(Int(rate.1)) MB/s") }
    parts.append("\(now.kept) kept, \(now.dropped) dropped")
    if let left { parts.append("about \(Int(left.rounded(.up))) s left") }
    return parts.joined(separator: " · ")
  }
}
