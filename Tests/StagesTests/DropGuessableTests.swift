import Pipeline
import Testing

@testable import Stages

@Suite struct DropGuessableTests {
  @Test func `chance explains hits on yes and no`() {
    #expect(Guess.atLeast(1, of: 8, each: 0.5) == 0.996094)
    #expect(Guess.atLeast(8, of: 8, each: 0.5) == 0.003906)
    #expect(Guess.atLeast(0, of: 8, each: 0.5) == 1)
  }

  @Test(arguments: [(0, 1, 1.0), (8, 9, 1.0), (8, 1, 0.0), (8, 1, 1.5)])
  func `refuses options that mean nothing`(tries: Int, hits: Int, luck: Double) {
    var options = DropGuessable.Options()
    options.tries = tries
    options.hits = hits
    options.luck = luck
    #expect(throws: StageOptionsError.self) { try DropGuessable(options, seed: 0) }
  }

  @Test(arguments: [
    ("Yes", "truth-value"), ("(B)", "option-letter"), ("7", "one-digit"), ("-12", "two-digits"),
    ("$100$", "three-digits"), ("\\frac{1}{2}", "other"), ("1000", "other"),
  ]) func `tells kinds of answers apart`(gold: String, kind: String) {
    #expect(AnswerKind(of: gold).rawValue == kind)
  }
}
