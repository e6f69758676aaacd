/// The area of a scaled figure, with units.
struct SimilarFigures: Family {
  static let name = "similar-figures"
  static let topic = Topic.geometry
  static let slipPlaces = 3

  let sides: (Int, Int)
  let area: Int
  private let figure: String

  init(level: Int, random: inout SeededRandom) {
    var (p, q) = (1, 1)
    repeat {
      (p, q) = (random.int(2...3 + level), random.int(3...5 + level))
    } while p >= q || greatestCommonDivisor(p, q) != 1
    let scale = random.int(1...3)
    sides = (p * scale, q * scale)
    area = p * p * random.int(1...3 + level) + (level > 3 ? 1 : 0)
    figure = random.pick(["triangles", "quadrilaterals", "pentagons", "hexagons"])
  }

  var wordings: [String] {
    [
      "Two similar \(figure) have corresponding sides of $\(sides.0)$ cm and $\(sides.1)$ cm. The"
        + " smaller one has an area of $\(area)$ cm$^2$. What is the area of the larger one, in"
        + " square"
        + " centimeters?",
      "A map is enlarged so that a length of $\(sides.0)$ cm becomes $\(sides.1)$ cm. A park covers"
        + " $\(area)$ cm$^2$ on the old map. How many cm$^2$ does it cover on the new one?",
    ]
  }

  var goal: String { "find the area after scaling \(sides.0) cm to \(sides.1) cm" }

  var ideas: [String] { ["areas scale with the square of the ratio of lengths."] }

  func derivation(_ slip: Slip) -> Derivation {
    let ratio = slip(0, Fraction(sides.1, sides.0), Fraction(sides.1 - 1, sides.0))
    let scale = slip(1, ratio * ratio, ratio)
    let result = slip(2, Fraction(area) * scale, Fraction(area) + scale)
    let isSquared = scale == ratio * ratio
    let sign = result == Fraction(area) * scale ? "·" : " + "
    return Derivation(
      [
        .init(
          "The ratio of lengths is \(ratio.plain).",
          line: "The ratio of lengths is "
            + "$\(ratio.latex)$."),
        .init(
          isSquared
            ? "<<Squared||The ratio of areas>>: (\(ratio.plain))² = \(scale.plain)."
            : "The area changes by this ratio, \(scale.plain).",
          line: "The ratio of areas is $\(scale.latex)$."),
        .init(
          "So the new area is \(area)\(sign)\(scale.plain) = \(result.plain).",
          line: "The area is $\(result.latex)$ cm$^2$."),
      ], answer: .quantity(result, "cm", isSquare: true),
      alternatives: [
        "A square with the side \(sides.0) has the area \(sides.0 * sides.0), one with the side "
          + "\(sides.1) has \(sides.1 * sides.1). Every figure scales alike: \(area)·"
          + "\(sides.1 * sides.1)/\(sides.0 * sides.0) = \(result.plain)."
      ])
  }
}
