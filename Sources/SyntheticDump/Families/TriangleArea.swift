/// The area of a triangle with vertices on grid points.
struct TriangleArea: Family {
  static let name = "triangle-area"
  static let topic = Topic.geometry
  static let slipPlaces = 3

  let points: [(x: Int, y: Int)]

  init(level: Int, random: inout SeededRandom) {
    let size = 4 + level
    var points: [(x: Int, y: Int)] = []
    repeat {
      points = (0..<3).map { _ in (random.int(-size...size), random.int(-size...size)) }
    } while abs(Self.doubled(points)) < 5
    self.points = points
  }

  private static func doubled(_ points: [(x: Int, y: Int)]) -> Int {
    (points[1].x - points[0].x) * (points[2].y - points[0].y)
      - (points[2].x - points[0].x) * (points[1].y - points[0].y)
  }

  private var names: [String] { points.map { "(\($0.x), \($0.y))" } }

  var wordings: [String] {
    let (a, b, c) = (names[0], names[1], names[2])
    return [
      "Find the area of the triangle with vertices $\(a)$, $\(b)$ and $\(c)$.",
      "Triangle $ABC$ has $A = \(a)$, $B = \(b)$, $C = \(c)$. What is its area?",
      "In the coordinate plane, $A\(a)$, $B\(b)$ and $C\(c)$ are given. Compute the area of"
        + " $\\triangle"
        + " ABC$.",
    ]
  }

  var goal: String { "find the area of the triangle \(names.joined(separator: ", "))" }

  var ideas: [String] {
    [
      "with two edge vectors from A the area is half the absolute value of a determinant.",
      "The shoelace formula would work; I'll shift A to the origin to have less to compute.",
    ]
  }

  func derivation(_ slip: Slip) -> Derivation {
    let (a, b, c) = (points[0], points[1], points[2])
    let (u, v) = (b.x - a.x, b.y - a.y)
    let w = slip(0, c.x - a.x, c.x + a.x)
    let z = c.y - a.y
    let cross = slip(1, u * z - w * v, u * z + w * v)
    let sign = cross == u * z - w * v ? "-" : "+"
    let area = slip(2, Fraction(abs(cross), 2), Fraction(abs(cross)))
    return Derivation(
      [
        .init(
          "AB = (\(u), \(v)) and AC = (\(w), \(z)).",
          line: "$\\vec{AB} = (\(u), \(v))$ and $\\vec{AC} = (\(w), \(z))$."),
        .init(
          "<<The determinant is||Cross product>>: \(u)·\(z.wrapped) \(sign) \(w.wrapped)·"
            + "\(v.wrapped) = \(u * z) \(sign) \((w * v).wrapped) = \(cross).",
          line: "$\(u) \\cdot \(z.wrapped) \(sign) \(w.wrapped) \\cdot \(v.wrapped) = \(cross)$.",
          facts: [.product(abs(u), abs(z)), .product(abs(w), abs(v))]),
        .init(
          area == Fraction(abs(cross), 2)
            ? "Half of its absolute value: \(quotient(abs(cross), 2))."
            : "Its absolute value is the area: \(area.plain).", line: "The area is $\(area.latex)$."
        ),
      ], answer: .fraction(area), alternatives: [shoelace])
  }

  private var shoelace: String {
    let closed = points + [points[0]]
    let products = zip(closed, closed.dropFirst()).map { $0.x * $1.y - $1.x * $0.y }
    return
      "The shoelace formula: the terms are \(products.map(String.init).joined(separator: ", "))"
      + ", their sum is \(products.reduce(0, +)), and half of the absolute value is "
      + "\(Fraction(abs(products.reduce(0, +)), 2).plain)."
  }
}
