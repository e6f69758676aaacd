/// An exact fraction in 128 bits; every operation gives nil where it leaves them.
struct Quotient: Equatable, Sendable {
  let numerator: Int128
  /// Above 0.
  let denominator: Int128

  init?(_ numerator: Int128, over denominator: Int128 = 1) {
    guard denominator != 0, numerator != .min, denominator != .min else { return nil }
    if denominator == 1 {
      self.numerator = numerator
      self.denominator = 1
      return
    }
    let divisor = Self.divisor(abs(numerator), abs(denominator))
    let sign: Int128 = denominator < 0 ? -1 : 1
    self.numerator = numerator / divisor * sign
    self.denominator = denominator / divisor * sign
  }

  private static func divisor(_ left: Int128, _ right: Int128) -> Int128 {
    var (left, right) = (left, right)
    while right != 0 { (left, right) = (right, left % right) }
    return max(left, 1)
  }

  func adding(_ other: Quotient) -> Quotient? {
    if denominator == 1, other.denominator == 1 {
      let (sum, overflow) = numerator.addingReportingOverflow(other.numerator)
      return overflow ? nil : Quotient(sum)
    }
    guard let first = numerator.times(other.denominator),
      let second = other.numerator.times(denominator),
      let bottom = denominator.times(other.denominator)
    else { return nil }
    let (sum, overflow) = first.addingReportingOverflow(second)
    return overflow ? nil : Quotient(sum, over: bottom)
  }

  var negated: Quotient? { Quotient(-numerator, over: denominator) }

  func multiplied(by other: Quotient) -> Quotient? {
    guard let top = numerator.times(other.numerator),
      let bottom = denominator.times(other.denominator)
    else { return nil }
    return Quotient(top, over: bottom)
  }

  func divided(by other: Quotient) -> Quotient? {
    guard let inverse = Quotient(other.denominator, over: other.numerator) else { return nil }
    return multiplied(by: inverse)
  }

  /// Whole exponents up to 127: no value with a larger one fits.
  func raised(to exponent: Quotient) -> Quotient? {
    guard exponent.denominator == 1, abs(exponent.numerator) < 128 else { return nil }
    var power = Quotient(1)
    for _ in 0..<Int(abs(exponent.numerator)) { power = power?.multiplied(by: self) }
    return exponent.numerator < 0 ? power.flatMap { Quotient(1)?.divided(by: $0) } : power
  }

  /// The root, where it is rational.
  var squareRoot: Quotient? {
    guard let top = Self.root(numerator), let bottom = Self.root(denominator) else { return nil }
    return Quotient(top, over: bottom)
  }

  private static func root(_ square: Int128) -> Int128? {
    guard square >= 0, square < 1 << 100 else { return nil }
    let guess = Int128(Double(square).squareRoot())
    return (max(0, guess - 2)...guess + 2).first { $0 * $0 == square }
  }

  static func < (left: Quotient, right: Quotient) -> Bool? {
    right.negated.flatMap { left.adding($0) }.map { $0.numerator < 0 }
  }
}

extension Int128 {
  fileprivate func times(_ other: Int128) -> Int128? {
    let (product, overflow) = multipliedReportingOverflow(by: other)
    return overflow ? nil : product
  }
}
