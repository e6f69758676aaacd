import MathAnswers
package import Pipeline
package import Records

/// Says of every generation whether its answer means the same as the gold.
///
/// Three-valued: what cannot be read or settled is undecided and counts neither as right nor as
/// wrong. Where the rows of a problem gave golds that differ, all its verdicts are undecided.
package struct MarkVerdict: RecordStage {
  package static let name = "mark-verdict"
  package static let summary =
    "compares the answer of every generation with the gold: correct, wrong or undecided, and why"
  package static let needs = [MergeDuplicates.name]

  package typealias Options = NoOptions
  package typealias Reason = NoReason

  private let verifier = AnswerVerifier()
  private let extractor = AnswerExtractor()

  package init(_ options: Options, seed: UInt64) {}

  package func process(_ record: inout Record) -> Outcome<Reason> {
    let gold = record.golds.first.map { verifier.prepare(gold: $0.text) }
    let health = GoldReading.read(record.golds.map(\.text), gold, verifier)
    record.findings[GoldReading.self] = health
    // Samples of one problem repeat few answers: each is compared once.
    var known: [String: Verdict] = [:]
    for index in record.generations.indices {
      let text = record.generations[index].text
      record.generations[index].findings[AnswerVerdict.self] =
        text.withBytes({ extractor.extract(from: $0) }).map { answer in
          verdict(of: answer, gold, health, &known)
        } ?? AnswerVerdict(.undecided, "no-answer", answer: "", range: 0..<0)
    }
    return .keep
  }

  private func verdict(
    of answer: ExtractedAnswer, _ gold: PreparedGold?, _ health: GoldReading,
    _ known: inout [String: Verdict]
  ) -> AnswerVerdict {
    let judged = { (value: AnswerVerdict.Value, why: String) in
      AnswerVerdict(value, why, answer: answer.text, range: answer.range)
    }
    guard let gold else { return judged(.undecided, "no-gold") }
    guard health.state == .readable else { return judged(.undecided, health.state.rawValue) }
    let verdict = known[answer.text] ?? verifier.verdict(gold, prediction: answer.text)
    known[answer.text] = verdict
    switch verdict {
    case .correct(let how): return judged(.correct, how.rawValue)
    case .wrong(let why): return judged(.wrong, why.rawValue)
    case .undecided(let doubt): return judged(.undecided, doubt.rawValue)
    }
  }

  package static let examples: [StageExample] = [
    .finds(
      "a right one", .example("1+1?", gold: "2", generations: ["<think>x</think>\\boxed{2}"]),
      AnswerVerdict(.correct, "same-number", answer: "2", range: 16..<25)),
    .finds(
      "no gold", .example("1+1?", generations: ["<think>x</think>\\boxed{2}"]),
      AnswerVerdict(.undecided, "no-gold", answer: "2", range: 16..<25)),
  ]
}
