internal import BigInt

extension Ball {
  /// Guard places of the fixed-point series.
  private static let guardBits = 40

  static func pi(bits: Int) -> Ball {
    Ball(mantissa: FixedPoint.pi(places: bits), exponent: -bits, radius: 2)
  }

  /// The midpoint with the given binary places, truncated.
  func fixed(places: Int) -> BigInt {
    if mantissa.isZero { return 0 }
    let shift = exponent + places
    return shift >= 0 ? mantissa << shift : mantissa >> -shift
  }

  /// The radius as an absolute number; infinite when out of range.
  var absoluteRadius: Double {
    if radius == 0 { return 0 }
    return exponent > 900 ? .infinity : radius * Ball.powerOfTwo(max(exponent, -1000))
  }

  /// Nil when the argument is too large or too vague.
  func exponential(bits: Int) -> Ball? {
    guard magnitudeExponent < 24, absoluteRadius < 0.25 else { return nil }
    let places = bits + Ball.guardBits
    let extra = places + 32
    let argument = fixed(places: extra)
    let logarithm = FixedPoint.logarithmOfTwo(places: extra)
    let count = (argument + (logarithm >> 1)).floorDivided(by: logarithm)
    let rest = (argument - count * logarithm) >> 32
    let value = FixedPoint.exponential(rest, places: places)
    let size = Ball(mantissa: value, exponent: 0, radius: 0).mantissaDouble
    let spread = size * absoluteRadius * 1.3 + 0x1p16
    return Ball(mantissa: value, exponent: Int(count) - places, radius: Ball.up(spread))
      .rounded(to: bits)
  }

  /// Nil for a ball that reaches zero or below.
  func logarithm(bits: Int) -> Ball? {
    guard mantissa.sign == .plus, !containsZero, abs(exponent) < Ball.exponentLimit else {
      return nil
    }
    let places = bits + Ball.guardBits
    let shift = exponent + mantissa.magnitude.bitWidth
    // The fraction lies in [1/2, 1).
    let fraction = Ball(mantissa: mantissa, exponent: -mantissa.magnitude.bitWidth, radius: 0)
    let start = Ball.fixedPoint(Ball.naturalLogarithm(fraction.double), places: places)
    let power = FixedPoint.exponential(start, places: places)
    let target = fraction.fixed(places: places)
    // ln f = y + ln(f / e^y), and the last logarithm is 2 artanh((f - e^y) / (f + e^y)).
    let ratio = ((target - power) << places) / (target + power)
    let square = (ratio * ratio) >> places
    var term = ratio
    var sum = ratio
    var divisor = 3
    while divisor < 41, !term.isZero, term != -1 {
      term = (term * square) >> places
      sum += term / BigInt(divisor)
      divisor += 2
    }
    let whole = BigInt(shift) * FixedPoint.logarithmOfTwo(places: places)
    let relative = radius / (abs(mantissaDouble) - radius)
    let spread = 0x1p20 + Double(abs(shift)) + Ball.powerOfTwo(places) * relative
    return Ball(mantissa: start + 2 * sum + whole, exponent: -places, radius: Ball.up(spread))
      .rounded(to: bits)
  }

  /// Nil when the argument is too large or too vague.
  func sineAndCosine(bits: Int) -> (sine: Ball, cosine: Ball)? {
    guard magnitudeExponent < 64, absoluteRadius < 0.5 else { return nil }
    let places = bits + Ball.guardBits
    let extra = places + 80
    let quarter = FixedPoint.pi(places: extra) >> 1
    let argument = fixed(places: extra)
    let count = (argument + (quarter >> 1)).floorDivided(by: quarter)
    let rest = (argument - count * quarter) >> 80
    let (sine, cosine) = FixedPoint.sineAndCosine(rest, places: places)
    let spread = Ball.up(0x1p12 + absoluteRadius * Ball.powerOfTwo(places))
    func ball(_ value: BigInt) -> Ball {
      Ball(mantissa: value, exponent: -places, radius: spread).rounded(to: bits)
    }
    switch Int(count.modulus(4)) {
    case 0: return (ball(sine), ball(cosine))
    case 1: return (ball(cosine), ball(-sine))
    case 2: return (ball(-sine), ball(-cosine))
    default: return (ball(-cosine), ball(sine))
    }
  }

  func arctangent(bits: Int) -> Ball? {
    if mantissa.isZero && radius == 0 { return self }
    if magnitudeExponent > 1 {
      // atan x = ±pi/2 - atan 1/x
      guard let inverse = Ball(1).divided(by: self, bits: bits),
        let rest = inverse.magnitudeExponent > 1 ? nil : inverse.arctangent(bits: bits)
      else { return nil }
      let quarter = Ball.pi(bits: bits + 8).scaled(by: -1)
      return (mantissa.sign == .minus ? -quarter : quarter).subtracting(rest, bits: bits)
    }
    let places = bits + Ball.guardBits
    let start = Ball.fixedPoint(Ball.arctangent(double), places: places)
    let (sine, cosine) = FixedPoint.sineAndCosine(start >> 1, places: places)
    // Double the angle: the series want an argument below one.
    let doubleSine = (2 * sine * cosine) >> places
    let doubleCosine = ((cosine * cosine) - (sine * sine)) >> places
    let target = fixed(places: places)
    let ratio =
      ((((target * doubleCosine) >> places) - doubleSine) << places)
      / (doubleCosine + ((target * doubleSine) >> places))
    let square = (ratio * ratio) >> places
    var term = ratio
    var sum = ratio
    var divisor = 3
    while divisor < 41, !term.isZero, term != -1 {
      term = -((term * square) >> places)
      sum += term / BigInt(divisor)
      divisor += 2
    }
    let spread = 0x1p20 + absoluteRadius * Ball.powerOfTwo(places)
    return Ball(mantissa: start + sum, exponent: -places, radius: Ball.up(spread))
      .rounded(to: bits)
  }

  /// Multiplies by a power of two, exactly.
  func scaled(by power: Int) -> Ball {
    Ball(mantissa: mantissa, exponent: exponent + power, radius: radius)
  }
}

extension BigInt {
  /// Division that rounds toward minus infinity, for a positive divisor.
  func floorDivided(by divisor: BigInt) -> BigInt {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder.sign == .minus && !remainder.isZero ? quotient - 1 : quotient
  }
}
