/// The altitude to the hypotenuse of a right triangle.
struct AltitudeToHypotenuse: Family {
  static let name = "right-triangle"
  static let topic = Topic.geometry
  static let slipPlaces = 3

  let legs: (Int, Int)
  private let corners: [String]

  init(level: Int, random: inout SeededRandom) {
    corners = random.pick(["PQR", "XYZ", "KLM", "RST", "UVW", "DEF"]).map(String.init)
    if random.chance(permille: 500) {
      let triple = random.pick([(3, 4), (5, 12), (8, 15), (7, 24), (20, 21), (9, 40), (12, 35)])
      let factor = random.int(1...level + 1)
      legs = (triple.0 * factor, triple.1 * factor)
    } else {
      legs = (random.int(2...6 + 2 * level), random.int(3...9 + 2 * level))
    }
  }

  var wordings: [String] {
    let (p, q, r) = (corners[0], corners[1], corners[2])
    return [
      "A right triangle has legs of length $\(legs.0)$ and $\(legs.1)$. Find the length of the"
        + " altitude"
        + " to the hypotenuse.",
      "In triangle $\(p)\(q)\(r)$ the angle at $\(p)$ is a right angle, $\(p)\(q) = \(legs.0)$ and"
        + " $\(p)\(r) = \(legs.1)$. How far is $\(p)$ from the line $\(q)\(r)$?",
    ]
  }

  var goal: String {
    "find the height on the hypotenuse of the right triangle with legs \(legs.0) and \(legs.1)"
  }

  var ideas: [String] {
    ["the area can be written in two ways: legs/2, or hypotenuse times height/2."]
  }

  func derivation(_ slip: Slip) -> Derivation {
    let (a, b) = legs
    let squares = slip(0, a * a + b * b, a * a + b * b + 10)
    let hypotenuse = Radical(squareRootOf: squares)
    let product = slip(1, Fraction(a * b), Fraction(a * b, 2))
    let fraction = product / (hypotenuse.coefficient * Fraction(hypotenuse.radicand))
    let right = Radical(fraction, squareRootOf: hypotenuse.radicand)
    let height = slip(2, right, Radical(fraction * Fraction(2), squareRootOf: hypotenuse.radicand))
    let doubled = height == right ? "" : "2·"
    let divisor = hypotenuse.isRational ? hypotenuse.plain : "(\(hypotenuse.plain))"
    let asked = "\(doubled)\(product.plain)/\(divisor)"
    let ending = hypotenuse.isRational ? "." : " after rationalizing the denominator."
    return Derivation(
      [
        .init(
          "The hypotenuse squared is \(a * a) + \(b * b) = \(squares), so it is"
            + " \(hypotenuse.plain).",
          line: "The hypotenuse is $\\sqrt{\(squares)}\(root(hypotenuse, squares))$.",
          facts: [.product(a, a), .product(b, b), .sum([a * a, b * b])]),
        .init(
          "<<Compare the areas||Twice the area>>: \(a)·\(b)"
            + "\(product == Fraction(a * b) ? "" : "/2") = \(product.plain) must equal "
            + "\(hypotenuse.plain)·h.",
          line: "From the area, $\(product.latex) = "
            + "\(hypotenuse.latex) \\cdot h$.", facts: [.product(a, b)]),
        .init(
          "So h = \(asked == height.plain ? asked : "\(asked) = \(height.plain)")\(ending)",
          line: "So $h = \(height.latex)$."),
      ], answer: .radical(height).named("h"), alternatives: [similarity(height, hypotenuse)])
  }

  private func root(_ hypotenuse: Radical, _ squares: Int) -> String {
    hypotenuse.radicand == squares ? "" : " = \(hypotenuse.latex)"
  }

  private func similarity(_ height: Radical, _ hypotenuse: Radical) -> String {
    "Similar triangles: the small triangle at the end of the leg \(legs.0) has the same angles,"
      + " so h :"
      + " \(legs.0) = \(legs.1) : \(hypotenuse.plain), which gives h = \(legs.0)·\(legs.1)/"
      + "(\(hypotenuse.plain)) = \(height.plain) as well."
  }
}
