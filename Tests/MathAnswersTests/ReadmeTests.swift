import MathAnswers
import Testing

/// The worked example of the library's README, line by line.
@Suite struct ReadmeTests {
  private let verifier = AnswerVerifier()

  @Test func `judges one pair as the README says`() {
    let judgement = verifier.judge(
      gold: #"\frac{\sqrt{3}}{2}"#,
      prediction:
        #"<think>Maybe $\frac12$?</think> So $\sin 60^\circ=\boxed{\frac{3}{2\sqrt{3}}}$."#)
    #expect(judgement.verdict == .correct(.sameNormalForm))
    #expect(judgement.extracted?.text == #"\frac{3}{2\sqrt{3}}"#)
    #expect(judgement.extracted?.rule == .box)
    #expect(judgement.explanation == "correct by same-normal-form under policy 'curation'")
  }

  @Test func `carries a reading error as the README says`() throws {
    let broken = verifier.judge(gold: "3", prediction: #"\frac{1}{2}+)"#)
    #expect(broken.verdict == .undecided(.predictionUnreadable))
    let error = try #require(broken.predictionError)
    #expect(error.kind == .unexpectedToken)
    #expect(error.range == 12..<13)
  }

  @Test func `follows a strict policy as the README says`() {
    var strict = AnswerPolicy.curation
    strict.name = "strict"
    strict.minimumRoundingDigits = 0
    strict.acceptsDroppedUnit = false
    let exact = AnswerVerifier(policy: strict, extraction: ExtractionPolicy(usesReasoning: true))
    #expect(exact.verdict(gold: "5 cm", prediction: "5") == .wrong(.differentUnit))
    #expect(exact.verdict(gold: "7", prediction: #"<think>\boxed{7}"#) == .correct(.sameNumber))
  }

  @Test func `groups answers as the README says`() {
    #expect(
      verifier.equivalenceClasses(["1/2", "0.5", "2", "x=2", ""]) == [0, 0, 1, 1, nil])
  }
}
