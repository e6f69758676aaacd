/// Maps counts to lengths of a plot, from zero to a round number.
struct LinearScale {
  let top: Double
  let length: Double
  /// Values that are written beside the axis, from 0 on.
  let ticks: [Double]

  /// - Parameter count: about how many ticks there are to be.
  init(upTo most: Double, length: Double, ticks count: Int = 4) {
    self.length = length
    guard most > 0 else {
      (top, ticks) = (1, [0])
      return
    }
    let step = Self.roundStep(atLeast: most / Double(count))
    let steps = (most / step).rounded(.up)
    top = steps * step
    ticks = (0...Int(steps)).map { Double($0) * step }
  }

  func position(_ value: Double) -> Double { value / top * length }

  /// 1, 2 or 5 times a power of ten.
  private static func roundStep(atLeast wanted: Double) -> Double {
    var power = 1.0
    while power > wanted { power /= 10 }
    while power * 10 <= wanted { power *= 10 }
    return [1.0, 2, 5, 10].map { $0 * power }.first { $0 >= wanted } ?? power * 10
  }
}
