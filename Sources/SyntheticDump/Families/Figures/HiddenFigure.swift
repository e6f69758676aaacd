/// A question whose numbers stand in a figure that the text does not have.
struct HiddenFigure: Family {
  static let name = "hidden-figure"
  static let topic = Topic.geometry
  static let slipPlaces = 3

  let width: Int
  let height: Int
  private let link: String
  private let corners: String
  private let number: Int

  init(level: Int, random: inout SeededRandom) {
    width = 2 * random.int(3...6 + level)
    height = random.int(3...6 + level)
    let first = random.below(20)
    corners = String("ABCDEFGHIJKLMNOPQRSTUVWX".dropFirst(first).prefix(4))
    number = random.int(1...40)
    let name = String(random.next() >> 40, radix: 16)
    link = "https://example.org/images/\(name).png"
  }

  private var drawing: String {
    "[asy]\nsize(120);\ndraw((0,0)--(\(width),0)--(\(width),\(height))--(0,\(height))--cycle);\n"
      + "fill((0,0)--(\(width),0)--(\(width / 2),\(height))--cycle, gray);\n[/asy]"
  }

  var wordings: [String] {
    [
      "What is the area of the shaded region of rectangle $\(corners)$ shown in Figure \(number)?",
      "As shown in the figure, a triangle is shaded inside a rectangle. Find the area of the shaded"
        + " part.\n\n![](\(link))",
      "The shaded triangle in the diagram below has its vertex on the upper side of the"
        + " rectangle. What is its area?\n\n\(drawing)",
      "Refer to diagram \(number). The side lengths of the rectangle $\(corners)$ are marked. How"
        + " large is the shaded"
        + " triangle?",
      "Find the area of the gray triangle in rectangle $\(corners)$ in the picture on the right."
        + " <image>",
    ]
  }

  var goal: String { "find the area of the shaded region" }

  var ideas: [String] {
    [
      "I can't see the figure here, so I have to guess what it shows from the text.",
      "the picture is missing. In problems like this there is usually a triangle in a rectangle.",
    ]
  }

  func easier(_ random: inout SeededRandom) -> (any Family)? { nil }

  func derivation(_ slip: Slip) -> Derivation {
    let base = slip(0, width, slip(2, width, width + 2))
    let side = slip(1, height, height + 1)
    let area = slip(2, Fraction(base * side, 2), Fraction(base * side))
    let half = area == Fraction(base * side, 2)
    let steps: [Derivation.Step] = [
      .init(
        "<<I'll assume||Let me assume||Suppose>> that the rectangle measures \(base) by \(side), as"
          + " in similar problems.",
        line: "Assume that the rectangle measures $\(base) \\times \(side)$."),
      .init(
        half
          ? "The triangle has the base of the rectangle and its height, <<so its area is||which"
            + " makes>> \(base) × \(side) / 2 = \(area.plain)."
          : "The shaded region then has the area \(base) × \(side) = \(area.plain).",
        line: half
          ? "The triangle has half the area: $\\frac{\(base) \\cdot \(side)}{2} = \(area.latex)$."
          : "Its area is $\(base) \\cdot \(side) = \(area.latex)$.",
        facts: [.product(base, side)]),
    ]
    return Derivation(steps, answer: .fraction(area))
  }
}
