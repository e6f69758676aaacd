import Completions
import Foundation
import Glibc

/// Where progress and errors go, so that standard output holds the result alone.
enum StandardError {
  static func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}

/// Shows progress on standard error: a line that is rewritten on a terminal, one every five seconds
/// elsewhere.
struct ProgressDisplay: Sendable {
  let isQuiet: Bool

  /// Goes on until it is cancelled.
  func show(_ progress: SampleProgress, of run: SampleRun) async {
    guard !isQuiet else { return }
    let isTerminal = isatty(STDERR_FILENO) == 1
    let start = ContinuousClock.now
    var line = ProgressLine()
    while (try? await Task.sleep(for: .seconds(isTerminal ? 0.5 : 5))) != nil {
      let state = await run.state()
      let text = line.text(
        progress.snapshot, inFlight: state.inFlight, limit: state.limit, cost: state.spent.cost,
        seconds: (ContinuousClock.now - start) / .seconds(1))
      StandardError.write(isTerminal ? "\r\u{1B}[K\(text)" : "\(text)\n")
    }
    if isTerminal { StandardError.write("\r\u{1B}[K") }
  }
}
