/// An inequality with an absolute value; the answer is a union of intervals or one interval.
struct AbsoluteValue: Family {
  static let name = "absolute-value"
  static let slipPlaces = 3

  let factor: Int
  let shift: Int
  let bound: Int
  let isOutside: Bool

  init(level: Int, random: inout SeededRandom) {
    factor = random.int(1...1 + level)
    shift = random.sign() * random.int(1...5 + level)
    bound = random.int(2...6 + level)
    isOutside = random.chance(permille: 500)
  }

  private var inner: String { Polynomial([factor, -shift]).text() }

  var wordings: [String] {
    let relation = isOutside ? "\\ge" : "<"
    return [
      "Find all real $x$ with $|\(inner)| \(relation) \(bound)$. Give the answer in interval"
        + " notation.",
      "Solve $\\left|\(inner)\\right| \(relation) \(bound)$ over the real numbers and write the"
        + " solution set with intervals.",
    ]
  }

  var goal: String { "solve |\(inner)| \(isOutside ? "≥" : "<") \(bound)" }

  var ideas: [String] { ["an absolute value splits into two linear conditions."] }

  func derivation(_ slip: Slip) -> Derivation {
    let (top, bottom) = (shift + bound, slip(0, shift - bound, bound - shift))
    let divisor = slip(1, factor, 1)
    let ends = [Fraction(bottom, divisor), Fraction(top, divisor)].sorted(by: isLess)
    let outside = slip(2, isOutside, !isOutside)
    let answer =
      outside
      ? Answer.outside(ends[0], ends[1], isClosed: isOutside)
      : .interval(
        isOutside ? .closed(ends[0]) : .open(ends[0]), isOutside ? .closed(ends[1]) : .open(ends[1])
      )
    return Derivation(
      [
        .init(
          "The borders are where \(inner) = \(bound) or \(inner) = -\(bound), <<that is||so>> "
            + "\(factor == 1 ? "" : "\(factor)")x = \(top) or \(factor == 1 ? "" : "\(factor)")x = "
            + "\(bottom).",
          line: "The borders satisfy $\(inner) = \\pm \(bound)$."),
        .init(
          "<<This gives||So>> x = \(Fraction(top, divisor).plain) and x = "
            + "\(Fraction(bottom, divisor).plain).",
          line: "They are $\(ends[0].latex)$ and $\(ends[1].latex)$."),
        .init(
          outside
            ? "The distance is large outside of the borders: \(answer.plain)."
            : "The distance is small between them: \(answer.plain).",
          line: "The solution is $\(answer.latex)$."),
      ], answer: answer)
  }
}
