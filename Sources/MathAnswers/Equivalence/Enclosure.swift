internal import BigInt

/// Evaluates expressions to guaranteed enclosures.
struct Enclosure {
  let bits: Int
  /// Whether roots and logarithms of negative numbers are taken in the complex plane.
  let allowsComplex: Bool
  /// Values of the symbols at the sample point.
  var point: [String: Ball] = [:]
  /// Some exact part lies so far from one that the precision cannot show its effect.
  var sawExtremeMagnitude = false

  init(bits: Int, allowsComplex: Bool) {
    self.bits = bits
    self.allowsComplex = allowsComplex
  }

  /// Nil when the value is undefined, not enclosed tightly enough, or too expensive.
  mutating func of(_ expression: Expression, _ budget: inout Budget) -> ComplexBall? {
    guard budget.spend(4) else { return nil }
    let value = compute(expression, &budget)
    // A value that may be zero is a cancellation, which the radius shows.
    if let value, abs(value.magnitudeExponent) > 200, !value.containsZero {
      sawExtremeMagnitude = true
    }
    return value
  }

  private mutating func compute(_ expression: Expression, _ budget: inout Budget) -> ComplexBall? {
    switch expression {
    case .number(let value), .decimal(let value, _, _), .numeral(_, _, let value):
      return ComplexBall(Ball(value, bits: bits))
    case .symbol(let name): return point[name].map { ComplexBall($0) }
    case .constant(let constant): return self.constant(constant)
    case .percent(let part):
      return of(part, &budget)?.multiplied(
        by: ComplexBall(Ball(.small(1, 100), bits: bits)), bits: bits)
    case .quantity(let part, _): return of(part, &budget)
    case .sum(let terms):
      var total = ComplexBall(Ball(0))
      for term in terms {
        guard let value = of(term, &budget) else { return nil }
        total = total.adding(value, bits: bits)
      }
      return total
    case .product(let factors):
      var total = ComplexBall(Ball(1))
      for factor in factors {
        guard let value = of(factor, &budget) else { return nil }
        total = total.multiplied(by: value, bits: bits)
      }
      return total
    case .power(let base, let exponent): return power(base, exponent, &budget)
    case .call(let function, let arguments): return call(function, arguments, &budget)
    case .application(let name, let arguments): return application(name, arguments, &budget)
    case .fold(let kind, let variable, let lower, let upper, let body):
      return fold(kind, variable, (lower, upper), body, &budget)
    default: return nil
    }
  }

  private func constant(_ constant: Constant) -> ComplexBall? {
    switch constant {
    case .pi: return ComplexBall(.pi(bits: bits))
    case .e: return Ball(1).exponential(bits: bits).map { ComplexBall($0) }
    case .i: return allowsComplex ? ComplexBall(Ball(0), Ball(1)) : nil
    case .degree:
      return Ball.pi(bits: bits).divided(by: Ball(180), bits: bits).map { ComplexBall($0) }
    }
  }

  /// An unknown function is a fixed cubic chosen by its name: generic enough to tell
  /// `f(x+1)` from `f(x)+1`.
  private mutating func application(
    _ name: String, _ arguments: [Expression], _ budget: inout Budget
  ) -> ComplexBall? {
    var total = ComplexBall(Ball(SampleSeed.hash(name) % 97 + 3))
    for argument in arguments {
      guard let value = of(argument, &budget) else { return nil }
      total = total.multiplied(by: value, bits: bits)
        .adding(ComplexBall(Ball(SampleSeed.hash(name + "'") % 89 + 2)), bits: bits)
      total = total.multiplied(by: total, bits: bits).adding(value, bits: bits)
    }
    return total
  }

  private mutating func fold(
    _ kind: BigOperator, _ variable: String, _ bounds: (Expression, Expression),
    _ body: Expression, _ budget: inout Budget
  ) -> ComplexBall? {
    guard kind == .sum || kind == .product, let lower = ExactValue.of(bounds.0, &budget)?.int,
      let upper = ExactValue.of(bounds.1, &budget)?.int, lower.magnitude < 1 << 40,
      upper.magnitude < 1 << 40, upper - lower < 2_000
    else { return nil }
    var total = ComplexBall(Ball(kind == .sum ? 0 : 1))
    guard upper >= lower else { return total }
    for index in lower...upper {
      let term = body.substituting(variable, by: .number(Rational(index)))
      guard let value = of(term, &budget) else { return nil }
      total =
        kind == .sum ? total.adding(value, bits: bits) : total.multiplied(by: value, bits: bits)
    }
    return total
  }
}
