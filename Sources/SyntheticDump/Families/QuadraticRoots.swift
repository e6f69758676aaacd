/// A quadratic equation with two integer or rational roots; the answer is a set.
struct QuadraticRoots: Family {
  static let name = "quadratic-roots"
  static let slipPlaces = 3

  let a: Int
  let b: Int
  let c: Int

  init(level: Int, random: inout SeededRandom) {
    let size = 3 + 2 * level
    let (first, second) = (random.int(-size...size), random.int(1...size))
    a = level > 3 ? random.int(2...3) : 1
    // Roots `first / a` and `second`: the discriminant is a square.
    b = first == second * a ? -(first + 1) - second * a : -first - second * a
    c = first == second * a ? (first + 1) * second : first * second
  }

  private var equation: String { Polynomial([a, b, c]).text() }

  var wordings: [String] {
    [
      "Find all real solutions of $\(equation) = 0$.",
      "Solve the quadratic equation $\(equation) = 0$. List all the roots.",
      "For which values of $x$ does the parabola $y = \(equation)$ meet the $x$-axis?",
    ]
  }

  var goal: String { "find all x with \(equation) = 0" }

  var ideas: [String] {
    [
      "I could try to factor it, but the quadratic formula always works.",
      "Let me use the discriminant, then I see at once how many roots there are.",
    ]
  }

  func derivation(_ slip: Slip) -> Derivation {
    let square = b * b
    let product = slip(0, 4 * a * c, 2 * a * c)
    let factor = product == 4 * a * c ? 4 : 2
    let discriminant = square - product
    let root = Radical(squareRootOf: max(discriminant, 1))
    let middle = slip(1, -b, b)
    let divisor = slip(2, 2 * a, a)
    guard discriminant > 0, root.isRational else {
      return irrational(discriminant, factor: factor, product: product)
    }
    let size = root.coefficient.numerator
    let (low, high) = (Fraction(middle - size, divisor), Fraction(middle + size, divisor))
    let steps: [Derivation.Step] = [
      discriminantStep(discriminant, factor: factor, product: product),
      .init(
        "Its square root is \(size). <<The formula gives||So the formula says>> x = (\(middle) ± "
          + "\(size))/\(divisor).",
        line: "So $x = \\frac{\(middle) \\pm"
          + " \(size)}{\(divisor)}$.", facts: [.product(size, size)]),
      .init(
        "With plus: \(quotient(middle + size, divisor)). With minus: "
          + "\(quotient(middle - size, divisor)).",
        line: "The roots are $\(low.latex)$ and $\(high.latex)$."),
    ]
    return Derivation(
      steps, answer: .set([low, high]), checks: [vieta(low, high)],
      alternatives: a == 1 ? [factoring(low, high)] : [])
  }

  private func discriminantStep(_ value: Int, factor: Int, product: Int) -> Derivation.Step {
    .init(
      "Here a = \(a), b = \(b), c = \(c). <<The discriminant is||For the discriminant I get>> b^2"
        + " - "
        + "\(factor)ac = \(b * b) - \(product.wrapped) = \(value).",
      line: "The discriminant is $\(b * b) - \(product.wrapped) = \(value)$.",
      facts: [.product(abs(b), abs(b)), .sum([b * b, -product])])
  }

  /// A slip in the discriminant leads to irrational roots or to none.
  private func irrational(_ value: Int, factor: Int, product: Int) -> Derivation {
    let first = discriminantStep(value, factor: factor, product: product)
    guard value > 0 else {
      return Derivation(
        [first, .init("That is not positive, so there are no two real roots.")],
        answer: .expression("\\varnothing", plain: "no real solution", also: ["\\emptyset"]))
    }
    let root = Radical(squareRootOf: value)
    let latex = "\\frac{\(-b) \\pm \(root.latex)}{\(2 * a)}"
    return Derivation(
      [
        first,
        .init(
          "The square root of \(value) is \(root.plain), so x = (\(-b) ± \(root.plain))/\(2 * a).",
          line: "So $x = \(latex)$."),
      ], answer: .expression(latex, plain: "(\(-b) ± \(root.plain))/\(2 * a)"))
  }

  private func vieta(_ low: Fraction, _ high: Fraction) -> String {
    "The sum of the roots is \(low.plain) + \(high.wrapped) = \((low + high).plain) and should be "
      + "-b/a = \(Fraction(-b, a).plain); the product is \((low * high).plain), and c/a = "
      + "\(Fraction(c, a).plain)."
  }

  private func factoring(_ low: Fraction, _ high: Fraction) -> String {
    let factors = [low, high].map { root in
      root.numerator == 0
        ? "x" : "(x \(root.numerator < 0 ? "+" : "-") \(abs(root.numerator)))"
    }
    return "I look for two numbers with sum \(b) and product \(c): "
      + "\(-low.numerator) and \(-high.numerator) do it, so \(equation) = "
      + "\(factors.joined()), with the zeros \(low.plain) and \(high.plain)."
  }
}
