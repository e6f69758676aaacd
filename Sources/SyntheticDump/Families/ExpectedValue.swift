/// The expected gain of a game with a spinner.
struct ExpectedValue: Family {
  static let name = "expected-value"
  static let topic = Topic.combinatorics
  static let slipPlaces = 3

  let sectors: [(gain: Int, count: Int)]

  init(level: Int, random: inout SeededRandom) {
    let gains = random.shuffled([1, 2, 3, 5, 6, 8, 10, 12]).prefix(2 + min(level, 3) / 2)
    sectors =
      gains.map { ($0, random.int(1...3 + level / 2)) } + [(-random.int(1...4), random.int(1...3))]
  }

  private var total: Int { sectors.reduce(0) { $0 + $1.count } }

  var wordings: [String] {
    let parts = sectors.map { sector in
      "\(sector.count) sector\(sector.count == 1 ? "" : "s") "
        + (sector.gain < 0 ? "that lose $\(-sector.gain)$ points" : "worth $\(sector.gain)$ points")
    }
    return [
      "A spinner has $\(total)$ equal sectors: \(parts.joined(separator: ", ")). What is the"
        + " expected"
        + " number of points per spin, as a fraction in lowest terms or an integer?",
      "A wheel of fortune with $\(total)$ equally likely fields has"
        + " \(parts.joined(separator: ", "))."
        + " Find the mean gain of one turn.",
    ]
  }

  var goal: String { "find the expected gain of one spin" }

  var ideas: [String] { ["expected value = sum of value times probability."] }

  func derivation(_ slip: Slip) -> Derivation {
    let used = slip(0, sectors, sectors.map { (abs($0.gain), $0.count) })
    let products = used.map { $0.gain * $0.count }
    let points = slip(1, products.reduce(0, +), products.reduce(0, +) + 1)
    let divisor = slip(2, total, sectors.count)
    let value = Fraction(points, divisor)
    let terms = used.map { "\($0.count)·\($0.gain.wrapped)" }.joined(separator: " + ")
    return Derivation(
      [
        .init(
          "<<Points over all sectors||Sum over the sectors>>: \(terms) = \(points).",
          line: "The points of all sectors add up to $\(points)$.", facts: [.sum(products)]),
        .init(
          "<<There are||I divide by>> \(divisor)\(divisor == total ? " sectors" : " kinds"), <<so"
            + " the"
            + " mean is||which gives>> \(quotient(points, divisor)).",
          line: "The expected value is $\(quotientLatex(points, divisor))$."),
      ], answer: .fraction(value))
  }
}
