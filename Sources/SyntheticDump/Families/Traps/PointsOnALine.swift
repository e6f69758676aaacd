/// Points named A, B, C and D, which are no options.
struct PointsOnALine: Family {
  static let name = "points-on-a-line"
  static let topic = Topic.geometry
  static let slipPlaces = 3

  let whole: Int
  let overlap: Int
  let ratio: Int

  init(level: Int, random: inout SeededRandom) {
    ratio = random.int(2...3 + level)
    let part = random.int(2...6 + 2 * level)
    overlap = random.int(2...8 + level)
    whole = part * (ratio + 1) + overlap
  }

  var wordings: [String] {
    [
      "Points A, B, C, and D lie on a line in this order. Point A is $\(whole)$ away from D, B is"
        + " $\(overlap)$ away from C, and $AB = \(ratio) \\cdot CD$. Find the length of $CD$.",
      "Four towns (A), (B), (C), and (D) lie along a straight road in that order. From A. to D. it"
        + " is $\(whole)$ km, from B. to C. $\(overlap)$ km. The stretch $AB$ is $\(ratio)$ times"
        + " as"
        + " long as $CD$. How many kilometers is $CD$?",
    ]
  }

  var goal: String { "find the length of CD" }

  var ideas: [String] { ["AD is the sum of AB, BC and CD, since the points are in this order."] }

  func derivation(_ slip: Slip) -> Derivation {
    let rest = slip(0, whole - overlap, whole + overlap)
    let parts = slip(1, ratio + 1, ratio)
    let length = slip(2, Fraction(rest, parts), Fraction(rest, parts) * Fraction(ratio))
    let isLonger = length != Fraction(rest, parts)
    let sign = rest < whole ? "-" : "+"
    return Derivation(
      [
        .init(
          "AB + CD = AD \(sign) BC = \(whole) \(sign) \(overlap) = \(rest).",
          line: "$AB + CD = \(whole) \(sign) \(overlap) = \(rest)$.",
          facts: [sign == "-" ? .difference(whole, overlap) : .sum([whole, overlap])]),
        .init(
          "<<With||Put>> CD = x and AB = \(ratio)x, <<this is||so we get>> \(parts)x = \(rest), so "
            + "x = \(quotient(rest, parts)).",
          line: "With $CD = x$ this is $\(parts)x = \(rest)$, so $x = "
            + "\(Fraction(rest, parts).latex)$.", facts: [.quotient(rest, parts)]),
        .init(
          isLonger
            ? "The length in question is then \(ratio)x = \(length.plain)."
            : "So CD is \(length.plain).",
          line: isLonger
            ? "The length is"
              + " $\(length.latex)$." : ""),
      ],
      answer: .fraction(length).named("CD"),
      checks: [
        "AB = \((length * Fraction(ratio)).plain), BC = \(overlap), CD = \(length.plain), in total "
          + "\((length * Fraction(ratio + 1) + Fraction(overlap)).plain), which is AD."
      ])
  }
}
