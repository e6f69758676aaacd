import Testing

@testable import SyntheticDump

@Suite struct AlgebraTests {
  @Test func `solutions of systems satisfy both equations`() {
    for problem in samples(of: LinearSystem.self) {
      let numbers = problem.solved.dropFirst().dropLast().split(separator: ", ").compactMap {
        Int($0)
      }
      #expect(problem.first.x * numbers[0] + problem.first.y * numbers[1] == problem.first.sum)
      #expect(problem.second.x * numbers[0] + problem.second.y * numbers[1] == problem.second.sum)
    }
  }

  @Test func `roots of quadratics are zeros on a grid of fractions`() {
    for problem in samples(of: QuadraticRoots.self) {
      let grid = (-240...240).map { Fraction($0, 6) }
      let zeros = grid.filter { at in
        Fraction(problem.a) * at * at + Fraction(problem.b) * at + Fraction(problem.c)
          == Fraction(0)
      }
      #expect(problem.solved == zeros.map(\.latex).joined(separator: ", "))
    }
  }

  @Test func `squares of roots add up by the power sums of Newton`() {
    for problem in samples(of: VietaSquares.self) {
      let first = Fraction(-problem.b, problem.a)
      let second = first * first - Fraction(2 * problem.c, problem.a)
      #expect(problem.solved == second.latex)
    }
  }

  @Test func `remainders are what long division leaves`() {
    for problem in samples(of: PolynomialRemainder.self) {
      var rest = problem.polynomial.coefficients
      for place in rest.indices.dropLast() { rest[place + 1] += problem.point * rest[place] }
      #expect(problem.solved == "\(rest.last ?? 0)")
    }
  }

  @Test func `composed functions agree at many points`() {
    for problem in samples(of: FunctionComposition.self) {
      let outer = Polynomial([problem.outer.0, problem.outer.1, problem.outer.2])
      let values = (-1...1).map { outer.value(at: problem.inner.0 * $0 + problem.inner.1) }
      let square = (values[0] + values[2] - 2 * values[1]) / 2
      let linear = (values[2] - values[0]) / 2
      #expect(problem.solved == Polynomial([square, linear, values[1]]).text())
    }
  }

  @Test func `inequalities hold exactly inside their interval`() {
    for problem in samples(of: QuadraticInequality.self) {
      let (low, high) = problem.roots
      let inside = (-60...60).filter { ($0 - 2 * low) * ($0 - 2 * high) < 0 }
      #expect(inside.first == 2 * low + 1)
      #expect(inside.last == 2 * high - 1)
      let ends = problem.isClosed ? ("[", "]") : ("(", ")")
      #expect(problem.solved == "\(ends.0)\(low), \(high)\(ends.1)")
    }
  }

  @Test func `absolute values are at the bound at both ends`() {
    for problem in samples(of: AbsoluteValue.self) {
      let ends = (-400...400).map { Fraction($0, problem.factor) }.filter { at in
        let inner = Fraction(problem.factor) * at - Fraction(problem.shift)
        return abs(inner.numerator) == problem.bound && inner.isInteger
      }
      #expect(ends.count == 2)
      #expect(ends.allSatisfy { problem.solved.contains($0.latex) })
      #expect(problem.solved.contains("\\cup") == problem.isOutside)
    }
  }

  @Test func `complex products have the rotated real and imaginary part`() {
    for problem in samples(of: ComplexProduct.self) {
      let (a, b) = problem.left
      let (c, d) = problem.right
      // Three multiplications instead of four (Gauss).
      let (p, q, r) = (c * (a + b), a * (d - c), b * (c + d))
      #expect(problem.solved == Answer.complex(p - r, p + q).latex)
    }
  }

  @Test func `logarithms turn back into the quotient`() {
    for problem in samples(of: Logarithms.self) {
      let exponent = Fraction(
        problem.exponents.0 * problem.root - problem.exponents.1, problem.root)
      #expect(problem.solved == exponent.latex)
    }
  }

  @Test func `single powers have the value of the product`() {
    for problem in samples(of: PowerProduct.self) {
      let exponent =
        problem.bases.0 * problem.outer.0 + problem.bases.1 * problem.outer.1 - problem.bases.2
        * problem.outer.2
      #expect(problem.solved == "\(problem.base)^{\(exponent)}")
    }
  }

  @Test func `determinants are sums over permutations`() {
    let permutations = [
      ([0, 1, 2], 1), ([1, 2, 0], 1), ([2, 0, 1], 1), ([2, 1, 0], -1), ([1, 0, 2], -1),
      ([0, 2, 1], -1),
    ]
    for problem in samples(of: Determinant.self) {
      let value = permutations.reduce(0) { sum, permutation in
        sum + permutation.1 * (0..<3).reduce(1) { $0 * problem.rows[$1][permutation.0[$1]] }
      }
      #expect(problem.solved == "\(value)")
    }
  }

  @Test func `matrix products map the unit vectors alike`() {
    for problem in samples(of: MatrixProduct.self) {
      func image(_ matrix: [[Int]], _ vector: [Int]) -> [Int] {
        matrix.map { $0[0] * vector[0] + $0[1] * vector[1] }
      }
      let columns = [[1, 0], [0, 1]].map { image(problem.left, image(problem.right, $0)) }
      let rows = [[columns[0][0], columns[1][0]], [columns[0][1], columns[1][1]]]
      #expect(problem.solved == Answer.matrix(rows).latex)
    }
  }
}
