/// A product of powers of numbered atoms, sorted by atom.
struct Monomial: Hashable, Sendable {
  struct Factor: Hashable, Sendable {
    var atom: Int
    var exponent: Rational
  }

  var factors: [Factor]

  static let one = Monomial(factors: [])

  init(factors: [Factor]) { self.factors = factors }

  init(atom: Int, exponent: Rational) {
    factors = exponent.isZero ? [] : [Factor(atom: atom, exponent: exponent)]
  }

  func multiplied(by other: Monomial) -> Monomial {
    if factors.isEmpty { return other }
    if other.factors.isEmpty { return self }
    var result: [Factor] = []
    result.reserveCapacity(factors.count + other.factors.count)
    var (left, right) = (0, 0)
    while left < factors.count || right < other.factors.count {
      if right == other.factors.count
        || (left < factors.count && factors[left].atom < other.factors[right].atom)
      {
        result.append(factors[left])
        left += 1
      } else if left == factors.count || factors[left].atom > other.factors[right].atom {
        result.append(other.factors[right])
        right += 1
      } else {
        let sum = factors[left].exponent + other.factors[right].exponent
        if !sum.isZero { result.append(Factor(atom: factors[left].atom, exponent: sum)) }
        left += 1
        right += 1
      }
    }
    return Monomial(factors: result)
  }
}
