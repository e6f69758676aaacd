/// Wilson's score interval for a share of successes (Wilson, 1927).
package struct WilsonInterval: Equatable, Sendable {
  package let low: Double
  package let high: Double

  /// - Parameter z: standard deviations; 1.96 covers 95 of 100.
  package init(successes: Int, trials: Int, z: Double) {
    guard trials > 0 else {
      low = 0
      high = 1
      return
    }
    let n = Double(trials)
    let share = Double(successes) / n
    let square = z * z
    let center = share + square / (2 * n)
    let spread = z * (share * (1 - share) / n + square / (4 * n * n)).squareRoot()
    let scale = 1 + square / n
    low = max(0, (center - spread) / scale)
    high = min(1, (center + spread) / scale)
  }
}
