/// Target lengths of generations: a log-normal law as a table of its quantiles.
///
/// A table and not `exp`, whose last bits differ between C libraries.
struct LengthCurve: Sendable {
  /// Bytes at the quantiles 1/20, 2/20, … 20/20.
  private let quantiles: [Int]

  /// Median 3.5 KB: keeps the bundled dump below its limit of 3 MB compressed.
  static let bundled = LengthCurve(quantiles: [
    1250, 1500, 1750, 2000, 2250, 2500, 2750, 3000, 3250, 3500, 3800, 4150, 4500, 4900, 5400, 6000,
    6900, 8200, 9800, 12_000,
  ])

  /// Median 8.4 KB, mean about 10 KB: eight of them make the 80 KB rows of OpenR1-Math.
  static let bench = LengthCurve(quantiles: [
    2600, 3400, 4100, 4700, 5300, 5900, 6500, 7100, 7700, 8400, 9100, 9900, 10_800, 11_800, 13_100,
    14_700, 16_800, 19_800, 24_000, 30_000,
  ])

  private init(quantiles: [Int]) {
    self.quantiles = quantiles
  }

  func length(_ random: inout SeededRandom) -> Int {
    let place = random.below(quantiles.count)
    let floor = place == 0 ? quantiles[0] * 3 / 4 : quantiles[place - 1]
    return random.int(floor...quantiles[place])
  }
}
