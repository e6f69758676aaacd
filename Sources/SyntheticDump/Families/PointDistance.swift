/// The distance of two points, as a radical.
struct PointDistance: Family {
  static let name = "point-distance"
  static let topic = Topic.geometry
  static let slipPlaces = 3

  let from: (x: Int, y: Int)
  let to: (x: Int, y: Int)

  init(level: Int, random: inout SeededRandom) {
    let size = 4 + 2 * level
    from = (random.int(-size...size), random.int(-size...size))
    let (width, height) = (random.int(1...size), random.int(1...size))
    to = (from.x + random.sign() * width, from.y + random.sign() * height)
  }

  private var points: [String] { ["(\(from.x), \(from.y))", "(\(to.x), \(to.y))"] }

  var wordings: [String] {
    [
      "Find the distance between the points $\(points[0])$ and $\(points[1])$. Simplify the"
        + " radical.",
      "What is the length of the segment from $\(points[0])$ to $\(points[1])$ in the coordinate"
        + " plane? Give the answer in simplest radical form.",
      "A circle with center $\(points[0])$ passes through $\(points[1])$. Find its radius.",
    ]
  }

  var goal: String { "find the distance from \(points[0]) to \(points[1])" }

  var ideas: [String] { ["this is the distance formula, in other words the Pythagorean theorem."] }

  func derivation(_ slip: Slip) -> Derivation {
    let width = slip(0, to.x - from.x, to.x + from.x)
    let height = to.y - from.y
    let horizontal = "\(to.x) \(width == to.x - from.x ? "-" : "+") \(from.x.wrapped)"
    let squares = slip(1, width * width + height * height, abs(width * width - height * height) + 1)
    let sign = squares == width * width + height * height
    let root = Radical(squareRootOf: squares)
    let length = slip(2, root, Radical(root.coefficient + Fraction(1), squareRootOf: root.radicand))
    let factor = length.coefficient.numerator
    return Derivation(
      [
        .init(
          "The difference in x is \(horizontal) = \(width), <<in y it is||and in y>> \(to.y) - "
            + "\(from.y.wrapped) = \(height).",
          line: "The differences are $\(width)$ and $\(height)$."),
        .init(
          sign
            ? "The squares add up: \(width * width) + \(height * height) = \(squares)."
            : "Combining the squares \(width * width) and \(height * height) I get \(squares).",
          line: "The squared distance is $\(squares)$.",
          facts: [.product(abs(width), abs(width)), .product(abs(height), abs(height))]),
        .init(
          root.coefficient.numerator == 1 && factor == 1
            ? "√\(squares) can't be simplified, since \(squares) has no square factor."
            : "Simplify: the largest square factor gives √\(squares) = \(length.plain).",
          line: "So the distance is $\\sqrt{\(squares)} = \(length.latex)$."),
      ], answer: .radical(length),
      checks: [
        "Squaring back: \(length.plain) squared is \(factor * factor)·\(length.radicand) = "
          + "\(factor * factor * length.radicand), and \(abs(width))² + \(abs(height))² is "
          + "\(squares)."
      ])
  }
}
