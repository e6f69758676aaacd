/// The sum of an arithmetic series given by its ends.
struct ArithmeticSeries: Family {
  static let name = "arithmetic-series"
  static let slipPlaces = 3

  let first: Int
  let difference: Int
  let count: Int

  init(level: Int, random: inout SeededRandom) {
    first = random.int(2...9 + level)
    difference = random.int(2...4 + level)
    count = random.int(8...12 + 8 * level)
  }

  private var last: Int { first + (count - 1) * difference }

  var wordings: [String] {
    [
      "Find the sum $\(first) + \(first + difference) + \(first + 2 * difference) + \\dots +"
        + " \(last)$"
        + " of the terms of an arithmetic sequence.",
      "Evaluate $\(first) + \(first + difference) + \(first + 2 * difference) + \\cdots + \(last)$,"
        + " where consecutive terms differ by $\(difference)$.",
      "A hall has $\(first)$ seats in the first row, and each row has $\(difference)$ more seats"
        + " than"
        + " the row before. The last row has $\(last)$ seats. How many seats are there in all?",
    ]
  }

  var goal: String {
    "add up \(first) + \(first + difference) + … + \(last) with the difference \(difference)"
  }

  var ideas: [String] {
    [
      "I need the number of terms first; then the sum is the average of first and last times it.",
      "Pair the first with the last term, the second with the last but one, and so on.",
    ]
  }

  func derivation(_ slip: Slip) -> Derivation {
    let span = last - first
    let terms = slip(0, span / difference + 1, span / difference)
    let ends = slip(1, first + last, last - first)
    let product = terms * ends
    let total = slip(2, Fraction(product, 2), Fraction(product))
    let isHalved = total == Fraction(product, 2)
    return Derivation(
      [
        .init(
          "<<From \(first) to \(last) it is||The span is>> \(last) - \(first) = \(span), and"
            + " \(span)/"
            + "\(difference) = \(span / difference), so there are \(terms) terms.",
          line: "The number of terms is $\(terms)$.",
          facts: [.difference(last, first), .quotient(span, difference)]),
        .init(
          "The ends give \(first) \(ends == first + last ? "+" : "and") \(last), that is \(ends).",
          line: "First and last term give $\(ends)$.", facts: [.sum([first, last])]),
        .init(
          isHalved
            ? "The sum is \(terms)·\(ends)/2 = \(product)/2 = \(total.plain)."
            : "The sum is \(terms)·\(ends) = \(total.plain).",
          line: isHalved
            ? "The sum is $\\frac{\(terms) \\cdot \(ends)}{2} = \(total.latex)$."
            : "The sum is $\(terms) \\cdot \(ends) = \(total.latex)$.",
          facts: [.product(terms, ends)]),
      ], answer: .fraction(total),
      alternatives: [
        "Write the terms as \(first) + \(difference)k for k = 0, …, \(count - 1). The sum is "
          + "\(count)·\(first) + \(difference)·(0 + 1 + … + \(count - 1)) = \(count * first) + "
          + "\(difference)·\(count * (count - 1) / 2) = \(count * first) + "
          + "\(difference * count * (count - 1) / 2) = "
          + "\(count * first + difference * count * (count - 1) / 2)."
      ])
  }
}
