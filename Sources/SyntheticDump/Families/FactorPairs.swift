/// All pairs of positive integers with (x + a)(y + b) = n.
struct FactorPairs: Family {
  static let name = "factor-pairs"
  static let topic = Topic.numberTheory
  static let slipPlaces = 2

  let a: Int
  let b: Int
  let product: Int

  init(level: Int, random: inout SeededRandom) {
    var (a, b, product) = (0, 0, 1)
    repeat {
      (a, b) = (random.int(1...2 + level), random.int(1...2 + level))
      product = random.int(4...12) * random.int(2...3 + level)
    } while Self.pairs(a, b, product).isEmpty || Self.pairs(a, b, product).count > 5
    (self.a, self.b, self.product) = (a, b, product)
  }

  private static func pairs(_ a: Int, _ b: Int, _ product: Int) -> [[Int]] {
    (1...product).filter { product % $0 == 0 && $0 > a && product / $0 > b }
      .map { [$0 - a, product / $0 - b] }
  }

  private var right: Int { product - a * b }

  private var equation: String {
    "xy + \(b == 1 ? "" : "\(b)")x + \(a == 1 ? "" : "\(a)")y = \(right)"
  }

  var wordings: [String] {
    return [
      "Find all ordered pairs $(x, y)$ of positive integers with $\(equation)$.",
      "Determine all pairs of positive integers $(x, y)$ that satisfy $\(equation)$.",
    ]
  }

  var goal: String { "find all positive integers x, y with \(equation)" }

  var ideas: [String] { ["Simon's favorite factoring trick: add \(a * b) on both sides."] }

  func derivation(_ slip: Slip) -> Derivation {
    let total = slip(0, product, right)
    let divisors = (1...max(1, total)).filter { total % $0 == 0 }
    let all = Self.pairs(a, b, total)
    let used = slip(1, all, all.count > 1 ? Array(all.dropLast()) : [])
    let answer =
      used.isEmpty
      ? Answer.expression("\\varnothing", plain: "no pair at all") : Answer.tuples(used)
    return Derivation(
      [
        .init(
          "Adding \(a)·\(b)\(total == product ? " = \(a * b)" : "") gives (x + \(a))(y + \(b)) = "
            + "\(total).", line: "The equation becomes $(x + \(a))(y + \(b)) = \(total)$."),
        .init(
          "The divisors of \(total) are \(divisors.map(String.init).joined(separator: ", ")). <<I"
            + " need||"
            + "We need>> x + \(a) ≥ \(a + 1) and y + \(b) ≥ \(b + 1).",
          line: "The first factor is at least $\(a + 1)$, the second at least $\(b + 1)$."),
        .init(
          used.isEmpty
            ? "None of them fits."
            : "<<What remains||The ones that fit>>: "
              + used.map { "x + \(a) = \($0[0] + a), y + \(b) = \($0[1] + b)" }.joined(
                separator: "; ")
              + ". <<So||That is,>> \(answer.plain).",
          line: "The solutions are $\(answer.latex)$."),
      ], answer: answer,
      checks: all.map {
        "For (\($0[0]), \($0[1])): \($0[0] * $0[1]) + \(b * $0[0]) + \(a * $0[1]) = "
          + "\($0[0] * $0[1] + b * $0[0] + a * $0[1])."
      })
  }
}
