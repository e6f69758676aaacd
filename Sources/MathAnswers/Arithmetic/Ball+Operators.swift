internal import BigInt

extension Ball {
  static prefix func - (value: Ball) -> Ball {
    Ball(mantissa: -value.mantissa, exponent: value.exponent, radius: value.radius)
  }

  func adding(_ other: Ball, bits: Int) -> Ball {
    if other.mantissa.isZero && other.radius == 0 { return self }
    if mantissa.isZero && radius == 0 { return other }
    let (high, low) = exponent >= other.exponent ? (self, other) : (other, self)
    let gap = high.exponent - low.exponent
    // Far apart: the low one is only noise below the high one's last place.
    if gap > bits + low.mantissa.magnitude.bitWidth + 64 && !high.mantissa.isZero {
      let noise = Ball.powerOfTwo(low.mantissa.magnitude.bitWidth + 1) + low.radius
      let extended = high.mantissa << (bits + 64)
      let radius =
        high.radius * Ball.powerOfTwo(bits + 64) + 1 + noise * Ball.powerOfTwo(bits + 64 - gap)
      return Ball(mantissa: extended, exponent: high.exponent - bits - 64, radius: radius)
        .rounded(to: bits)
    }
    if gap > 4 * bits + 4096 { return high.widened(by: low) }
    let radius = high.radius * Ball.powerOfTwo(gap) + low.radius
    return Ball(
      mantissa: (high.mantissa << gap) + low.mantissa, exponent: low.exponent,
      radius: Ball.up(radius)
    ).rounded(to: bits)
  }

  /// Adds the whole magnitude of a much smaller ball to the radius.
  private func widened(by other: Ball) -> Ball {
    Ball(
      mantissa: mantissa, exponent: exponent,
      radius: Ball.up(radius + Ball.powerOfTwo(other.magnitudeExponent - exponent)))
  }

  func subtracting(_ other: Ball, bits: Int) -> Ball { adding(-other, bits: bits) }

  func multiplied(by other: Ball, bits: Int) -> Ball {
    var radius = 0.0
    if self.radius != 0 || other.radius != 0 {
      radius = Ball.up(
        abs(mantissaDouble) * other.radius + abs(other.mantissaDouble) * self.radius
          + self.radius * other.radius)
    }
    return Ball(
      mantissa: mantissa * other.mantissa, exponent: exponent + other.exponent, radius: radius
    ).rounded(to: bits)
  }

  /// Nil when the divisor may be zero.
  func divided(by other: Ball, bits: Int) -> Ball? {
    guard !other.containsZero else { return nil }
    let shift = max(0, bits + 4 + other.mantissa.magnitude.bitWidth - mantissa.magnitude.bitWidth)
    let quotient = (mantissa << shift) / other.mantissa
    let divisor = abs(other.mantissaDouble)
    let spread = divisor - other.radius
    guard spread > 0 else { return nil }
    // |a/b - A/B| <= (|a/b| rb + ra) / (|B| - rb), everything in units of the quotient.
    let quotientSize = Ball(mantissa: quotient, exponent: 0, radius: 0).mantissaDouble
    let radius =
      1 + (abs(quotientSize) + 1) * (other.radius / spread)
      + (self.radius / spread) * Ball.powerOfTwo(shift)
    return Ball(
      mantissa: quotient, exponent: exponent - other.exponent - shift, radius: Ball.up(radius)
    ).rounded(to: bits)
  }

  /// An integer power by repeated squaring; nil when the exponent range is exceeded.
  func power(_ exponent: Int, bits: Int) -> Ball? {
    if exponent < 0 {
      guard exponent != .min, let value = power(-exponent, bits: bits) else { return nil }
      return Ball(1).divided(by: value, bits: bits)
    }
    var result = Ball(1)
    var square = self
    var rest = exponent
    while rest > 0 {
      if rest & 1 == 1 { result = result.multiplied(by: square, bits: bits) }
      rest >>= 1
      if rest > 0 { square = square.multiplied(by: square, bits: bits) }
      if abs(square.magnitudeExponent) > Ball.exponentLimit && !square.mantissa.isZero {
        return nil
      }
    }
    return result
  }

  /// Nil for a ball that reaches below zero.
  func squareRoot(bits: Int) -> Ball? {
    if mantissa.isZero && radius == 0 { return self }
    guard mantissa.sign == .plus, !containsZero else { return nil }
    var shift = max(0, 2 * bits + 8 - mantissa.magnitude.bitWidth)
    if (exponent - shift) % 2 != 0 { shift += 1 }
    let root = BigInt((mantissa << shift).magnitude.squareRoot())
    let lower = (mantissaDouble - radius) / mantissaDouble
    // d sqrt(x) = dx / (2 sqrt(x)), taken at the lower end of the ball.
    let size = Ball(mantissa: root, exponent: 0, radius: 0).mantissaDouble
    let spread = size * (radius / mantissaDouble) / lower.squareRoot()
    return Ball(mantissa: root, exponent: (exponent - shift) / 2, radius: Ball.up(spread + 1))
      .rounded(to: bits)
  }

  /// Rounds a radius up, so that the error of the double arithmetic stays inside.
  static func up(_ radius: Double) -> Double { radius * (1 + 0x1p-40) }

  /// Whether no real number lies in both balls.
  func isDisjoint(from other: Ball) -> Bool {
    let bits = max(mantissa.magnitude.bitWidth, other.mantissa.magnitude.bitWidth) + 64
    return !subtracting(other, bits: bits).containsZero
  }
}
