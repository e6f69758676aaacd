import MathAnswers
package import Pipeline
package import Records

/// Finds the final answer of every generation and compares it with the value its reasoning ends with.
///
/// A generation that reasons to one value and answers another teaches that reasoning does not matter.
package struct MarkAnswer: RecordStage {
  package static let name = "mark-answer"
  package static let summary =
    "finds the final answer of every generation, and whether its reasoning came to another value"
  package static let needs = [MarkLayout.name]

  package struct Options: StageOptions {
    /// Takes an answer from the reasoning where nothing follows it.
    var usesReasoning = false
    /// Takes the last formula or number where nothing marks an answer.
    var usesLastExpression = true

    package init() {}
  }

  package typealias Reason = NoReason

  private let extractor: AnswerExtractor
  private let marked = AnswerExtractor(
    policy: ExtractionPolicy(usesReasoning: false, usesLastExpression: false))
  private let verifier = AnswerVerifier()

  package init(_ options: Options, seed: UInt64) {
    extractor = AnswerExtractor(
      policy: ExtractionPolicy(
        usesReasoning: options.usesReasoning, usesLastExpression: options.usesLastExpression))
  }

  package func process(_ record: inout Record) -> Outcome<Reason> {
    // Samples of one problem repeat few answers: each pair is compared once.
    var known: [[String]: Bool?] = [:]
    for index in record.generations.indices {
      let generation = record.generations[index]
      record.generations[index].findings[FinalAnswer.self] =
        generation.text.withBytes({ extractor.extract(from: $0) }).map { answer in
          FinalAnswer(
            text: answer.text, range: answer.range, rule: answer.rule.rawValue,
            isInReasoning: answer.isInReasoning,
            agreement: agreement(of: answer, generation, &known))
        } ?? .missing
    }
    return .keep
  }

  package func measure(_ record: Record, in measures: inout Measures) {
    for generation in record.generations {
      measures.count("rule", generation.findings[FinalAnswer.self]?.rule ?? "none")
      measures.count(
        "reasoning and answer", generation.findings[FinalAnswer.self]?.agreement.rawValue ?? "")
    }
  }

  /// Only a box in the reasoning is taken for its result, and only where the answer does not stand near
  /// its end: "the probability is 1/115, so m + n = 116" comes to 116.
  private func agreement(
    of answer: ExtractedAnswer, _ generation: Generation, _ known: inout [[String]: Bool?]
  ) -> FinalAnswer.Agreement {
    guard !answer.isInReasoning, let layout = generation.findings[Layout.self],
      layout.family != .none
    else { return .unknown }
    let reasoning = layout.reasoning
    let end = reasoning[max(0, reasoning.count - Self.endBytes)..<reasoning.count]
    if !answer.text.isEmpty, end.string.contains(answer.text) { return .same }
    guard let reached = reasoning.withBytes({ marked.extract(from: $0) }),
      reached.rule == .box || reached.rule == .joinedBoxes
    else { return .unknown }
    let pair = [reached.text, answer.text]
    let isSame = known[pair] ?? verifier.areEquivalent(reached.text, answer.text)
    known[pair] = .some(isSame)
    return isSame.map { $0 ? .same : .other } ?? .unknown
  }

  /// A conclusion is a sentence or two.
  private static let endBytes = 400

  package static let examples: [StageExample] = [
    .finds(
      "a box", .example("1+1?", gold: "2", generations: ["<think>\n1+1=2\n</think>\n\n\\boxed{2}"]),
      FinalAnswer(
        text: "2", range: 24..<33, rule: "box", isInReasoning: false, agreement: .same)),
    .finds(
      "reasons to one value, answers another",
      .example(
        "1+1?", gold: "2", generations: ["<think>\nSo it is \\boxed{3}.\n</think>\n\n\\boxed{2}"]),
      FinalAnswer(
        text: "2", range: 38..<47, rule: "box", isInReasoning: false, agreement: .other)),
    .finds(
      "no answer", .example("1+1?", gold: "2", generations: ["<think>\n1+1"]), FinalAnswer.missing),
  ]
}
