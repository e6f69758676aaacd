internal import BigInt

/// Exact rational values of expressions without symbols.
enum ExactValue {
  /// Nil when the value is not rational, not defined, or too big to write down.
  static func of(_ expression: Expression, _ budget: inout Budget) -> Rational? {
    guard budget.spend() else { return nil }
    switch expression {
    case .number(let value), .decimal(let value, _, _), .numeral(_, _, let value): return value
    case .percent(let part): return of(part, &budget).map { $0 * .small(1, 100) }
    case .sum(let terms):
      var total = Rational.zero
      for term in terms {
        guard let value = of(term, &budget), total.bitWidth < Budget.bitLimit,
          budget.spend(width: total.bitWidth + value.bitWidth)
        else { return nil }
        total = total + value
      }
      return total
    case .product(let factors):
      var total = Rational.one
      for factor in factors {
        guard let value = of(factor, &budget) else { return nil }
        guard total.bitWidth + value.bitWidth < 2 * Budget.bitLimit,
          budget.spend(width: total.bitWidth + value.bitWidth)
        else { return nil }
        total = total * value
      }
      return total
    case .power(let base, let exponent): return power(base, exponent, &budget)
    case .call(let function, let arguments): return call(function, arguments, &budget)
    case .fold(let kind, let variable, let lower, let upper, let body):
      return fold(kind, variable, (lower, upper), body, &budget)
    default: return nil
    }
  }

  private static func power(
    _ base: Expression, _ exponent: Expression, _ budget: inout Budget
  ) -> Rational? {
    guard let power = of(exponent, &budget), let value = of(base, &budget) else { return nil }
    if let whole = power.int { return value.power(whole, bitLimit: Budget.bitLimit) }
    guard case .small(let top, let degree) = power, degree <= 64 else { return nil }
    return value.root(degree)?.power(top, bitLimit: Budget.bitLimit)
  }

  private static func call(
    _ function: Function, _ arguments: [Expression], _ budget: inout Budget
  ) -> Rational? {
    var values: [Rational] = []
    for argument in arguments {
      guard let value = of(argument, &budget) else { return nil }
      values.append(value)
    }
    guard let first = values.first else { return nil }
    switch function {
    case .root:
      guard values.count == 2, let degree = values[1].int else { return nil }
      return first.root(degree)
    case .abs: return first.magnitude
    case .floor: return Rational(first.floor)
    case .ceiling: return Rational(-(-first).floor)
    case .round: return Rational((first + .small(1, 2)).floor)
    case .sign: return first.isZero ? .zero : first.isNegative ? .minusOne : .one
    case .min: return values.min()
    case .max: return values.max()
    case .realPart, .conjugate: return first
    case .imaginaryPart: return .zero
    default: return wholeNumberCall(function, values, &budget)
    }
  }

  private static func wholeNumberCall(
    _ function: Function, _ values: [Rational], _ budget: inout Budget
  ) -> Rational? {
    guard values.allSatisfy(\.isInteger), let first = values.first else { return nil }
    switch function {
    case .factorial, .doubleFactorial:
      guard let count = first.int, (0...1200).contains(count) else { return nil }
      let step = function == .factorial ? 1 : 2
      return product(from: count, step: step, count: (count + step - 1) / step, &budget)
    case .binomial:
      guard values.count == 2, let n = first.int, let k = values[1].int, k >= 0 else { return nil }
      if n >= 0, k > n { return .zero }
      let size = n >= 0 ? min(k, n - k) : k
      guard size <= 600, n.magnitude < 1 << 40,
        let below = product(from: size, step: 1, count: size, &budget),
        let above = product(from: n, step: 1, count: size, &budget)
      else { return nil }
      return above / below
    case .permutations:
      guard values.count == 2, let n = first.int, let k = values[1].int, k >= 0, k <= n, k <= 600
      else { return nil }
      return product(from: n, step: 1, count: k, &budget)
    case .gcd:
      return Rational(values.reduce(BigInt(0)) { $0.greatestCommonDivisor(with: $1.numerator) })
    case .lcm:
      var result = BigInt(1)
      for value in values {
        if value.isZero { return .zero }
        let number = value.numerator
        result = result / result.greatestCommonDivisor(with: number) * number
        if result.bitWidth > Budget.bitLimit { return nil }
      }
      return Rational(BigInt(result.magnitude))
    case .mod:
      guard values.count == 2, values[1] > .zero else { return nil }
      return Rational(first.numerator.modulus(values[1].numerator))
    default: return nil
    }
  }

  private static func product(
    from start: Int, step: Int, count: Int, _ budget: inout Budget
  ) -> Rational? {
    guard budget.spend(max(0, count)) else { return nil }
    var total = BigInt(1)
    var factor = start
    for _ in 0..<max(0, count) {
      total *= BigInt(factor)
      factor -= step
    }
    return Rational(total)
  }

  private static func fold(
    _ kind: BigOperator, _ variable: String, _ bounds: (Expression, Expression),
    _ body: Expression, _ budget: inout Budget
  ) -> Rational? {
    guard kind == .sum || kind == .product, let lower = of(bounds.0, &budget)?.int,
      let upper = of(bounds.1, &budget)?.int,
      lower.magnitude < 1 << 40, upper.magnitude < 1 << 40,
      upper - lower < 5_000
    else { return nil }
    var total: Rational = kind == .sum ? .zero : .one
    if upper < lower { return total }
    for index in lower...upper {
      let term = body.substituting(variable, by: .number(Rational(index)))
      guard let value = of(term, &budget), total.bitWidth < Budget.bitLimit else { return nil }
      total = kind == .sum ? total + value : total * value
    }
    return total
  }
}
