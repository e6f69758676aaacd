package import Pipeline
package import Records

/// Chooses the generations that a problem gives to supervised training.
///
/// Rejection sampling: only what is verified and whole, at most so many for each problem, since easy
/// problems would else drown the rest. Every generation that is not chosen says why.
package struct SelectGenerations: RecordStage {
  package static let name = "select-generations"
  package static let summary =
    "chooses at most k correct, whole generations of each problem; drops problems without a usable gold"
  package static let needs = [MarkLayout.name, MarkPassRate.name]

  package struct Options: StageOptions {
    /// The most generations of one problem.
    var limit = 4
    /// Which come first.
    var policyOfChoice = ChoicePolicy.shortest
    /// Takes only generations whose reasoning is parted from the answer.
    var requiresReasoning = true
    /// Flaws that do not keep a generation out: `answer-differs`, `long-paragraph`; `all` for every
    /// one.
    var tolerates: [String] = []
    /// The largest share of wrong steps among those that could be checked.
    var errorShare = 1.0
    /// The least score of a step that a process reward model may give; 0 asks for none.
    ///
    /// Generations without scores pass.
    var leastStepScore = 0.0

    package init() {}
  }

  package enum Reason: String, DropReason {
    // Of a problem.
    case noGold = "no-gold"
    case unreadableGold = "unreadable-gold"
    case conflictingGolds = "conflicting-golds"
    // Of a generation.
    case wrong
    case undecided
    case openReasoning = "open-reasoning"
    case truncated
    case noReasoning = "no-reasoning"
    case noAnswer = "no-answer"
    /// A stage found a flaw that the recipe does not tolerate.
    case flawed
    case wrongSteps = "wrong-steps"
    case lowStepScore = "low-step-score"
    case sameText = "same-text"
    /// It answers another wording of the problem than the one that its row would show.
    case otherStatement = "other-statement"
    case overLimit = "over-limit"
  }

  private let options: Options
  private let seed: UInt64

  package init(_ options: Options, seed: UInt64) throws(StageOptionsError) {
    guard options.limit > 0 else {
      throw StageOptionsError("limit", "cannot be \(options.limit); it takes 1 or more")
    }
    try Bound.share("leastStepScore", options.leastStepScore)
    self.options = options
    self.seed = seed
  }

  package func process(_ record: inout Record) -> Outcome<Reason> {
    switch record.findings[GoldReading.self]?.state {
    case nil, .some(.none): return .drop(.noGold)
    case .unreadable: return .drop(.unreadableGold, goldEvidence(record))
    case .conflicting: return .drop(.conflictingGolds, goldEvidence(record))
    case .readable: break
    }
    var losses: [GenerationLoss<Reason>] = []
    var fit: [Int] = []
    for (index, generation) in record.generations.enumerated() {
      if let reason = unfitness(of: generation) {
        losses.append(GenerationLoss(generation, reason, evidence(reason, generation)))
      } else if fit.contains(where: { record.generations[$0].text == generation.text }) {
        losses.append(GenerationLoss(generation, .sameText))
      } else {
        fit.append(index)
      }
    }
    let ranked = options.policyOfChoice.rank(
      fit, of: record, limit: options.limit, seed: seed)
    for index in ranked.prefix(options.limit) {
      record.generations[index].findings[Selection.self] = Selection()
    }
    losses += ranked.dropFirst(options.limit).sorted().map {
      GenerationLoss(record.generations[$0], .overLimit)
    }
    return .keep(without: losses)
  }

  private func unfitness(of generation: Generation) -> Reason? {
    if generation.findings[OtherStatement.self] != nil { return .otherStatement }
    guard let layout = generation.findings[Layout.self] else { return .noReasoning }
    if layout.faults.contains(.openReasoning) { return .openReasoning }
    if layout.faults.contains(.truncated) { return .truncated }
    switch generation.findings[AnswerVerdict.self]?.value {
    case .wrong: return .wrong
    case nil, .undecided: return .undecided
    case .correct: break
    }
    if options.requiresReasoning, layout.family == .none || layout.reasoning.isEmpty {
      return .noReasoning
    }
    if layout.answer.isEmpty { return .noAnswer }
    if flaw(of: generation) != nil { return .flawed }
    if generation.findings.errorShare > options.errorShare { return .wrongSteps }
    let score = generation.findings[StepErrors.self]?.leastScore ?? 1
    return score < options.leastStepScore ? .lowStepScore : nil
  }

  private func flaw(of generation: Generation) -> Flaw? {
    guard !options.tolerates.contains("all") else { return nil }
    return generation.findings.flaws.first { !options.tolerates.contains($0.name) }
  }

  private func goldEvidence(_ record: Record) -> Evidence {
    let text = record.golds.map(\.text).joined(separator: " | ")
    return Evidence(field: "answer", whole: text)
  }

  /// What the generation answered, where the verdict decided.
  private func evidence(_ reason: Reason, _ generation: Generation) -> Evidence? {
    if reason == .flawed, let flaw = flaw(of: generation) {
      return flaw.range.map { Evidence(field: flaw.name, in: generation.text, $0) }
        ?? Evidence(field: flaw.name, whole: "")
    }
    guard reason == .wrong || reason == .undecided,
      let verdict = generation.findings[AnswerVerdict.self]
    else { return nil }
    return Evidence(field: "generation", in: generation.text, verdict.range)
  }

  package func measure(_ record: Record, in measures: inout Measures) {
    SelectionBias.measure(record, in: &measures)
    for generation in record.generations {
      let isChosen = generation.findings[Selection.self] != nil
      measures.count("selection", isChosen ? "chosen" : "left out", round: generation.round)
    }
  }

  package static let examples: [StageExample] = [
    .drops("no gold", .example("1+1?", generations: ["2"]), because: Reason.noGold)
  ]
}

/// Says that a generation was chosen for supervised training.
package struct Selection: Finding, Equatable {
  package static let name = "selection"
  package var fields: [Field] { [Field("selected", true)] }
}
