extension NormalFormBuilder {
  /// The integral of a polynomial between two bounds; nil for any other integrand.
  mutating func integral(
    _ variable: String, _ lower: Expression, _ upper: Expression, _ body: Expression,
    _ budget: inout Budget
  ) -> NormalForm? {
    guard let integrand = form(body, &budget), let scale = integrand.bottom.constant,
      let inverse = scale.inverse
    else { return nil }
    let number = atoms.number(of: .symbol(variable))
    var terms: [Expression] = []
    for (monomial, coefficient) in integrand.top.terms {
      // Only powers of the variable: anything else may hide it.
      guard monomial.factors.allSatisfy({ $0.atom == number }) else { return nil }
      guard let degree = (monomial.factors.first?.exponent ?? .zero).int, degree >= 0 else {
        return nil
      }
      let exponent = Expression.number(Rational(degree + 1))
      let factor = coefficient * inverse * (Rational(degree + 1).inverse ?? .one)
      terms.append(
        .product([
          .number(factor), .sum([.power(upper, exponent), -Expression.power(lower, exponent)]),
        ]))
    }
    return form(.sum(terms), &budget)
  }
}
