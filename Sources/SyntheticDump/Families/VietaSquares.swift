/// A symmetric expression in the roots of a quadratic, without the roots.
struct VietaSquares: Family {
  static let name = "vieta"
  static let slipPlaces = 3

  let a: Int
  let b: Int
  let c: Int

  init(level: Int, random: inout SeededRandom) {
    a = random.int(1...1 + level)
    b = random.sign() * random.int(3...6 + 2 * level)
    c = random.sign() * random.int(1...5 + level)
  }

  private var equation: String { Polynomial([a, b, c]).text() }

  var wordings: [String] {
    [
      "Let $r$ and $s$ be the roots of $\(equation) = 0$. Find $r^2 + s^2$.",
      "The equation $\(equation) = 0$ has the (possibly complex) solutions $r$ and $s$. What is the"
        + " value of $r^2 + s^2$?",
      "Compute the sum of the squares of the roots of $\(equation)$.",
    ]
  }

  var goal: String { "find r^2 + s^2 for the roots r, s of \(equation)" }

  var ideas: [String] {
    [
      "Vieta's formulas give r + s and rs, and r^2 + s^2 follows from those.",
      "There is no need to solve the equation; symmetric expressions come from the coefficients.",
    ]
  }

  func derivation(_ slip: Slip) -> Derivation {
    let total = slip(0, Fraction(-b, a), Fraction(c, a))
    let product = slip(1, Fraction(c, a), Fraction(-c, a))
    let square = total * total
    let twice = Fraction(2) * product
    let result = slip(2, square - twice, square + twice)
    let sign = result == square - twice ? "-" : "+"
    let formula = sign == "-" ? "(r + s)^2 - 2rs" : "(r + s)^2 + 2rs"
    return Derivation(
      [
        .init(
          "<<By Vieta||From the coefficients>>, r + s = \(total.plain) and rs = \(product.plain).",
          line: "By Vieta's formulas $r + s = \(total.latex)$ and $rs = \(product.latex)$."),
        .init(
          "<<The identity is||I use>> r^2 + s^2 = \(formula). The square of the sum is "
            + "\(square.plain) and 2rs is \(twice.plain).",
          line: "We use $r^2 + s^2 = \(formula)$."),
        .init(
          "So r^2 + s^2 = \(square.plain) \(sign) \(twice.wrapped) = \(result.plain).",
          line: "Hence $r^2 + s^2 = \(square.latex) \(sign) \(twice.wrappedLatex) = "
            + "\(result.latex)$."),
      ], answer: .fraction(result),
      alternatives: a == 1
        ? []
        : [
          "Each root satisfies \(a)x^2 = \(Polynomial([-b, -c]).text()). Adding this for r and s: "
            + "\(a)(r^2 + s^2) = \(-b)·\(total.wrapped) - 2·\(c.wrapped) = "
            + "\((Fraction(-b) * total - Fraction(2 * c)).plain), which divided by \(a) is "
            + "\(((Fraction(-b) * total - Fraction(2 * c)) / Fraction(a)).plain)."
        ])
  }
}
