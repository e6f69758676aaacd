import Pipeline
import Records
import Testing

@testable import Stages

@Suite struct MarkPassRateTests {
  private func bucket(correct: Int, wrong: Int, undecided: Int = 0) throws -> PassRate {
    var record = Record(problem: "p")
    let values =
      Array(repeating: AnswerVerdict.Value.correct, count: correct)
      + Array(repeating: .wrong, count: wrong) + Array(repeating: .undecided, count: undecided)
    record.generations = values.map { value in
      var generation = Generation(text: "t")
      generation.findings[AnswerVerdict.self] = AnswerVerdict(value, "", answer: "", range: 0..<0)
      return generation
    }
    _ = try MarkPassRate(MarkPassRate.Options(), seed: 0).process(&record)
    return try #require(record.findings[PassRate.self])
  }

  /// The published bounds for 8 of 10 at 95% are 0.490 and 0.943.
  @Test func `gives Wilson's interval`() {
    let interval = WilsonInterval(successes: 8, trials: 10, z: 1.96)
    #expect(abs(interval.low - 0.490) < 0.001 && abs(interval.high - 0.943) < 0.001)
  }

  @Test func `lies within 0 and 1 and holds the share`() {
    for trials in 1...40 {
      for successes in 0...trials {
        let interval = WilsonInterval(successes: successes, trials: trials, z: 1.96)
        let share = Double(successes) / Double(trials)
        #expect(interval.low >= 0 && interval.high <= 1)
        #expect(interval.low <= share + 1e-12 && share <= interval.high + 1e-12)
      }
    }
  }

  @Test func `buckets by the interval, not by the share`() throws {
    #expect(try bucket(correct: 8, wrong: 0).bucket == .easy)
    #expect(try bucket(correct: 2, wrong: 0).bucket == .medium)
    #expect(try bucket(correct: 4, wrong: 4).bucket == .medium)
    #expect(try bucket(correct: 1, wrong: 15).bucket == .hard)
    #expect(try bucket(correct: 0, wrong: 8).bucket == .unsolved)
    #expect(try bucket(correct: 0, wrong: 0, undecided: 8).bucket == .unsampled)
  }

  @Test func `leaves undecided samples out of both counts`() throws {
    let rate = try bucket(correct: 3, wrong: 1, undecided: 4)
    #expect(rate.correct == 3 && rate.decided == 4 && rate.samples == 8 && rate.rate == 0.75)
  }

  @Test func `refuses limits that cross`() {
    var options = MarkPassRate.Options()
    options.hardBelow = 0.7
    #expect(throws: StageOptionsError.self) { try MarkPassRate(options, seed: 0) }
  }
}
