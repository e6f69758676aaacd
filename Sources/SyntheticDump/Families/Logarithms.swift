/// A sum of logarithms with a rational value.
struct Logarithms: Family {
  static let name = "logarithms"
  static let slipPlaces = 3

  let base: Int
  let exponents: (Int, Int)
  let root: Int

  init(level: Int, random: inout SeededRandom) {
    base = random.pick([2, 3, 5])
    exponents = (random.int(2...3 + level / 2), random.int(1...4))
    root = level > 1 ? random.int(2...3) : 1
  }

  private var first: Int { power(base, exponents.0) }
  private var second: Int { power(base, exponents.1) }
  private var rooted: String {
    switch root {
    case 1: "\(second)"
    case 2: "\\sqrt{\(second)}"
    default: "\\sqrt[3]{\(second)}"
    }
  }

  var wordings: [String] {
    [
      "Evaluate $\\log_{\(base)} \(first) - \\log_{\(base)} \(rooted)$.",
      "Find the exact value of $\\log_{\(base)} \\frac{\(first)}{\(rooted)}$.",
      "What is the exponent $x$ for which $\(base)^x = \\frac{\(first)}{\(rooted)}$?",
    ]
  }

  var goal: String {
    "find log base \(base) of \(first) divided by"
      + " \(root == 1 ? "\(second)" : "the root of \(second)")"
  }

  var ideas: [String] { ["write everything as a power of \(base)."] }

  func derivation(_ slip: Slip) -> Derivation {
    let top = slip(0, exponents.0, exponents.0 + 1)
    let bottom = slip(1, Fraction(exponents.1, root), Fraction(exponents.1 * max(root, 2)))
    let value = slip(2, Fraction(top) - bottom, Fraction(top) + bottom)
    let sign = value == Fraction(top) - bottom ? "-" : "+"
    return Derivation(
      [
        .init(
          "\(first) = \(base)^\(top), so its logarithm is \(top).",
          line: "$\\log_{\(base)} \(first) = \(top)$.",
          facts: [.power(base, exponents.0)]),
        .init(
          "\(second) = \(base)^\(exponents.1)"
            + (root == 1
              ? "" : ", and the \(root == 2 ? "square" : "cube") root divides the exponent")
            + ": the logarithm is \(bottom.plain).",
          line: "$\\log_{\(base)} \(rooted) = \(bottom.latex)$.",
          facts: [.power(base, exponents.1)]),
        .init(
          "<<So the value is||Together>> \(top) \(sign) \(bottom.plain) = \(value.plain).",
          line: "The value is $\(top) \(sign) \(bottom.latex) = \(value.latex)$."),
      ], answer: .fraction(value))
  }
}
