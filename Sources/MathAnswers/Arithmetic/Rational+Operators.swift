internal import BigInt

extension Rational: Comparable {
  static prefix func - (value: Rational) -> Rational {
    switch value {
    case .small(let top, let bottom) where top != .min: .small(-top, bottom)
    default: Rational.exact(-value.numerator, value.denominator)
    }
  }

  static func + (left: Rational, right: Rational) -> Rational {
    if case .small(let a, let b) = left, case .small(let c, let d) = right {
      let (first, overflow1) = a.multipliedReportingOverflow(by: d)
      let (second, overflow2) = c.multipliedReportingOverflow(by: b)
      let (top, overflow3) = first.addingReportingOverflow(second)
      let (bottom, overflow4) = b.multipliedReportingOverflow(by: d)
      if !overflow1, !overflow2, !overflow3, !overflow4 {
        return Rational(top, over: bottom) ?? .zero
      }
    }
    let top = left.numerator * right.denominator + right.numerator * left.denominator
    return exact(top, left.denominator * right.denominator)
  }

  static func - (left: Rational, right: Rational) -> Rational { left + (-right) }

  static func * (left: Rational, right: Rational) -> Rational {
    if case .small(let a, let b) = left, case .small(let c, let d) = right {
      let (top, overflow1) = a.multipliedReportingOverflow(by: c)
      let (bottom, overflow2) = b.multipliedReportingOverflow(by: d)
      if !overflow1, !overflow2 { return Rational(top, over: bottom) ?? .zero }
    }
    return exact(left.numerator * right.numerator, left.denominator * right.denominator)
  }

  /// Returns nil when dividing by zero.
  static func / (left: Rational, right: Rational) -> Rational? {
    guard let inverse = right.inverse else { return nil }
    return left * inverse
  }

  var inverse: Rational? {
    switch self {
    case .small(let top, let bottom): Rational(bottom, over: top)
    case .big(let top, let bottom): Rational(bottom, over: top)
    }
  }

  static func < (left: Rational, right: Rational) -> Bool {
    if case .small(let a, let b) = left, case .small(let c, let d) = right {
      let (first, overflow1) = a.multipliedReportingOverflow(by: d)
      let (second, overflow2) = c.multipliedReportingOverflow(by: b)
      if !overflow1, !overflow2 { return first < second }
    }
    return left.numerator * right.denominator < right.numerator * left.denominator
  }

  private static func exact(_ top: BigInt, _ bottom: BigInt) -> Rational {
    Rational(top, over: bottom) ?? .zero
  }

  /// An integer power, or nil when the result would exceed `bitLimit` bits or divides by zero.
  func power(_ exponent: Int, bitLimit: Int) -> Rational? {
    if exponent == 0 { return .one }
    if exponent < 0 {
      if exponent == .min { return nil }
      return inverse?.power(-exponent, bitLimit: bitLimit)
    }
    if self == .zero || self == .one { return self }
    if self == .minusOne { return exponent.isMultiple(of: 2) ? .one : .minusOne }
    let (bits, overflow) = bitWidth.multipliedReportingOverflow(by: exponent)
    if overflow || bits > bitLimit { return nil }
    return Rational.exact(numerator.power(exponent), denominator.power(exponent))
  }

  /// The exact root of the given degree, when it is rational.
  func root(_ degree: Int) -> Rational? {
    if degree == 1 { return self }
    // Newton's iteration on longer numbers takes milliseconds.
    if bitWidth > 4_096 { return nil }
    if degree < 1 || degree > 64 || (isNegative && degree.isMultiple(of: 2)) { return nil }
    guard let top = Rational.integerRoot(numerator.magnitude, degree),
      let bottom = Rational.integerRoot(denominator.magnitude, degree)
    else { return nil }
    let value = Rational(BigInt(top), over: BigInt(bottom))
    return isNegative ? value.map { -$0 } : value
  }

  private static func integerRoot(_ value: BigUInt, _ degree: Int) -> BigUInt? {
    if value < 2 { return value }
    if degree == 2 {
      let root = value.squareRoot()
      return root * root == value ? root : nil
    }
    // Newton's iteration from above: https://en.wikipedia.org/wiki/Integer_square_root
    var guess = BigUInt(1) << ((value.bitWidth + degree - 1) / degree)
    while true {
      let next =
        (guess * BigUInt(degree - 1) + value / guess.power(degree - 1)) / BigUInt(degree)
      if next >= guess { break }
      guess = next
    }
    return guess.power(degree) == value ? guess : nil
  }
}
