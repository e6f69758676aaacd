internal import BigInt

/// A real number known to lie within `(mantissa ± radius) · 2^exponent`.
///
/// Every operation enlarges the radius by its own rounding, so two balls that do not touch
/// belong to two different numbers. See https://arblib.org for the method.
struct Ball: Sendable {
  var mantissa: BigInt
  var exponent: Int
  /// In units of the last place of the mantissa.
  var radius: Double

  /// Exponents beyond this are refused: nothing a person writes as an answer needs them.
  static let exponentLimit = 1 << 40

  init(mantissa: BigInt, exponent: Int, radius: Double) {
    self.mantissa = mantissa
    self.exponent = exponent
    self.radius = radius
  }

  init(_ value: Int) { self.init(mantissa: BigInt(value), exponent: 0, radius: 0) }

  init(_ value: Rational, bits: Int) {
    if let int = value.int {
      self.init(int)
      return
    }
    let top = value.numerator
    let bottom = value.denominator
    if bottom == 1 {
      self.init(mantissa: top, exponent: 0, radius: 0)
    } else {
      let shift = max(0, bits + bottom.bitWidth - top.bitWidth + 2)
      self.init(mantissa: (top << shift) / bottom, exponent: -shift, radius: 1)
    }
    self = rounded(to: bits)
  }

  /// Drops mantissa bits beyond `bits`, and beyond what the radius makes meaningful.
  func rounded(to bits: Int) -> Ball {
    // Nothing is known any more: the whole range of exponents.
    guard radius.isFinite else {
      return Ball(mantissa: 0, exponent: Ball.exponentLimit, radius: 1)
    }
    var excess = mantissa.magnitude.bitWidth - bits
    if radius > 0x1p40 { excess = max(excess, Int(radius.exponent) - 30) }
    if excess <= 0 { return self }
    return Ball(
      mantissa: mantissa >> excess, exponent: exponent + excess,
      radius: radius * Ball.powerOfTwo(-excess) + 1)
  }

  static func powerOfTwo(_ exponent: Int) -> Double {
    if exponent > 1020 { return .infinity }
    if exponent < -1020 { return 0x1p-1020 }
    return Double(sign: .plus, exponent: exponent, significand: 1)
  }

  /// The mantissa as a double; infinite when it is out of range.
  var mantissaDouble: Double {
    let width = mantissa.magnitude.bitWidth
    if width <= 62 { return Double(Int(mantissa)) }
    let shift = width - 62
    return Double(Int(mantissa >> shift)) * Ball.powerOfTwo(shift)
  }

  var containsZero: Bool { abs(mantissaDouble) * (1 - 0x1p-40) <= radius }

  /// The sign, when the ball does not contain zero; 0 for an exact zero.
  var sign: Int? {
    if mantissa.isZero && radius == 0 { return 0 }
    if containsZero { return nil }
    return mantissa.sign == .minus ? -1 : 1
  }

  /// The midpoint as a double, for starting values and messages.
  var double: Double {
    let width = mantissa.magnitude.bitWidth
    if width == 0 { return 0 }
    let shift = max(0, width - 62)
    let top = Double(Int(mantissa >> shift))
    let power = exponent + shift
    if power > 960 { return top < 0 ? -.infinity : .infinity }
    if power < -1070 { return 0 }
    return top * Double(sign: .plus, exponent: power / 2, significand: 1)
      * Double(sign: .plus, exponent: power - power / 2, significand: 1)
  }

  /// The binary logarithm of the largest magnitude in the ball, rounded up.
  var magnitudeExponent: Int {
    let width = max(mantissa.magnitude.bitWidth, radius > 0 ? Int(radius.exponent) + 2 : 0)
    return width == 0 ? -Ball.exponentLimit : exponent + width
  }

  /// The binary logarithm of the radius, rounded up; nil for an exact value.
  var radiusExponent: Int? {
    radius > 0 ? exponent + Int(radius.exponent) + 1 : nil
  }
}
