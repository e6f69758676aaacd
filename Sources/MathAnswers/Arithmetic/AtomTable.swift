internal import BigInt

/// The indivisible parts of a normal form, numbered by first appearance.
struct AtomTable: Sendable {
  enum Atom: Hashable, Sendable {
    case symbol(String)
    /// A prime under a fractional exponent.
    case prime(Int)
    case imaginaryUnit
    /// Anything else; equal opaque atoms cancel, different ones prove nothing.
    case opaque(Expression)
  }

  private(set) var atoms: [Atom] = []
  private var numbers: [Atom: Int] = [:]
  /// Whether a nonzero polynomial in these atoms is known to be a nonzero number or function.
  private(set) var areIndependent = true

  mutating func number(of atom: Atom) -> Int {
    if let number = numbers[atom] { return number }
    atoms.append(atom)
    numbers[atom] = atoms.count - 1
    if case .opaque = atom { areIndependent = false }
    return atoms.count - 1
  }

  /// Brings exponents of primes into [0, 1) and of the imaginary unit into {0, 1}.
  ///
  /// Products of distinct primes to exponents in [0, 1) are linearly independent over the
  /// rationals (Besicovitch 1940), so the result is canonical.
  func reduced(_ monomial: Monomial) -> (Monomial, Rational) {
    var factor = Rational.one
    var needsChange = false
    for part in monomial.factors {
      switch atoms[part.atom] {
      case .prime: if part.exponent.isNegative || part.exponent >= .one { needsChange = true }
      case .imaginaryUnit: if part.exponent != .one { needsChange = true }
      default: break
      }
    }
    if !needsChange { return (monomial, .one) }
    var factors: [Monomial.Factor] = []
    for part in monomial.factors {
      var exponent = part.exponent
      switch atoms[part.atom] {
      case .prime(let prime):
        let whole = exponent.floor
        exponent = exponent - Rational(whole)
        if let count = Int(exactly: whole), count.magnitude < 4_096,
          let power = Rational(prime).power(count, bitLimit: Budget.bitLimit)
        {
          factor = factor * power
        } else {
          exponent = part.exponent
        }
      case .imaginaryUnit:
        guard exponent.isInteger else { break }
        let turns = Int(exponent.numerator.modulus(4))
        if turns >= 2 { factor = -factor }
        exponent = Rational(turns % 2)
      default: break
      }
      if !exponent.isZero { factors.append(.init(atom: part.atom, exponent: exponent)) }
    }
    return (Monomial(factors: factors), factor)
  }

  /// The prime factorization by trial division; nil for a number with large prime factors.
  static func primeFactors(_ value: BigUInt) -> [(prime: Int, count: Int)]? {
    guard value.bitWidth <= 256 else { return nil }
    var rest = value
    var result: [(Int, Int)] = []
    var candidate = 2
    while rest > 1 {
      if let small = Int(exactly: rest), candidate * candidate > small {
        result.append((small, 1))
        break
      }
      if candidate > 4_000 { return nil }
      var count = 0
      while rest.isMultiple(of: BigUInt(candidate)) {
        rest /= BigUInt(candidate)
        count += 1
      }
      if count > 0 { result.append((candidate, count)) }
      candidate += candidate == 2 ? 1 : 2
    }
    return result
  }
}
