import Testing

@testable import SyntheticDump

@Suite struct TrapTests {
  @Test func `points on a line leave no gap`() {
    for problem in samples(of: PointsOnALine.self) {
      let lengths = (1...problem.whole).filter {
        $0 * problem.ratio + problem.overlap + $0 == problem.whole
      }
      #expect(lengths.map { "\($0)" } == [problem.solved])
    }
  }

  @Test func `conditions on digits leave one number`() {
    for problem in samples(of: DigitConditions.self) {
      let gain = 9 * (problem.units - problem.tens)
      let numbers = (10...99).filter { number in
        number / 10 + number % 10 == problem.tens + problem.units
          && number % 10 * 10 + number / 10 - number == gain
      }
      #expect(numbers.map { "\($0)" } == [problem.solved])
    }
  }

  @Test func `minima are not undercut on a grid`() {
    for problem in samples(of: ShowAndFind.self) {
      let values = (-30...30).map {
        $0 * $0 - 2 * problem.a * $0 + problem.a * problem.a + problem.b
      }
      #expect(problem.solved == "\(values.min() ?? 0)")
    }
  }

  @Test func `minima in Chinese are those at the axis`() {
    for problem in samples(of: QuadraticRangeInChinese.self) {
      let values = (-600...600).map { place in
        let at = Fraction(place, 2 * problem.a)
        return Fraction(problem.a) * at * at + Fraction(problem.b) * at + Fraction(problem.c)
      }
      #expect(problem.solved == values.min(by: isLess)?.latex)
    }
  }

  @Test func `square roots modulo a prime are the smallest`() {
    for problem in samples(of: DecideAndFind.self) {
      let root = (1...problem.modulus).first { ($0 * $0 - problem.square) % problem.modulus == 0 }
      #expect(problem.solved == "\(root ?? -1)")
    }
  }

  @Test func `powers compare like their common roots`() {
    for problem in samples(of: PowerComparison.self) {
      let isGreater =
        power(problem.left.base, problem.left.exponent)
        > power(problem.right.base, problem.right.exponent)
      #expect(problem.solved == "\\text{\(isGreater ? "True" : "False")}")
    }
  }
}
