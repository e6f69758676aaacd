/// Infinite sums with a known closed form: geometric series and the zeta function at 2 and 4.
enum InfiniteSum {
  static func of(
    _ body: Expression, _ name: String, from lower: Expression, _ budget: inout Budget
  ) -> Expression? {
    let factors = flattened(body)
    if let ratio = ratio(factors, name),
      let size = ConstantComparison.order(.call(.abs, [ratio]), .one, &budget), size < 0
    {
      let first = body.substituting(name, by: lower)
      return .product([first, .power(.sum([.one, -ratio]), .minusOne)])
    }
    return exponential(factors, name, lower) ?? zeta(factors, name, lower)
  }

  private static func flattened(_ body: Expression) -> [Expression] {
    switch body {
    case .product(let factors): factors.flatMap { flattened($0) }
    case .power(.product(let factors), let exponent):
      factors.flatMap { flattened(.power($0, exponent)) }
    case .power(.power(let base, let inner), let outer):
      flattened(.power(base, .product([inner, outer])))
    default: [body]
    }
  }

  /// The constant quotient of neighbours; nil unless every factor is c or c^(linear in k).
  private static func ratio(_ factors: [Expression], _ name: String) -> Expression? {
    var result: [Expression] = []
    for factor in factors where factor.symbols.contains(name) {
      guard case .power(let base, let exponent) = factor, !base.symbols.contains(name),
        let slope = exponent.derivative(by: name)
      else { return nil }
      var budget = Budget()
      guard let value = ExactValue.of(slope.substituting(name, by: .zero), &budget),
        value == ExactValue.of(slope.substituting(name, by: .one), &budget)
      else { return nil }
      result.append(.power(base, .number(value)))
    }
    return result.isEmpty ? nil : .product(result)
  }

  /// sum r^k/k! from 0 is e^r.
  private static func exponential(
    _ factors: [Expression], _ name: String, _ lower: Expression
  ) -> Expression? {
    let inverse = Expression.power(.call(.factorial, [.symbol(name)]), .minusOne)
    guard lower == .zero, factors.contains(inverse) else { return nil }
    let rest = factors.filter { $0 != inverse }
    let constant = Expression.product(rest).substituting(name, by: .zero)
    if !rest.contains(where: { $0.symbols.contains(name) }) {
      return .product([constant, .constant(.e)])
    }
    return ratio(rest, name).map { .product([constant, .power(.constant(.e), $0)]) }
  }

  /// sum 1/n^2 = pi^2/6 and sum 1/n^4 = pi^4/90 (Euler).
  private static func zeta(
    _ factors: [Expression], _ name: String, _ lower: Expression
  ) -> Expression? {
    guard lower == .one else { return nil }
    var constants: [Expression] = []
    var exponent: Rational?
    for factor in factors {
      if !factor.symbols.contains(name) {
        constants.append(factor)
        continue
      }
      var budget = Budget()
      guard exponent == nil, case .power(.symbol(name), let power) = factor,
        let value = ExactValue.of(power, &budget)
      else { return nil }
      exponent = value
    }
    let (power, divisor): (Int, Int)
    switch exponent {
    case .small(-2, 1)?: (power, divisor) = (2, 6)
    case .small(-4, 1)?: (power, divisor) = (4, 90)
    default: return nil
    }
    return .product(
      constants + [.power(.constant(.pi), .number(Rational(power))), .number(.small(1, divisor))])
  }
}
