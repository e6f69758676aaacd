import MathAnswers
import Pipeline
import Records

/// Tells which prompts a problem is for.
struct RewrittenKind: Sendable {
  private let choices = DropMultipleChoice(DropMultipleChoice.Options(), seed: 0)
  private let proofs = DropProof(DropProof.Options(), seed: 0)
  private let openForm = OpenForm(verifier: AnswerVerifier())

  /// Those of the prompts that are for this problem; it is looked at once, however many there are.
  func fitting(_ prompts: [RewritePrompt], _ record: Record) -> [RewritePrompt] {
    guard !prompts.isEmpty else { return [] }
    let isChoice = objects(choices, to: record)
    let isProof = objects(proofs, to: record)
    return prompts.filter { prompt in
      switch prompt.applies {
      case .any: !isChoice && !isProof
      case .multipleChoice: isChoice
      case .proof: isProof
      }
    }
  }

  /// The value of a choice's right option, if it is one.
  func rightValue(of record: Record) -> String? { openForm.rightValue(of: record) }

  private func objects(_ stage: some RecordStage, to record: Record) -> Bool {
    var copy = record
    if case .drop = stage.process(&copy) { return true }
    return false
  }
}
