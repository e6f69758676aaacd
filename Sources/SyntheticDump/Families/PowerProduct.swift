/// A product of powers as one power; the answer is an expression.
struct PowerProduct: Family {
  static let name = "power-product"
  static let slipPlaces = 3

  let base: Int
  let bases: (Int, Int, Int)
  let outer: (Int, Int, Int)

  init(level: Int, random: inout SeededRandom) {
    base = random.pick([2, 3, 5])
    bases = (random.int(2...4), random.int(1...3), random.int(1...2))
    outer = (random.int(3...6 + level), random.int(2...6 + level), random.int(1...3))
  }

  private func shown(_ inner: Int, _ exponent: Int) -> String {
    exponent == 1 ? "\(power(base, inner))" : "\(power(base, inner))^{\(exponent)}"
  }

  var wordings: [String] {
    let top = "\(shown(bases.0, outer.0)) \\cdot \(shown(bases.1, outer.1))"
    let bottom = shown(bases.2, outer.2)
    return [
      "Write $\\frac{\(top)}{\(bottom)}$ as a single power of $\(base)$.",
      "Simplify $\(top) \\div \(bottom)$ and give the result in the form $\(base)^n$.",
    ]
  }

  var goal: String { "write the expression as a power of \(base)" }

  var ideas: [String] { ["all the bases are powers of \(base), so only exponents matter."] }

  func derivation(_ slip: Slip) -> Derivation {
    let first = slip(0, bases.0 * outer.0, bases.0 + outer.0)
    let second = bases.1 * outer.1
    let third = bases.2 * outer.2
    let joined = slip(1, first + second, first * second)
    let exponent = slip(2, joined - third, joined + third)
    let signs = (joined == first + second ? "+" : "·", exponent == joined - third ? "-" : "+")
    let (one, two, three) = (power(base, bases.0), power(base, bases.1), power(base, bases.2))
    return Derivation(
      [
        .init(
          "\(one) = \(base)^\(bases.0), so \(one)^\(outer.0) = \(base)^\(first).",
          line: "$\(shown(bases.0, outer.0)) = \(base)^{\(first)}$."),
        .init(
          "<<In the same way||Likewise>> \(two)^\(outer.1) = \(base)^\(second) and "
            + "\(three)^\(outer.2) = \(base)^\(third).",
          line: "The other two are $\(base)^{\(second)}$ and $\(base)^{\(third)}$."),
        .init(
          "<<The exponents||Exponents together>>: \(first) \(signs.0) \(second) \(signs.1)"
            + " \(third) = "
            + "\(exponent).",
          line: "The exponent is $\(exponent)$."),
      ],
      answer: .expression(
        "\(base)^{\(exponent)}", plain: "\(base)^\(exponent)",
        also: exponent > 9 || exponent < 0 ? [] : ["\(base)^\(exponent)"]))
  }
}
