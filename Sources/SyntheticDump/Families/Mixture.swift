/// Two solutions of a substance are mixed.
struct Mixture: Family {
  static let name = "mixture"
  static let slipPlaces = 3

  let amounts: (Int, Int)
  let percents: (Int, Int)
  private let liquid: String

  init(level: Int, random: inout SeededRandom) {
    amounts = (random.int(1...5 + level), random.int(1...5 + level))
    percents = (5 * random.int(1...6), 5 * random.int(7...12))
    liquid = random.pick(["salt solution", "alcohol solution", "sugar syrup", "acid"])
  }

  var wordings: [String] {
    [
      "A chemist mixes $\(amounts.0)$ liters of a $\(percents.0)\\%$ \(liquid) with $\(amounts.1)$"
        + " liters of a $\(percents.1)\\%$ \(liquid). What is the concentration of the mixture, in"
        + " percent?",
      "$\(amounts.0)$ L of \(percents.0)% \(liquid) are poured together with $\(amounts.1)$ L of"
        + " \(percents.1)% \(liquid). Find the percentage of the mixture.",
    ]
  }

  var goal: String { "find the concentration of the mixture in percent" }

  var ideas: [String] { ["the amount of the pure substance stays the same, so let me add it up."] }

  func derivation(_ slip: Slip) -> Derivation {
    let first = Fraction(amounts.0 * percents.0, 100)
    let second = Fraction(amounts.1 * percents.1, 100)
    let pure = slip(0, first + second, first + second + Fraction(1, 10))
    let volume = slip(1, amounts.0 + amounts.1, max(amounts.0, amounts.1))
    let share = Fraction(100) * pure / Fraction(volume)
    let result = slip(2, share, Fraction(percents.0 + percents.1, 2))
    return Derivation(
      [
        .init(
          "<<Pure substance||The pure part>>: \(amounts.0)·\(percents.0)/100 = \(shown(first)) and "
            + "\(amounts.1)·\(percents.1)/100 = \(shown(second)), together \(shown(pure)) liters.",
          line: "The mixture holds $\(pure.decimal ?? pure.latex)$ liters of the pure substance.",
          facts: [.product(amounts.0, percents.0), .product(amounts.1, percents.1)]),
        .init("The volume is \(volume) liters.", line: "Its volume is $\(volume)$ liters."),
        .init(
          result == share
            ? "So the concentration is 100·\(shown(pure))/\(volume) = \(shown(share)) percent."
            : "The mean of \(percents.0) and \(percents.1) is \(shown(result)) percent.",
          line: "The concentration is $\(result.decimal ?? result.latex)\\%$."),
      ], answer: .percentage(result),
      checks: [
        "The result must lie between \(percents.0) and \(percents.1), nearer to the bigger"
          + " amount, and"
          + " \(shown(result)) does."
      ],
      alternatives: [
        "As a weighted mean: (\(amounts.0)·\(percents.0) + \(amounts.1)·\(percents.1))/\(volume) = "
          + "\(amounts.0 * percents.0 + amounts.1 * percents.1)/\(volume) = \(shown(share))."
      ])
  }

  private func shown(_ value: Fraction) -> String { value.decimal ?? value.plain }
}
