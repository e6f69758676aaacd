/// "Show that … and find …": there is something to prove, and an answer.
struct ShowAndFind: Family {
  static let name = "show-and-find"
  static let slipPlaces = 3

  let a: Int
  let b: Int

  init(level: Int, random: inout SeededRandom) {
    a = random.int(1...3 + level)
    b = random.int(2...5 + 2 * level)
  }

  private var constant: Int { a * a + b }

  var wordings: [String] {
    let quadratic = Polynomial([1, -2 * a, constant]).text()
    return [
      "Show that $\(quadratic)$ is positive for every real $x$, and find its minimum value.",
      "Let $f(x) = \(quadratic)$. Prove that $f$ has a minimum and find, with proof, its value.",
      "Prove that $\(quadratic)$ never vanishes for real $x$ and determine the smallest value"
        + " that it"
        + " takes.",
    ]
  }

  var goal: String { "find the minimum of \(Polynomial([1, -2 * a, constant]).text())" }

  var ideas: [String] { ["completing the square does both at once."] }

  func derivation(_ slip: Slip) -> Derivation {
    let half = slip(0, a, 2 * a)
    let square = half * half
    let rest = slip(1, constant - square, constant + square)
    let value = slip(2, rest, constant)
    let sign = rest == constant - square ? "-" : "+"
    return Derivation(
      [
        .init(
          "Half of the middle coefficient: \(half). Its square is \(square).",
          line: "We complete the square with $(x - \(half))^2$.", facts: [.product(half, half)]),
        .init(
          "<<So the expression is||This gives>> (x - \(half))² + \(constant) \(sign) \(square) = "
            + "(x - \(half))² + \(rest.wrapped).",
          line: "The expression equals $(x - \(half))^2 + \(rest.wrapped)$."),
        .init(
          value == rest
            ? "A square is at least 0, so the minimum is \(value), taken at x = \(half)."
            : "The smallest value is the constant term \(value).",
          line: "The minimum is $\(value)$."),
      ], answer: .integer(value))
  }
}
