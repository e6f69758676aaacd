/// A figure that the text describes in full, so none is missing.
struct DescribedFigure: Family {
  static let name = "described-figure"
  static let topic = Topic.geometry
  static let slipPlaces = 3

  let side: Int
  let cut: Int

  init(level: Int, random: inout SeededRandom) {
    side = random.int(4...8 + 2 * level)
    cut = random.int(1...side - 2)
  }

  var wordings: [String] {
    [
      "In the figure, $ABCD$ is a square with side length $\(side)$, and $E$ is the point on side"
        + " $BC$"
        + " with $BE = \(cut)$. Find the area of the quadrilateral $AECD$.",
      "As shown in the figure, the square $ABCD$ has sides of length $\(side)$. The point $E$"
        + " lies on"
        + " $BC$ such that $BE = \(cut)$, and the triangle $ABE$ is cut off. What area is left?",
      "Draw a square $ABCD$ with $AB = \(side)$ and mark $E$ on $BC$ so that $BE = \(cut)$. Shade"
        + " the"
        + " region $AECD$. What is the area of the shaded region?",
    ]
  }

  var goal: String { "find the area of the square without the triangle ABE" }

  var ideas: [String] {
    ["everything is given in the text: subtract the triangle from the square."]
  }

  func derivation(_ slip: Slip) -> Derivation {
    let square = side * side
    let triangle = slip(0, Fraction(side * cut, 2), Fraction(side * cut))
    let used = slip(1, triangle, Fraction(side * (side - cut), 2))
    let area = slip(2, Fraction(square) - used, used)
    let base = used == triangle ? cut : side - cut
    let half = triangle == Fraction(side * cut) && used == triangle ? "" : "/2"
    return Derivation(
      [
        .init(
          "The square has the area \(side)² = \(square).",
          line: "The square has the area $\(square)$.",
          facts: [.product(side, side)]),
        .init(
          "<<The triangle ABE||The triangle>> has a right angle at B, so its area is"
            + " \(side)·\(base)"
            + "\(half) = \(used.plain).",
          line: "The triangle $ABE$ has the area $\(used.latex)$.", facts: [.product(side, base)]),
        .init(
          area == used
            ? "So the area in question is \(area.plain)."
            : "<<What is left||The rest>>: \(square) - \(used.plain) = \(area.plain).",
          line: "The area is $\(area.latex)$."),
      ], answer: .fraction(area),
      alternatives: [
        "As a trapezoid: the parallel sides are AD = \(side) and EC = \(side - cut), the height is "
          + "\(side), so the area is (\(side) + \(side - cut))·\(side)/2 = "
          + "\(Fraction((2 * side - cut) * side, 2).plain)."
      ])
  }
}
