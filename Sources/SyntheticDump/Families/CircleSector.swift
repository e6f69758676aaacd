/// The area of a sector; the answer is a multiple of pi.
struct CircleSector: Family {
  static let name = "circle-sector"
  static let topic = Topic.geometry
  static let slipPlaces = 3

  let radius: Int
  let degrees: Int

  init(level: Int, random: inout SeededRandom) {
    radius = random.int(2...6 + 2 * level)
    degrees = random.pick([30, 36, 40, 45, 60, 72, 80, 90, 100, 120, 135, 150, 240, 270])
  }

  var wordings: [String] {
    [
      "A sector of a circle with radius $\(radius)$ has a central angle of $\(degrees)^\\circ$."
        + " Find its"
        + " area in terms of $\\pi$.",
      "A slice of a round pizza of radius $\(radius)$ has an angle of $\(degrees)$ degrees at its"
        + " tip."
        + " What is the area of the slice? Leave $\\pi$ in the answer.",
    ]
  }

  var goal: String { "find the area of a sector with radius \(radius) and angle \(degrees)°" }

  var ideas: [String] { ["the sector is the fraction \(degrees)/360 of the whole disk."] }

  func derivation(_ slip: Slip) -> Derivation {
    let share = slip(0, Fraction(degrees, 360), Fraction(degrees, 180))
    let square = slip(1, radius * radius, 2 * radius)
    let area = slip(2, share * Fraction(square), share * Fraction(square) * Fraction(1, 2))
    let isWhole = area == share * Fraction(square)
    let disk = square == radius * radius ? "π·\(radius)²" : "2π·\(radius)"
    let shown = Answer.multipleOfPi(area)
    return Derivation(
      [
        .init(
          "The fraction is \(degrees)/\(share == Fraction(degrees, 360) ? 360 : 180) ="
            + " \(share.plain).",
          line: "The sector is $\(share.latex)$ of the disk.", facts: [.quotient(360, degrees)]),
        .init(
          "The disk has the area \(disk) = \(square)π.",
          line: "The disk has the area $\(square)\\pi$.",
          facts: [.product(radius, radius)]),
        .init(
          "<<So the sector has||This gives>> \(isWhole ? "" : "half of ")\(share.plain)·\(square)π"
            + (isWhole ? "" : ",") + " = \(shown.plain).", line: "The area is $\(shown.latex)$."),
      ], answer: shown)
  }
}
