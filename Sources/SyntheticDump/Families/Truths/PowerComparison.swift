/// Which of two powers is larger: a true/false statement.
struct PowerComparison: Family {
  static let name = "power-comparison"
  static let slipPlaces = 1

  let scale: Int
  let left: (base: Int, exponent: Int)
  let right: (base: Int, exponent: Int)

  init(level: Int, random: inout SeededRandom) {
    scale = random.int(4...10 * (level + 1))
    let pair = random.pick([
      ((2, 3), (3, 2)), ((2, 5), (5, 2)), ((3, 4), (4, 3)), ((2, 7), (11, 2)), ((5, 3), (11, 2)),
      ((2, 8), (6, 3)),
    ])
    let flips = random.chance(permille: 500)
    let (one, two) = flips ? (pair.1, pair.0) : pair
    left = one
    right = two
  }

  private var texts: (String, String) {
    ("\(left.base)^{\(left.exponent * scale)}", "\(right.base)^{\(right.exponent * scale)}")
  }

  var wordings: [String] {
    [
      "True or false: $\(texts.0) > \(texts.1)$.",
      "Decide whether the following statement is true or false. \"The number $\(texts.0)$ is"
        + " greater"
        + " than $\(texts.1)$.\"",
      "Statement: $\(texts.0) > \(texts.1)$. Is this True or False?",
    ]
  }

  var goal: String {
    "decide whether \(left.base)^\(left.exponent * scale) is greater than"
      + " \(right.base)^\(right.exponent * scale)"
  }

  var ideas: [String] { ["both exponents are multiples of \(scale), so take the \(scale)th root."] }

  func derivation(_ slip: Slip) -> Derivation {
    let (one, two) = (power(left.base, left.exponent), power(right.base, right.exponent))
    let used = slip(
      0, one, left.base * left.exponent > two ? two - 1 : (one > two ? two - 1 : two + 1))
    let isTrue = used > two
    return Derivation(
      [
        .init(
          "\(left.exponent * scale) = \(left.exponent)·\(scale) and \(right.exponent * scale) = "
            + "\(right.exponent)·\(scale), so I compare \(left.base)^\(left.exponent) and"
            + " \(right.base)^\(right.exponent).",
          line: "Compare $\(left.base)^\(left.exponent)$ and $\(right.base)^\(right.exponent)$.",
          facts: [.power(right.base, right.exponent)]),
        .init(
          "\(left.base)^\(left.exponent) = \(used) and \(right.base)^\(right.exponent) = \(two),"
            + " <<so||"
            + "and therefore>> the left side is \(isTrue ? "greater" : "not greater").",
          line: "These are $\(used)$ and $\(two)$."),
      ], answer: .truth(isTrue, yes: "True", no: "False"))
  }
}
