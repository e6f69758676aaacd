/// The number of divisors, from the prime factorization.
struct DivisorCount: Family {
  static let name = "divisor-count"
  static let topic = Topic.numberTheory
  static let slipPlaces = 3

  let factors: [(prime: Int, exponent: Int)]
  let wantsEven: Bool

  init(level: Int, random: inout SeededRandom) {
    var factors = [(2, random.int(1...2 + level / 2))]
    for prime in random.shuffled([3, 5, 7, 11]).prefix(level > 2 ? 2 : 1).sorted() {
      factors.append((prime, random.int(1...2)))
    }
    self.factors = factors
    wantsEven = level > 3
  }

  var number: Int { factors.reduce(1) { $0 * power($1.prime, $1.exponent) } }

  var wordings: [String] {
    let kind = wantsEven ? "even positive divisors" : "positive divisors"
    return [
      "How many \(kind) does $\(number)$ have?", "Find the number of \(kind) of $\(number)$.",
      "How many \(wantsEven ? "even " : "")positive integers divide $\(number)$ without remainder?",
    ]
  }

  var goal: String { "count the \(wantsEven ? "even " : "")divisors of \(number)" }

  var ideas: [String] {
    ["I need the prime factorization; each exponent plus one is multiplied."]
  }

  private func written(_ times: String, isLatex: Bool) -> String {
    factors.map { $0.exponent == 1 ? "\($0.prime)" : "\($0.prime)^\($0.exponent)" }
      .joined(separator: times)
  }

  func derivation(_ slip: Slip) -> Derivation {
    let choices = factors.enumerated().map { place, factor in
      if place == 0 {
        let right = wantsEven ? factor.exponent : factor.exponent + 1
        return slip(0, right, wantsEven ? factor.exponent + 1 : factor.exponent)
      }
      return place == 1 ? slip(1, factor.exponent + 1, factor.exponent) : factor.exponent + 1
    }
    let count = slip(2, choices.reduce(1, *), choices.reduce(0, +))
    let sign = count == choices.reduce(1, *) ? "·" : " + "
    let product = choices.map(String.init).joined(separator: sign)
    let details = zip(factors, choices).map { "\($1) for the power of \($0.prime)" }
    return Derivation(
      [
        .init(
          "\(number) = \(written("·", isLatex: false)).",
          line: "$\(number) = \(written(" \\cdot ", isLatex: true))$.",
          facts: factors.map { .power($0.prime, $0.exponent) }),
        .init(
          "<<Each divisor picks||A divisor is given by>> an exponent for each prime. "
            + (wantsEven ? "Even ones need at least one 2. " : "") + "<<Choices||Possibilities>>: "
            + details.joined(separator: ", ") + ".",
          line: "The numbers of choices for the exponents are $"
            + choices.map(String.init).joined(separator: ", ") + "$."),
        .init(
          "<<Together||In total>>: \(product) = \(count).",
          line: "This gives $\(product.replacing("·", with: " \\cdot ")) = \(count)$ divisors."),
      ], answer: .integer(count), alternatives: number < 1500 ? [listing] : [])
  }

  private var listing: String {
    let divisors = (1...number).filter { number % $0 == 0 && (!wantsEven || $0 % 2 == 0) }
    return "I can simply list them: \(divisors.map(String.init).joined(separator: ", ")). These are"
      + " \(divisors.count) numbers."
  }
}
