/// How long to wait before a call is tried again: exponential, with full jitter.
///
/// Full jitter (a uniform part of the whole delay) spreads the calls that failed together; see
/// Brooker, "Exponential Backoff And Jitter", 2015.
package struct Backoff: Sendable {
  package var firstSeconds: Double
  package var mostSeconds: Double

  package init(firstSeconds: Double = 0.5, mostSeconds: Double = 60) {
    self.firstSeconds = firstSeconds
    self.mostSeconds = mostSeconds
  }

  /// - Parameters:
  ///   - failures: in a row, from 1.
  ///   - asked: seconds that the server asked for; never less than these.
  package func seconds(
    afterFailures failures: Int, asked: Double?, using chance: inout some RandomNumberGenerator
  ) -> Double {
    let ceiling = min(mostSeconds, firstSeconds * Double(1 << min(max(failures, 1) - 1, 20)))
    let jitter = Double.random(in: 0...ceiling, using: &chance)
    // What the server asked for, and a little more, lest all come back in the same instant.
    return asked.map { $0 + min(jitter, firstSeconds) } ?? jitter
  }
}
