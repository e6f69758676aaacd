/// A sparse polynomial with rational coefficients over numbered atoms.
struct Polynomial: Equatable, Sendable {
  private(set) var terms: [Monomial: Rational] = [:]

  /// More terms than this are not expanded; the comparison turns to evaluation instead.
  static let termLimit = 400

  static let zero = Polynomial()
  static let one = Polynomial(.one)

  init() {}

  init(_ constant: Rational) {
    if !constant.isZero { terms[.one] = constant }
  }

  init(_ monomial: Monomial, _ coefficient: Rational) {
    if !coefficient.isZero { terms[monomial] = coefficient }
  }

  var isZero: Bool { terms.isEmpty }

  var constant: Rational? {
    if terms.isEmpty { return .zero }
    return terms.count == 1 ? terms[.one] : nil
  }

  mutating func add(_ monomial: Monomial, _ coefficient: Rational) {
    let sum = (terms[monomial] ?? .zero) + coefficient
    terms[monomial] = sum.isZero ? nil : sum
  }

  static func + (left: Polynomial, right: Polynomial) -> Polynomial {
    var result = left
    for (monomial, coefficient) in right.terms { result.add(monomial, coefficient) }
    return result
  }

  static prefix func - (value: Polynomial) -> Polynomial {
    var result = value
    result.terms = value.terms.mapValues { -$0 }
    return result
  }

  /// Nil when the product has too many terms.
  func multiplied(
    by other: Polynomial, atoms: AtomTable, _ budget: inout Budget
  ) -> Polynomial? {
    guard terms.count * other.terms.count <= 4 * Polynomial.termLimit * Polynomial.termLimit,
      budget.spend(terms.count * other.terms.count)
    else { return nil }
    var result = Polynomial()
    for (leftMonomial, leftCoefficient) in terms {
      for (rightMonomial, rightCoefficient) in other.terms {
        let product = leftMonomial.multiplied(by: rightMonomial)
        let (monomial, factor) = atoms.reduced(product)
        result.add(monomial, leftCoefficient * rightCoefficient * factor)
      }
      if result.terms.count > Polynomial.termLimit { return nil }
    }
    return result
  }

  func power(_ exponent: Int, atoms: AtomTable, _ budget: inout Budget) -> Polynomial? {
    if terms.count == 1, let (monomial, coefficient) = terms.first {
      guard let scale = coefficient.power(exponent, bitLimit: Budget.bitLimit) else { return nil }
      let raised = Monomial(
        factors: monomial.factors.map {
          .init(atom: $0.atom, exponent: $0.exponent * Rational(exponent))
        })
      let (reduced, factor) = atoms.reduced(raised)
      return Polynomial(reduced, scale * factor)
    }
    guard exponent <= 64 else { return nil }
    var result = Polynomial.one
    for _ in 0..<exponent {
      guard let next = result.multiplied(by: self, atoms: atoms, &budget) else { return nil }
      result = next
    }
    return result
  }

  /// The quotient when one is a rational multiple of the other.
  func ratio(to other: Polynomial) -> Rational? {
    guard terms.count == other.terms.count, let (monomial, coefficient) = other.terms.first,
      let own = terms[monomial], let ratio = own / coefficient
    else { return nil }
    for (monomial, coefficient) in other.terms
    where terms[monomial] != coefficient * ratio { return nil }
    return ratio
  }
}
