import Testing

@testable import SyntheticDump

@Suite struct GeometryTests {
  @Test func `distances squared are sums of squares`() {
    for problem in samples(of: PointDistance.self) {
      let (width, height) = (problem.to.x - problem.from.x, problem.to.y - problem.from.y)
      #expect(problem.solved == Radical(squareRootOf: width * width + height * height).latex)
    }
  }

  @Test func `radicals keep their square`() {
    for number in 1...500 {
      let root = Radical(squareRootOf: number)
      #expect(root.coefficient * root.coefficient * Fraction(root.radicand) == Fraction(number))
      for factor in 2...22 { #expect(root.radicand % (factor * factor) != 0) }
    }
  }

  @Test func `triangles on the grid obey Pick's theorem`() {
    for problem in samples(of: TriangleArea.self) {
      let doubled = (-12...12).reduce(0) { sum, x in
        sum + (-12...12).reduce(0) { $0 + weight(of: (x, $1), in: problem.points) }
      }
      #expect(problem.solved == Fraction(doubled - 2, 2).latex)
    }
  }

  /// 2 for a grid point inside, 1 on the border: twice the area is their sum minus 2.
  private func weight(of point: (Int, Int), in corners: [(x: Int, y: Int)]) -> Int {
    let sides = (0..<3).map { place in
      let (from, to) = (corners[place], corners[(place + 1) % 3])
      return (to.x - from.x) * (point.1 - from.y) - (to.y - from.y) * (point.0 - from.x)
    }
    let signs = Set(sides.map { $0.signum() })
    if signs.contains(1), signs.contains(-1) { return 0 }
    return signs.contains(0) ? 1 : 2
  }

  @Test func `altitudes give the area of the triangle`() {
    for problem in samples(of: AltitudeToHypotenuse.self) {
      let (a, b) = problem.legs
      let squared = Fraction(a * a * b * b, a * a + b * b)
      let height = Radical(
        Fraction(1, squared.denominator),
        squareRootOf: squared.numerator * squared.denominator)
      #expect(problem.solved == Answer.radical(height).latex)
    }
  }

  @Test func `areas of similar figures scale like squares`() {
    for problem in samples(of: SimilarFigures.self) {
      let area = Fraction(
        problem.area * problem.sides.1 * problem.sides.1, problem.sides.0 * problem.sides.0)
      #expect(problem.solved.hasPrefix(area.latex))
    }
  }

  @Test func `sectors add up to the disk`() {
    for problem in samples(of: CircleSector.self) {
      let share = Fraction(problem.radius * problem.radius * problem.degrees, 360)
      #expect(problem.solved == Answer.multipleOfPi(share).latex)
    }
  }

  @Test func `the cut square is a trapezoid`() {
    for problem in samples(of: DescribedFigure.self) {
      let area = Fraction(problem.side * (2 * problem.side - problem.cut), 2)
      #expect(problem.solved == area.latex)
    }
  }
}
