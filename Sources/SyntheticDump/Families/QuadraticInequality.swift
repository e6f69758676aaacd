/// A quadratic inequality; the answer is an interval.
struct QuadraticInequality: Family {
  static let name = "quadratic-inequality"
  static let slipPlaces = 3

  let roots: (Int, Int)
  let isClosed: Bool

  init(level: Int, random: inout SeededRandom) {
    let low = random.int(-4 - level...2 + level)
    roots = (low, low + random.int(1...4 + level))
    isClosed = random.chance(permille: 500)
  }

  private var quadratic: String {
    Polynomial([1, -roots.0 - roots.1, roots.0 * roots.1]).text()
  }

  var wordings: [String] {
    let relation = isClosed ? "\\le" : "<"
    return [
      "Solve the inequality $\(quadratic) \(relation) 0$. Write the answer in interval notation.",
      "Find all real numbers $x$ such that $\(quadratic) \(relation) 0$. Express your answer as an"
        + " interval.",
    ]
  }

  var goal: String { "solve \(quadratic) \(isClosed ? "≤" : "<") 0" }

  var ideas: [String] {
    ["I find the zeros first; between them an upward parabola is below the axis."]
  }

  func derivation(_ slip: Slip) -> Derivation {
    let (low, high) = slip(0, roots, (-roots.1, -roots.0))
    let ends = slip(1, isClosed, !isClosed)
    let from = ends ? Bound.closed(Fraction(low)) : .open(Fraction(low))
    let to = ends ? Bound.closed(Fraction(high)) : .open(Fraction(high))
    let inside = Answer.interval(from, to)
    let answer = slip(2, inside, .outside(Fraction(low), Fraction(high), isClosed: ends))
    let middle = Fraction(low + high, 2)
    return Derivation(
      [
        .init(
          "The zeros: two numbers with the sum \(roots.0 + roots.1) and the product "
            + "\(roots.0 * roots.1), <<that is||namely>> \(low) and \(high).",
          line: "The zeros are $\(low)$ and $\(high)$."),
        .init(
          answer == inside
            ? "The parabola opens upward, <<so it is negative between the zeros||so between them"
              + " the"
              + " values are negative>>, for example at \(middle.plain)."
            : "The parabola opens upward, so the values wanted are outside of the zeros.",
          line: answer == inside
            ? "The parabola opens upward, so the solutions lie between them."
            : "The solutions lie outside of them."),
        .init(
          "The ends <<themselves||>> \(ends ? "count" : "don't count"), so it is \(answer.plain).",
          line: "The solution is $\(answer.latex)$."),
      ], answer: answer,
      checks: [
        "At x = \(low - 1) the value is \((low - 1 - roots.0) * (low - 1 - roots.1)), which is"
          + " positive."
      ])
  }
}
