/// The last digit, or the last two, of a power.
struct LastDigits: Family {
  static let name = "last-digits"
  static let topic = Topic.numberTheory
  static let slipPlaces = 3

  let base: Int
  let exponent: Int
  let modulus: Int

  init(level: Int, random: inout SeededRandom) {
    modulus = level > 2 ? 100 : 10
    base = random.pick(level > 2 ? [3, 7, 9, 11, 13, 17, 21] : [2, 3, 7, 8, 12, 13, 17, 23])
    exponent = random.int(20...100 + 400 * level)
  }

  private var what: String { modulus == 10 ? "units digit" : "last two digits" }

  var wordings: [String] {
    [
      modulus == 10
        ? "What is the units digit of $\(base)^{\(exponent)}$?"
        : "Find the remainder when $\(base)^{\(exponent)}$ is divided by $100$.",
      "Find the remainder of $\(base)^{\(exponent)}$ modulo $\(modulus)$.",
    ]
  }

  var goal: String { "find the \(what) of \(base)^\(exponent)" }

  var ideas: [String] {
    [
      "powers repeat modulo \(modulus), so I look for the period.",
      "I'll write down the first powers modulo \(modulus) until they repeat.",
    ]
  }

  private var cycle: [Int] {
    var powers = [base % modulus]
    while let last = powers.last, last * base % modulus != powers[0] {
      powers.append(last * base % modulus)
    }
    return powers
  }

  func derivation(_ slip: Slip) -> Derivation {
    let cycle = cycle
    let period = slip(0, cycle.count, cycle.count + 1)
    let rest = slip(1, exponent % period, (exponent + 1) % period)
    let place = slip(2, rest == 0 ? period : rest, rest + 1)
    let value = power(base, place, modulo: modulus)
    let listed = cycle.enumerated().map { "\(base)^\($0 + 1) → \($1)" }.joined(separator: ", ")
    let meaning =
      rest == 0 && place == period
      ? "The remainder 0 stands for the end of the cycle, that is \(base)^\(place)"
      : "So it behaves like \(base)^\(place)"
    return Derivation(
      [
        .init(
          "Modulo \(modulus): \(listed), <<and then it starts again||after that the list"
            + " repeats>>.",
          line: "Modulo $\(modulus)$ the powers of $\(base)$ are $\(list(cycle))$."),
        .init(
          "The cycle has the length \(period).", line: "They repeat with period $\(period)$."),
        .init(
          "<<Divide the exponent by the period||Now the exponent>>: \(exponent) = "
            + "\(exponent / period)·\(period) + \(rest).",
          line: "$\(exponent) \\equiv \(rest) \\pmod{\(period)}$.",
          facts: [.quotient(exponent, period)]),
        .init(
          "\(meaning), <<which is||which leaves>> \(value) modulo \(modulus).",
          line: "Hence $\(base)^{\(exponent)} \\equiv \(base)^{\(place)} \\equiv \(value)"
            + " \\pmod{\(modulus)}$."),
      ], answer: .integer(value), alternatives: [squaring])
  }

  private func list(_ cycle: [Int]) -> String {
    let head = cycle.prefix(8).map(String.init).joined(separator: ", ")
    return cycle.count > 8 ? "\(head), \\dots" : head
  }

  private var squaring: String {
    var powers: [(Int, Int)] = []
    var (size, value) = (1, base % modulus)
    while size <= exponent {
      powers.append((size, value))
      (size, value) = (size * 2, value * value % modulus)
    }
    let shown = powers.map { "\(base)^\($0.0) ≡ \($0.1)" }.joined(separator: ", ")
    let used = powers.filter { exponent & $0.0 != 0 }
    let product = used.map { "\($0.1)" }.joined(separator: "·")
    return "Repeated squaring: \(shown). As \(exponent) = "
      + used.map { "\($0.0)" }.joined(separator: " + ") + ", I multiply \(product) modulo "
      + "\(modulus), which is \(power(base, exponent, modulo: modulus))."
  }
}
