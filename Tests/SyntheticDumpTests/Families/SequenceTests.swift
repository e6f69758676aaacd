import Testing

@testable import SyntheticDump

@Suite struct SequenceTests {
  @Test func `arithmetic series are added term by term`() {
    for problem in samples(of: ArithmeticSeries.self) {
      let terms = (0..<problem.count).map { problem.first + $0 * problem.difference }
      #expect(problem.solved == "\(terms.reduce(0, +))")
    }
  }

  @Test func `geometric series satisfy their own equation`() {
    for problem in samples(of: GeometricSeries.self) {
      let sum = Fraction(
        problem.first * problem.ratio.denominator,
        problem.ratio.denominator - problem.ratio.numerator)
      #expect(Fraction(problem.first) + problem.ratio * sum == sum)
      #expect(problem.solved == sum.latex)
    }
  }

  @Test func `recurrences are followed by recursion`() {
    for problem in samples(of: Recurrence.self) {
      func term(_ place: Int) -> Int {
        if place < 3 { return place == 1 ? problem.start.0 : problem.start.1 }
        return problem.factors.0 * term(place - 1) + problem.factors.1 * term(place - 2)
      }
      #expect(problem.solved == "\(term(problem.place))")
    }
  }

  @Test func `sequences in Chinese are added term by term`() {
    for problem in samples(of: ArithmeticSequenceInChinese.self) {
      let terms = (0..<problem.count).map { problem.first + $0 * problem.difference }
      #expect(problem.solved == "\(terms.reduce(0, +))")
    }
  }
}
