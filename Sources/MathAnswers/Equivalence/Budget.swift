/// Limits on the work spent on one pair.
///
/// A step is one node of an expression evaluated or one product of two terms; 20,000 steps take
/// about ten milliseconds in a release build.
struct Budget: Sendable {
  private(set) var steps = 20_000

  /// Bits of the largest exact number; anything bigger stays symbolic.
  static let bitLimit = 1 << 14

  /// Whether another step is allowed.
  mutating func spend(_ count: Int = 1) -> Bool {
    steps -= count
    return steps > 0
  }

  /// Pays for an operation on exact numbers of so many bits, whose reduction is quadratic.
  mutating func spend(width: Int) -> Bool {
    let words = width / 64
    return words < 8 || spend(words * words / 16)
  }

  var isExhausted: Bool { steps <= 0 }
}
