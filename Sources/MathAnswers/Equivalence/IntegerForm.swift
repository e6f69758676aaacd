internal import BigInt

/// A number as one form with whole parts: `(a - b√c)/d`, `a/b`, `aπ/b`.
///
/// The parts are positive, the fraction is in lowest terms and what stands under the root is divisible
/// by no square, so that the number has one such form only.
public struct IntegerForm: Sendable, Equatable {
  /// The letters of the form in its LaTeX, in order, each with its value.
  public let parts: [Int]
  /// Writes the form with these letters: `\frac{a - b\sqrt{c}}{d}`.
  public let shape: Shape

  public enum Shape: String, Sendable, CaseIterable {
    case fraction, surd, surdOver, sum, difference, sumOver, differenceOver, lessThan, lessThanOver
    case pi, piOver

    /// - Parameter letters: as many as the form has parts, at least.
    public func latex(_ letters: [String]) -> String {
      let (a, b) = (letters[0], letters[1])
      let (c, d) = (letters[2], letters[3])
      return switch self {
      case .fraction: "\\frac{\(a)}{\(b)}"
      case .surd: "\(a)\\sqrt{\(b)}"
      case .surdOver: "\\frac{\(a)\\sqrt{\(b)}}{\(c)}"
      case .sum: "\(a) + \(b)\\sqrt{\(c)}"
      case .difference: "\(a) - \(b)\\sqrt{\(c)}"
      case .sumOver: "\\frac{\(a) + \(b)\\sqrt{\(c)}}{\(d)}"
      case .differenceOver: "\\frac{\(a) - \(b)\\sqrt{\(c)}}{\(d)}"
      case .lessThan: "\(a)\\sqrt{\(b)} - \(c)"
      case .lessThanOver: "\\frac{\(a)\\sqrt{\(b)} - \(c)}{\(d)}"
      case .pi: "\(a)\\pi"
      case .piOver: "\\frac{\(a)\\pi}{\(b)}"
      }
    }

    public var partCount: Int {
      switch self {
      case .pi: 1
      case .fraction, .surd, .piOver: 2
      case .surdOver, .sum, .difference, .lessThan: 3
      case .sumOver, .differenceOver, .lessThanOver: 4
      }
    }

    /// The letter under the root, if there is a root.
    public var radicand: Int? {
      switch self {
      case .fraction, .pi, .piOver: nil
      case .surd, .surdOver, .lessThan, .lessThanOver: 1
      case .sum, .difference, .sumOver, .differenceOver: 2
      }
    }

    /// The letters that have no divisor in common.
    public var coprime: [Int] {
      switch self {
      case .fraction, .piOver: [0, 1]
      case .surdOver: [0, 2]
      case .sumOver, .differenceOver: [0, 1, 3]
      case .lessThanOver: [0, 2, 3]
      case .surd, .sum, .difference, .lessThan, .pi: []
      }
    }
  }

  /// The sum of the parts; nil where it does not fit a machine word.
  public var sum: Int? {
    parts.reduce(0 as Int?) { sum, part in
      sum.flatMap { sum in
        let (total, overflow) = sum.addingReportingOverflow(part)
        return overflow ? nil : total
      }
    }
  }

  /// The form with these parts as numbers.
  public var latex: String {
    let written = parts.map(String.init)
    return shape.latex(written + Array(repeating: "", count: 4 - written.count))
  }
}

extension PreparedGold {
  /// The gold as a form with whole parts; nil for whole numbers, decimals and whatever has none.
  public var integerForm: IntegerForm? {
    guard !text.contains("."), !text.contains("%"), let expression = reading.expressions.first
    else {
      return nil
    }
    var builder = NormalFormBuilder()
    var budget = Budget()
    guard let form = builder.form(expression, &budget), let bottom = form.bottom.constant,
      let divisor = bottom.inverse
    else { return nil }
    var rational = Rational.zero
    var other: (coefficient: Rational, root: Int?)?
    for (monomial, coefficient) in form.top.terms {
      let value = coefficient * divisor
      if monomial == .one {
        rational = value
      } else {
        guard other == nil, let root = Self.root(monomial, builder.atoms) else { return nil }
        other = (value, root.radicand)
      }
    }
    guard let other else { return Self.fraction(rational) }
    guard let radicand = other.root else {
      return rational.isZero ? Self.pi(other.coefficient) : nil
    }
    return Self.surd(rational, other.coefficient, radicand)
  }

  /// What a product of atoms is: a square root of a whole number, or pi.
  private static func root(_ monomial: Monomial, _ atoms: AtomTable) -> (radicand: Int?, Void)? {
    var radicand = 1
    for factor in monomial.factors {
      switch atoms.atoms[factor.atom] {
      case .prime(let prime) where factor.exponent == .small(1, 2):
        let (product, overflow) = radicand.multipliedReportingOverflow(by: prime)
        if overflow { return nil }
        radicand = product
      case .opaque(.constant(.pi)) where monomial.factors.count == 1 && factor.exponent == .one:
        return (nil, ())
      default: return nil
      }
    }
    return (radicand, ())
  }

  private static func fraction(_ value: Rational) -> IntegerForm? {
    guard case .small(let top, let bottom) = value, bottom > 1, top > 0 else { return nil }
    return IntegerForm(parts: [top, bottom], shape: .fraction)
  }

  private static func pi(_ value: Rational) -> IntegerForm? {
    guard case .small(let top, let bottom) = value, top > 0 else { return nil }
    if bottom == 1 { return top == 1 ? nil : IntegerForm(parts: [top], shape: .pi) }
    return IntegerForm(parts: [top, bottom], shape: .piOver)
  }

  /// `rational + coefficient √radicand` over the least common denominator.
  private static func surd(
    _ rational: Rational, _ coefficient: Rational, _ radicand: Int
  ) -> IntegerForm? {
    guard case .small(let a, let first) = rational, case .small(let b, let second) = coefficient,
      let over = leastCommon(first, second), a.magnitude < 1 << 31, b.magnitude < 1 << 31,
      over < 1 << 31
    else { return nil }
    let (whole, times) = (a * (over / first), b * (over / second))
    let hasDivisor = over > 1
    switch (whole, times) {
    case (0, 1...):
      return hasDivisor
        ? IntegerForm(parts: [times, radicand, over], shape: .surdOver)
        : IntegerForm(parts: [times, radicand], shape: .surd)
    case (1..., 1...):
      return form([whole, times, radicand], over, .sum, .sumOver)
    case (1..., ...(-1)):
      return form([whole, -times, radicand], over, .difference, .differenceOver)
    case (...(-1), 1...):
      return form([times, radicand, -whole], over, .lessThan, .lessThanOver)
    default: return nil
    }
  }

  private static func form(
    _ parts: [Int], _ over: Int, _ plain: IntegerForm.Shape, _ divided: IntegerForm.Shape
  ) -> IntegerForm {
    over > 1
      ? IntegerForm(parts: parts + [over], shape: divided)
      : IntegerForm(parts: parts, shape: plain)
  }

  private static func leastCommon(_ left: Int, _ right: Int) -> Int? {
    var (a, b) = (left, right)
    while b != 0 { (a, b) = (b, a % b) }
    let (product, overflow) = (left / a).multipliedReportingOverflow(by: right)
    return overflow ? nil : product
  }
}
