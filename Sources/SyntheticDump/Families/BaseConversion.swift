/// A number rewritten in another base.
struct BaseConversion: Family {
  static let name = "base-conversion"
  static let topic = Topic.numberTheory
  static let slipPlaces = 3

  let number: Int
  let base: Int

  init(level: Int, random: inout SeededRandom) {
    base = random.pick([2, 3, 4, 5, 6, 7, 8, 9])
    number = random.int(base * base...min(40 * level * base, 2000))
  }

  var wordings: [String] {
    [
      "Write the decimal number $\(number)$ in base $\(base)$.",
      "Convert $\(number)_{10}$ to base $\(base)$.",
      "What is the base-$\(base)$ representation of $\(number)$?",
    ]
  }

  var goal: String { "write \(number) in base \(base)" }

  var ideas: [String] { ["divide by \(base) again and again and collect the remainders."] }

  func derivation(_ slip: Slip) -> Derivation {
    var rest = slip(0, number, number + 1)
    let start = rest
    var steps: [Derivation.Step] = []
    var remainders: [Int] = []
    while rest > 0 {
      let (next, digit) = rest.quotientAndRemainder(dividingBy: base)
      let written = steps.count == 1 ? slip(1, digit, (digit + 1) % base) : digit
      steps.append(
        .init(
          "\(rest) = \(next)·\(base) + \(written).",
          line: "$\(rest) = \(next) \\cdot \(base) + "
            + "\(written)$", facts: [.product(next, base)]))
      remainders.append(written)
      rest = next
    }
    let order = slip(2, Array(remainders.reversed()), remainders)
    let value = order.reduce(0) { $0 * base + $1 }
    steps.append(
      .init(
        "Reading the remainders \(order == remainders ? "from the top" : "from the bottom up"): "
          + "\(order.map(String.init).joined()).",
        line: "So the digits are $\(order.map(String.init).joined())$."))
    let places = digits(value, base: base).enumerated().map { place, digit in
      "\(digit)·\(power(base, digits(value, base: base).count - 1 - place))"
    }
    return Derivation(
      steps, answer: .numeral(value, base: base),
      checks: ["Back: \(places.joined(separator: " + ")) = \(value), and we started from \(start)."]
    )
  }
}
