/// The smallest positive solution of a linear congruence.
struct LinearCongruence: Family {
  static let name = "linear-congruence"
  static let topic = Topic.numberTheory
  static let slipPlaces = 3

  let factor: Int
  let target: Int
  let modulus: Int

  init(level: Int, random: inout SeededRandom) {
    let moduli = [7, 11, 13, 17, 19, 23, 29, 31, 37, 41]
    modulus = moduli[random.int(level - 1...level + 4)]
    factor = random.int(3...modulus - 2)
    target = random.int(2...modulus - 1)
  }

  var wordings: [String] {
    [
      "Find the smallest positive integer $x$ with $\(factor)x \\equiv \(target)"
        + " \\pmod{\(modulus)}$.",
      "What is the least positive integer $x$ such that $\(factor)x$ leaves a remainder of"
        + " $\(target)$ when divided by $\(modulus)$?",
      "Solve $\(factor)x \\equiv \(target) \\pmod{\(modulus)}$ for $1 \\le x \\le \(modulus)$.",
    ]
  }

  var goal: String { "find the smallest positive x with \(factor)x ≡ \(target) (mod \(modulus))" }

  var ideas: [String] {
    [
      "I need the inverse of \(factor) modulo \(modulus), then multiply.",
      "Since \(modulus) is prime, \(factor) has an inverse. Let me search the multiples of"
        + " \(factor).",
    ]
  }

  func derivation(_ slip: Slip) -> Derivation {
    let inverse = (1..<modulus).first { factor * $0 % modulus == 1 } ?? 1
    let used = slip(0, inverse, modulus - inverse)
    let shown = used == inverse ? factor * inverse : factor * used
    let product = used * target
    let reduced = slip(1, residue(product, modulus), residue(product, modulus) + 1)
    let result = slip(2, reduced, residue(target - factor, modulus) + 1)
    let multiples = (1...min(inverse, 9)).map { "\($0)·\(factor) ≡ \(factor * $0 % modulus)" }
    return Derivation(
      [
        .init(
          "<<Multiples of \(factor) modulo \(modulus)||Let me list some multiples>>: "
            + multiples.joined(separator: ", ") + (inverse > 9 ? ", and so on." : ".")),
        .init(
          "\(factor)·\(used) = \(shown) <<is 1 more than a multiple of \(modulus)||≡ 1>>, so the"
            + " inverse of \(factor) is \(used).",
          line: "Since $\(factor) \\cdot \(used) = \(shown)$, the inverse of $\(factor)$ modulo"
            + " $\(modulus)$ is $\(used)$.", facts: [.product(factor, used)]),
        .init(
          "<<Multiply both sides by it||Then>>: x ≡ \(used)·\(target) = \(product), <<and||where>>"
            + " \(product) = \(product / modulus)·\(modulus) + \(reduced).",
          line: "So $x \\equiv \(used) \\cdot \(target) = \(product) \\equiv \(reduced)"
            + " \\pmod{\(modulus)}$.",
          facts: [.product(used, target), .quotient(product, modulus)]),
        .init(
          result == reduced ? "So x = \(result)." : "The smallest one should then be \(result)."),
      ], answer: .integer(result).named("x"),
      checks: [
        "\(factor)·\(result) = \(factor * result) = \(factor * result / modulus)·\(modulus) + "
          + "\(factor * result % modulus)."
      ])
  }
}
