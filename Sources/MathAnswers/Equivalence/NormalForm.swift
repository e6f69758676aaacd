internal import BigInt

/// A quotient of two polynomials in canonical atoms.
struct NormalForm: Sendable {
  var top: Polynomial
  var bottom: Polynomial

  /// Whether the two quotients are identical; nil when the products grow too large.
  static func areEqual(
    _ left: NormalForm, _ right: NormalForm, _ atoms: AtomTable, _ budget: inout Budget
  ) -> Bool? {
    if left.bottom == right.bottom { return left.top == right.top }
    guard let first = left.top.multiplied(by: right.bottom, atoms: atoms, &budget),
      let second = right.top.multiplied(by: left.bottom, atoms: atoms, &budget)
    else { return nil }
    return first == second
  }
}

/// Builds normal forms; both sides of a comparison share one builder, hence its atoms.
struct NormalFormBuilder {
  var atoms = AtomTable()

  /// Nil when the form would be too large or divides by zero.
  mutating func form(_ expression: Expression, _ budget: inout Budget) -> NormalForm? {
    guard budget.spend() else { return nil }
    switch expression {
    case .number(let value), .decimal(let value, _, _), .numeral(_, _, let value):
      return NormalForm(top: Polynomial(value), bottom: .one)
    case .percent(let part):
      guard var result = form(part, &budget) else { return nil }
      result.bottom = times(result.bottom, Polynomial(Rational(100)), &budget) ?? result.bottom
      return result
    case .symbol(let name): return atom(.symbol(name))
    case .constant(.i): return atom(.imaginaryUnit)
    case .sum(let terms): return sum(terms, &budget)
    case .product(let factors): return product(factors, &budget)
    case .power(let base, let exponent): return power(base, exponent, &budget)
    case .call(.root, let arguments) where arguments.count == 2:
      guard let degree = ExactValue.of(arguments[1], &budget)?.int, degree > 0 else {
        return atom(.opaque(expression))
      }
      return root(arguments[0], exponent: .small(1, degree), &budget)
    case .fold(.integral, let variable, let lower, let upper, let body):
      return integral(variable, lower, upper, body, &budget) ?? atom(.opaque(expression))
    default:
      if let value = ExactValue.of(expression, &budget) {
        return NormalForm(top: Polynomial(value), bottom: .one)
      }
      return atom(.opaque(expression))
    }
  }

  private mutating func atom(_ atom: AtomTable.Atom) -> NormalForm {
    let monomial = Monomial(atom: atoms.number(of: atom), exponent: .one)
    return NormalForm(top: Polynomial(monomial, .one), bottom: .one)
  }

  private func times(
    _ left: Polynomial, _ right: Polynomial, _ budget: inout Budget
  ) -> Polynomial? {
    left.multiplied(by: right, atoms: atoms, &budget)
  }

  private mutating func sum(_ terms: [Expression], _ budget: inout Budget) -> NormalForm? {
    var total = NormalForm(top: .zero, bottom: .one)
    for term in terms {
      guard let next = form(term, &budget) else { return nil }
      if next.bottom == total.bottom {
        total.top = total.top + next.top
      } else {
        guard let left = times(total.top, next.bottom, &budget),
          let right = times(next.top, total.bottom, &budget),
          let bottom = times(total.bottom, next.bottom, &budget)
        else { return nil }
        total = NormalForm(top: left + right, bottom: bottom)
      }
    }
    return total
  }

  private mutating func product(_ factors: [Expression], _ budget: inout Budget) -> NormalForm? {
    var total = NormalForm(top: .one, bottom: .one)
    for factor in factors {
      guard let next = form(factor, &budget), let top = times(total.top, next.top, &budget),
        let bottom = times(total.bottom, next.bottom, &budget)
      else { return nil }
      total = NormalForm(top: top, bottom: bottom)
    }
    return total
  }

  private mutating func power(
    _ base: Expression, _ exponent: Expression, _ budget: inout Budget
  ) -> NormalForm? {
    guard let power = ExactValue.of(exponent, &budget) else {
      return atom(.opaque(.power(base, exponent)))
    }
    guard let whole = power.int else { return root(base, exponent: power, &budget) }
    guard var result = form(base, &budget) else { return nil }
    if whole < 0 { result = NormalForm(top: result.bottom, bottom: result.top) }
    guard !result.bottom.isZero, whole.magnitude <= 100_000,
      let top = result.top.power(abs(whole), atoms: atoms, &budget),
      let bottom = result.bottom.power(abs(whole), atoms: atoms, &budget)
    else { return nil }
    return NormalForm(top: top, bottom: bottom)
  }

  /// A fractional power of a rational becomes powers of primes; of anything else, opaque.
  private mutating func root(
    _ base: Expression, exponent: Rational, _ budget: inout Budget
  ) -> NormalForm? {
    let opaque = Expression.power(base, .number(exponent))
    guard let value = ExactValue.of(base, &budget), case .small(_, let degree) = exponent,
      degree <= 64
    else { return atom(.opaque(opaque)) }
    if value.isZero { return exponent.isNegative ? nil : NormalForm(top: .zero, bottom: .one) }
    guard let above = AtomTable.primeFactors(value.numerator.magnitude),
      let below = AtomTable.primeFactors(value.denominator.magnitude)
    else { return atom(.opaque(opaque)) }
    var monomial = Monomial.one
    var sign = Rational.one
    if value.isNegative {
      if degree == 2, exponent == .small(1, 2) {
        monomial = Monomial(atom: atoms.number(of: .imaginaryUnit), exponent: .one)
      } else if !degree.isMultiple(of: 2) {
        sign = exponent.numerator.isMultiple(of: 2) ? .one : .minusOne
      } else {
        return atom(.opaque(opaque))
      }
    }
    for (factors, direction) in [(above, Rational.one), (below, .minusOne)] {
      for (prime, count) in factors {
        let power = exponent * Rational(count) * direction
        let part = Monomial(atom: atoms.number(of: .prime(prime)), exponent: power)
        monomial = monomial.multiplied(by: part)
      }
    }
    let (reduced, factor) = atoms.reduced(monomial)
    return NormalForm(top: Polynomial(reduced, factor * sign), bottom: .one)
  }
}
