/// Two changes of a price in a row, as one percentage.
struct PercentChange: Family {
  static let name = "percent-change"
  static let slipPlaces = 3

  let up: Int
  let down: Int

  init(level: Int, random: inout SeededRandom) {
    let step = level > 2 ? 5 : 10
    up = step * random.int(1...40 / step)
    down = step * random.int(1...50 / step)
  }

  var wordings: [String] {
    [
      "A price is raised by $\(up)\\%$ and the new price is then lowered by $\(down)\\%$. What"
        + " percentage of the original price is the final price?",
      "A town's population grows by \(up)% in one year and shrinks by \(down)% in the next. What"
        + " percent of the original population is left?",
    ]
  }

  var goal: String { "find what percentage of the start is left after +\(up)% and -\(down)%" }

  var ideas: [String] {
    ["percentages of different bases don't add; the factors multiply."]
  }

  func derivation(_ slip: Slip) -> Derivation {
    let raised = slip(0, Fraction(100 + up), Fraction(100 + up) + Fraction(10))
    let lost = slip(1, raised * Fraction(down, 100), Fraction(down))
    let rest = slip(2, raised - lost, raised * Fraction(down, 100))
    let isOfNew = lost == raised * Fraction(down, 100)
    return Derivation(
      [
        .init(
          "Start with 100. <<After the rise||Then>> it is \(shown(raised)).",
          line: "Starting from $100$, the first change leads to $\(shown(raised))$."),
        .init(
          isOfNew
            ? "\(down)% of \(shown(raised)) is \(shown(raised))·\(down)/100 = \(shown(lost))."
            : "The decrease is \(shown(lost)).",
          line: "The second change takes off "
            + "$\(shown(lost))$.", facts: [.product(100 + up, down)]),
        .init(
          rest == raised - lost
            ? "<<What is left||So it ends at>>: \(shown(raised)) - \(shown(lost)) = \(shown(rest))."
            : "So it ends at \(down)% of \(shown(raised)), that is \(shown(rest)).",
          line: "The final value is $\(shown(rest))$, that is $\(shown(rest))\\%$."),
      ], answer: .percentage(rest),
      alternatives: [
        "With factors: (1 + \(up)/100)(1 - \(down)/100) = \(100 + up)·\(100 - down)/10000 = "
          + "\((100 + up) * (100 - down))/10000, which is \(shown(rest)) percent."
      ])
  }

  private func shown(_ value: Fraction) -> String { value.decimal ?? value.plain }
}
