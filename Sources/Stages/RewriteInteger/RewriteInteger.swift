import MathAnswers
package import Pipeline
package import Records

/// Asks for a whole number where the answer is a form with whole parts: `k - m√n` becomes `k + m + n`.
///
/// DAPO, section 3.5: a rule reads a whole number without error. The new gold is computed exactly and
/// the form, put together again, must mean the old one. Generations answered the old question, so the
/// new problem has none.
package struct RewriteInteger: AugmentingStage {
  package static let name = "rewrite-integer"
  package static let summary =
    "makes a problem that asks for the sum of the whole parts of an answer like k - m√n"
  package static let needs = [MergeDuplicates.name]

  package typealias Options = NoOptions

  package enum Reason: String, DropReason {
    /// The answer is a whole number already, or has no such form.
    case noForm = "no-form"
    /// Golds that differ: nobody knows which one to compute with.
    case severalGolds = "several-golds"
    /// Put together again, the form is not surely the old gold.
    case notEqual = "not-equal"
  }

  private let verifier = AnswerVerifier()

  package init(_ options: Options, seed: UInt64) {}

  package func variants(of record: Record) -> [Variant<Reason>] {
    guard let gold = record.golds.first else { return [] }
    guard record.golds.count == 1 else {
      return [.refused(statement: Text([]), .severalGolds, nil)]
    }
    let prepared = verifier.prepare(gold: gold.text)
    guard let form = prepared.integerForm, let sum = form.sum else {
      return [.refused(statement: Text([]), .noForm, nil)]
    }
    let evidence = Evidence(field: "answer", whole: "\(gold.text) as \(form.latex)")
    guard case .correct = verifier.verdict(prepared, prediction: form.latex) else {
      return [.refused(statement: Text([]), .notEqual, evidence)]
    }
    var rewritten = record.asVariant
    rewritten.problem = Text(
      Array(record.problem.trimmed.bytes)
        + Array("\n\n\(IntegerQuestion.text(form, for: record.problem))".utf8))
    rewritten.golds = [Gold(String(sum), origin: .computed)]
    rewritten.solution = Text([])
    rewritten.generations = []
    rewritten.directAnswers = []
    rewritten.labels.append(Field("form", form.latex))
    return [.made(rewritten, rewrite: "integer")]
  }

  package static let examples: [StageExample] = []
}
