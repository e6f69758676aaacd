internal import BigInt

extension Enclosure {
  mutating func power(
    _ base: Expression, _ exponent: Expression, _ budget: inout Budget
  ) -> ComplexBall? {
    var exact = Budget()
    if exponent.symbols.isEmpty, let value = ExactValue.of(exponent, &exact) {
      return of(base, &budget).flatMap { rationalPower($0, value) }
    }
    guard let value = of(exponent, &budget) else { return nil }
    if base == .constant(.e) { return value.exponential(bits: bits) }
    guard let root = of(base, &budget) else { return nil }
    // A whole exponent at an integer sample point, as in (-1)^n.
    if value.imaginary == nil, value.real.radius == 0, value.real.exponent == 0,
      let whole = Int(exactly: value.real.mantissa)
    {
      return root.power(whole, bits: bits)
    }
    return general(root, value)
  }

  private func general(_ base: ComplexBall, _ exponent: ComplexBall) -> ComplexBall? {
    guard let logarithm = base.logarithm(bits: bits, allowsComplex: allowsComplex) else {
      return nil
    }
    return logarithm.multiplied(by: exponent, bits: bits).exponential(bits: bits)
  }

  func rationalPower(_ base: ComplexBall, _ exponent: Rational) -> ComplexBall? {
    if let whole = exponent.int { return base.power(whole, bits: bits) }
    if exponent == .small(1, 2) {
      return base.squareRoot(bits: bits, allowsComplex: allowsComplex)
    }
    // The real branch for odd roots of negative numbers, as schools teach it.
    if base.imaginary == nil, base.real.sign == -1, case .small(let top, let bottom) = exponent,
      !bottom.isMultiple(of: 2)
    {
      let positive = rationalPower(-base, exponent)
      return top.isMultiple(of: 2) ? positive : positive.map { -$0 }
    }
    if base.imaginary == nil, base.real.sign == 0, !exponent.isNegative { return base }
    return general(base, ComplexBall(Ball(exponent, bits: bits)))
  }
}
