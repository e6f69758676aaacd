/// Two linear equations in two unknowns.
struct LinearSystem: Family {
  static let name = "linear-system"
  static let slipPlaces = 3

  let first: (x: Int, y: Int, sum: Int)
  let second: (x: Int, y: Int, sum: Int)

  init(level: Int, random: inout SeededRandom) {
    let size = 2 + 2 * level
    let (x, y) = (random.int(-size...size), random.int(1...size))
    var (a, b, c, d) = (0, 0, 0, 0)
    // Coprime coefficients of y keep the elimination honest work.
    while a * d == b * c || greatestCommonDivisor(b, d) != 1 {
      (a, b) = (random.int(2...size + 1), random.int(2...size + 1))
      (c, d) = (random.int(2...size + 1), -random.int(2...size + 1))
    }
    first = (a, b, a * x + b * y)
    second = (c, d, c * x + d * y)
  }

  private var equations: [String] {
    [first, second].map { Polynomial([$0.x]).text() + "x" + term($0.y) + " = \($0.sum)" }
  }

  private func term(_ y: Int) -> String { y < 0 ? " - \(-y)y" : " + \(y)y" }

  var wordings: [String] {
    let (top, bottom) = (equations[0], equations[1])
    return [
      "Solve the system of equations $\(top)$ and $\(bottom)$. Give the answer as an ordered pair"
        + " $(x, y)$.",
      "Find the ordered pair $(x, y)$ that satisfies both\n$$\(top),$$\n$$\(bottom).$$",
      "The lines $\(top)$ and $\(bottom)$ meet in one point. Find its coordinates $(x, y)$.",
    ]
  }

  var goal: String { "find the pair (x, y) with \(equations[0]) and \(equations[1])" }

  var ideas: [String] {
    [
      "I can eliminate y by multiplying each equation with the coefficient of y in the other.",
      "Elimination should work here. Substitution would give fractions, so I'd rather add"
        + " multiples of the equations.",
    ]
  }

  func derivation(_ slip: Slip) -> Derivation {
    let (p, q) = (-second.y, first.y)
    let left = p * first.x + q * second.x
    let bottom = slip(0, q * second.sum, q * second.sum + q)
    let right = slip(1, p * first.sum + bottom, p * first.sum - bottom)
    let x = Fraction(right, left)
    let rest = Fraction(first.sum) - Fraction(first.x) * x
    let y = slip(2, rest, Fraction(0) - rest) / Fraction(first.y)
    let steps: [Derivation.Step] = [
      .init(
        "Multiply the first equation by \(p): \(p * first.x)x + \(p * first.y)y = "
          + "\(p * first.sum). <<Multiply the second by||And the second one times>> \(q): "
          + "\(q * second.x)x - \(p * q)y = \(bottom).",
        line: "Multiply the equations by $\(p)$ and $\(q)$: $\(p * first.x)x + \(p * q)y = "
          + "\(p * first.sum)$ and $\(q * second.x)x - \(p * q)y = \(bottom)$.",
        facts: [.product(p, first.sum), .product(q, second.sum)]),
      .init(
        "<<Adding them, the y terms cancel||If I add the two, y disappears>>: "
          + "(\(p * first.x) + \(q * second.x))x = \(right), <<so||that is,>> \(left)x = \(right)"
          + " and x = \(x.plain).",
        line: "Adding gives $\(left)x = \(right)$, so $x = \(x.latex)$.",
        facts: [.sum([p * first.x, q * second.x]), .quotient(right, left)]),
      .init(
        "<<Substitute back into the first equation||Now put x into the first equation>>: "
          + "\(first.y)y = \(first.sum) - \(first.x)·\(x.wrapped) = "
          + "\((y * Fraction(first.y)).plain), so y = \(y.plain).",
        line: "Then $\(first.y)y = \((y * Fraction(first.y)).latex)$, so $y = \(y.latex)$."),
    ]
    return Derivation(
      steps, answer: .tuple([.fraction(x), .fraction(y)], names: ["x", "y"]),
      checks: [
        "In the second equation, \(second.x)·\(x.wrapped) - \(-second.y)·\(y.wrapped) = "
          + "\(sum([second.x * x.numerator, second.y * y.numerator])) = \(second.sum)."
      ],
      alternatives: [cramer(x, y)])
  }

  private func cramer(_ x: Fraction, _ y: Fraction) -> String {
    let determinant = first.x * second.y - first.y * second.x
    let top = first.sum * second.y - first.y * second.sum
    let bottom = first.x * second.sum - first.sum * second.x
    return "With Cramer's rule: the determinant is \(first.x)·(\(second.y)) - "
      + "\(first.y)·\(second.x) = \(determinant). Then x = (\(first.sum)·(\(second.y)) - "
      + "\(first.y)·\(second.sum.wrapped))/(\(determinant)) = \(top)/(\(determinant)) = \(x.plain)"
      + " and y = (\(first.x)·\(second.sum.wrapped) - \(first.sum)·\(second.x))/(\(determinant)) = "
      + "\(bottom)/(\(determinant)) = \(y.plain)."
  }
}
