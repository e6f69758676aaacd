import MathAnswers
import Records

/// The answer means the same as the gold, by mathematics.
struct MathVerifier: TaskVerifier {
  let verifier: AnswerVerifier

  func truth(of record: Record) -> PreparedGold? {
    record.golds.first.map { verifier.prepare(gold: $0.text) }
  }

  func verdict(
    _ gold: PreparedGold, _ answer: String
  ) -> (value: AnswerVerdict.Value, why: String) {
    switch verifier.verdict(gold, prediction: answer) {
    case .correct(let how): (.correct, how.rawValue)
    case .wrong(let why): (.wrong, why.rawValue)
    case .undecided(let doubt): (.undecided, doubt.rawValue)
    }
  }
}
