import Foundation
import MathAnswers
import Testing

/// The project's own labelled pairs; they live outside the package and may be absent.
@Suite struct DevelopmentPairsTests {
  @Test(.enabled(if: SharedData.file("answers-dev.jsonl") != nil))
  func `agrees with every development pair`() throws {
    let url = try #require(SharedData.file("answers-dev.jsonl"))
    let verifier = AnswerVerifier()
    for pair in try AnswerPair.read(url) {
      let judgement = verifier.judge(gold: pair.gold, prediction: pair.pred)
      #expect(judgement.verdict.isCorrect == pair.label, "\(pair): \(judgement.explanation)")
    }
  }
}
