/// Limits that substitution, leading terms or de l'Hôpital's rule settle.
enum Limit {
  /// De l'Hôpital's rule is used at most this often.
  private static let rounds = 6

  /// Nil when these rules do not reach the value.
  static func of(
    _ body: Expression, _ name: String, at point: Expression, _ budget: inout Budget
  ) -> Expression? {
    if !body.symbols.contains(name) { return body }
    if case .infinity(let isNegative) = point {
      let body = isNegative ? body : body.droppingDecay(name)
      if !body.symbols.contains(name) { return body }
      let reciprocal = Expression.power(.symbol(name), .minusOne)
      let turned = body.substituting(name, by: isNegative ? -reciprocal : reciprocal)
        .mergingPowers()
      return leadingTerms(turned, name, &budget) ?? power(turned, name, at: .zero, &budget)
    }
    return quotient(body, name, at: point, &budget) ?? power(body, name, at: point, &budget)
  }

  /// The quotient of the lowest terms of a rational function at zero.
  private static func leadingTerms(
    _ body: Expression, _ name: String, _ budget: inout Budget
  ) -> Expression? {
    var builder = NormalFormBuilder()
    guard let form = builder.form(body, &budget), builder.atoms.areIndependent else { return nil }
    let atom = builder.atoms.number(of: .symbol(name))
    guard let top = lowest(form.top, atom), let bottom = lowest(form.bottom, atom) else {
      return nil
    }
    if top.degree > bottom.degree { return .zero }
    guard top.degree == bottom.degree, let ratio = top.coefficient / bottom.coefficient else {
      return nil
    }
    return .number(ratio)
  }

  /// The lowest power of the atom when its coefficient is a number.
  private static func lowest(
    _ polynomial: Polynomial, _ atom: Int
  ) -> (degree: Rational, coefficient: Rational)? {
    var best: (degree: Rational, coefficient: Rational)?
    for (monomial, coefficient) in polynomial.terms {
      guard monomial.factors.allSatisfy({ $0.atom == atom }) else { return nil }
      let degree = monomial.factors.first?.exponent ?? .zero
      if best.map({ degree < $0.degree }) ?? true { best = (degree, coefficient) }
    }
    return best
  }

  private static func quotient(
    _ body: Expression, _ name: String, at point: Expression, _ budget: inout Budget
  ) -> Expression? {
    var (top, bottom) = body.fractionParts
    for _ in 0..<rounds {
      let (above, below) = (
        top.substituting(name, by: point), bottom.substituting(name, by: point)
      )
      guard let isBottomZero = isZero(below, &budget), let isTopZero = isZero(above, &budget) else {
        return nil
      }
      if !isBottomZero { return .product([above, .power(below, .minusOne)]) }
      guard isTopZero, let nextTop = top.derivative(by: name),
        let nextBottom = bottom.derivative(by: name)
      else { return nil }
      let next = Expression.product([nextTop, .power(nextBottom, .minusOne)]).fractionParts
      (top, bottom) = next
    }
    return nil
  }

  /// f^g is exp(g ln f).
  private static func power(
    _ body: Expression, _ name: String, at point: Expression, _ budget: inout Budget
  ) -> Expression? {
    guard case .power(let base, let exponent) = body, exponent.symbols.contains(name),
      let value = quotient(.product([exponent, .call(.ln, [base])]), name, at: point, &budget)
    else { return nil }
    return .power(.constant(.e), value)
  }

  /// Nil when the value is undefined or cannot be told from zero.
  private static func isZero(_ value: Expression, _ budget: inout Budget) -> Bool? {
    let outcome = ScalarComparison.compare(value, .zero, policy: .curation, &budget)
    return outcome.isEqual ? true : outcome.isDifferent ? false : nil
  }
}

extension Expression {
  /// Without terms that e^(-cx) takes to zero; unchanged unless only polynomials stand beside it.
  fileprivate func droppingDecay(_ name: String) -> Expression {
    var found = false
    func dropped(_ expression: Expression) -> Expression {
      if case .power(.constant(.e), let exponent) = expression,
        let slope = exponent.derivative(by: name), !slope.symbols.contains(name)
      {
        var budget = Budget()
        if ConstantComparison.order(slope, .zero, &budget) == -1 {
          found = true
          return .zero
        }
      }
      return expression.mapChildren { dropped($0) }
    }
    let result = dropped(self)
    let hasOtherGrowth = result.contains { part in
      switch part {
      case .call: true
      case .power(_, let exponent): exponent.symbols.contains(name)
      default: false
      }
    }
    return found && !hasOtherGrowth ? result : self
  }

  /// (t^a)^b is t^(ab) for whole a and b.
  fileprivate func mergingPowers() -> Expression {
    let inner = mapChildren { $0.mergingPowers() }
    guard case .power(.power(let base, .number(let first)), .number(let second)) = inner,
      first.isInteger, second.isInteger
    else { return inner }
    return first * second == .one ? base : .power(base, .number(first * second))
  }

  /// The value as one quotient.
  var fractionParts: (top: Expression, bottom: Expression) {
    switch self {
    case .product(let factors):
      let parts = factors.map(\.fractionParts)
      return (
        .product(parts.map(\.top).filter { $0 != .one }),
        .product(parts.map(\.bottom).filter { $0 != .one })
      )
    case .power(let base, .number(let exponent)) where exponent.isNegative:
      let (top, bottom) = base.fractionParts
      let power = Expression.number(-exponent)
      return exponent == .minusOne ? (bottom, top) : (.power(bottom, power), .power(top, power))
    case .sum(let terms):
      let parts = terms.map(\.fractionParts)
      if parts.allSatisfy({ $0.bottom == .one || $0.bottom == .product([]) }) {
        return (self, .one)
      }
      let bottoms = parts.map(\.bottom)
      return (
        .sum(
          parts.enumerated().map { index, part in
            .product([part.top] + bottoms.enumerated().filter { $0.offset != index }.map(\.element))
          }), .product(bottoms)
      )
    default: return (self, .one)
    }
  }
}
