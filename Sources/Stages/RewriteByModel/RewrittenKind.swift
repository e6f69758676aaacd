import MathAnswers
import Pipeline
import Records

/// Tells which prompts a problem is for.
struct RewrittenKind: Sendable {
  private let choices = DropMultipleChoice(DropMultipleChoice.Options(), seed: 0)
  private let proofs = DropProof(DropProof.Options(), seed: 0)
  private let openForm = OpenForm(verifier: AnswerVerifier())

  func fits(_ prompt: RewritePrompt, _ record: Record) -> Bool {
    switch prompt.applies {
    case .any: !objects(choices, to: record) && !objects(proofs, to: record)
    case .multipleChoice: objects(choices, to: record)
    case .proof: objects(proofs, to: record)
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
