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

  /// The fewest trials, at least those made, at which the interval of the same share is no wider than
  /// `width`; one half is assumed where nothing was tried.
  static func trials(successes: Int, trials: Int, z: Double, width: Double) -> Int {
    let share = trials == 0 ? 0.5 : Double(successes) / Double(trials)
    let isNarrow = { (count: Int) in
      let n = Double(count)
      let spread = z * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
      return 2 * spread / (1 + z * z / n) <= width
    }
    var (low, high) = (max(trials, 1), max(trials, 1))
    while !isNarrow(high) { high *= 2 }
    while low < high {
      let middle = (low + high) / 2
      if isNarrow(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
