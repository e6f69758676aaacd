import MathAnswers
package import Pipeline
package import Records
import Statements

/// Has a model rewrite problems, by prompts that lie in files, and lets pass what kept the problem.
///
/// It asks about problems as they pass, so that one which leaves further down (a choice, a proof) can
/// come back in another form; replies are read by the next run. A new gold is the old one, the right
/// option's value, or what the new problem's own generations vote for.
package struct RewriteByModel: AugmentingStage, RequestingStage, CorpusStage {
  package static let name = "rewrite-by-model"
  package static let summary =
    "asks a model to rewrite problems and checks that its rewritings kept what they must"
  package static let needs = [MergeDuplicates.name]

  package struct Options: StageOptions {
    /// Files with prompts: `pipelines/prompts/paraphrase.md`.
    var prompts: [String] = []
    /// The model that is asked; empty where `sluice-sample --model` names it.
    var model = ""
    /// Rewritings of a problem by one prompt.
    var samples = 1
    var temperature = 0.7
    var topP = 0.95
    var maxTokens = 2048
    /// Rounds of replies after which a problem is not asked about again, whatever came.
    var attempts = 3
    /// The share of a problem's generations that must agree where they vote for its gold.
    var voteShare = 0.75

    package init() {}
  }

  package enum Reason: String, DropReason {
    /// Nothing between `<problem>` and `</problem>`.
    case noProblem = "no-problem"
    case unchanged
    /// It says what another problem of the corpus says.
    case anotherProblem = "another-problem"
    /// The same as another rewriting of it.
    case sameAgain = "same-again"
    case promptLeaked = "prompt-leaked"
    case answerLeaked = "answer-leaked"
    case numbersChanged = "numbers-changed"
    case unitsChanged = "units-changed"
    case variablesChanged = "variables-changed"
    case conditionsChanged = "conditions-changed"
    case questionChanged = "question-changed"
    case languageChanged = "language-changed"
    /// The right option is not known, or no value.
    case noGold = "no-gold"
  }

  package var files: [String] { options.prompts }

  private let options: Options
  private let sampling: ChatRequest.Sampling
  private let prompts: [RewritePrompt]
  private let kinds = RewrittenKind()
  private let seed: UInt64
  /// What the problems of the corpus say, by their telling words and numbers.
  private var known: Set<UInt64> = []

  package init(_ options: Options, seed: UInt64) throws(StageOptionsError) {
    try Bound.atLeastOne("attempts", options.attempts)
    try Bound.atLeastOne("samples", options.samples)
    guard options.voteShare > 0.5, options.voteShare <= 1 else {
      throw StageOptionsError(
        "voteShare", "cannot be \(options.voteShare); it takes a majority, above 0.5 and at most 1")
    }
    sampling = ChatRequest.Sampling(
      model: options.model, temperature: options.temperature, topP: options.topP,
      maxTokens: options.maxTokens)
    try sampling.check()
    var prompts: [RewritePrompt] = []
    for file in options.prompts {
      let prompt = try RewritePrompt(file: file)
      guard !prompts.contains(where: { $0.name == prompt.name }) else {
        throw StageOptionsError("prompts", "holds '\(prompt.name)' twice; keep one of them")
      }
      prompts.append(prompt)
    }
    self.prompts = prompts
    self.options = options
    self.seed = seed
  }

  package func sketch(_ row: Record, to bytes: inout [UInt8]) {
    guard !prompts.isEmpty else { return }
    withUnsafeBytes(of: Self.content(of: row.problem).littleEndian) {
      bytes.append(contentsOf: $0)
    }
  }

  package func informed(by sketches: Sketches) throws -> RewriteByModel {
    var informed = self
    try sketches.forEachProblem { entry in
      let word = entry.bytes.withUnsafeBytes { $0.loadUnaligned(as: UInt64.self) }
      informed.known.insert(UInt64(littleEndian: word))
    }
    return informed
  }

  /// Everything but light words, as the search for duplicates has it.
  private static func content(of statement: Text) -> UInt64 {
    StatementSketch(of: statement, width: 3).content
  }

  package func request(
    for record: Record, to rows: inout EmittedRows, _ measures: inout Measures
  ) {
    guard record.origin == nil else { return }
    for prompt in kinds.fitting(prompts, record) {
      let attempts = record.attempts(.rewrite, item: prompt.item)
      let missing = options.samples - rewritings(of: record, by: prompt).count
      guard missing > 0, attempts < options.attempts else { continue }
      let id = RequestID(.rewrite, record.home, item: prompt.item, round: rows.round.number)
      measures.count("asked", rows.round.asking(attempts, .rewrite))
      rows.ask(
        ChatRequest(
          id, sampling, [ChatRequest.Turn("user", prompt.text(for: record))], count: missing),
        seed: seed)
    }
  }

  package func variants(of record: Record) -> [Variant<Reason>] {
    var made: Set<UInt64> = []
    return kinds.fitting(prompts, record).flatMap { prompt in
      let preservation = Preservation(of: record, by: prompt)
      return rewritings(of: record, by: prompt).map { model, reply in
        variant(of: record, reply, model, prompt, preservation, &made)
      }
    }
  }

  /// What models replied to this prompt, whole, with the name of the model.
  private func rewritings(
    of record: Record, by prompt: RewritePrompt
  ) -> [(model: String, text: Text)] {
    record.replies.filter { $0.request.kind == .rewrite && $0.request.item == prompt.item }
      .flatMap { reply in
        reply.samples.filter { $0.fault.isEmpty && $0.finish != .length }
          .map { (reply.model, $0.text) }
      }
  }

  private func variant(
    of record: Record, _ reply: Text, _ model: String, _ prompt: RewritePrompt,
    _ preservation: Preservation, _ made: inout Set<UInt64>
  ) -> Variant<Reason> {
    guard let statement = Self.statement(in: reply) else {
      return .refused(statement: reply, .noProblem, nil)
    }
    if let (reason, evidence) = preservation.fault(of: statement) {
      return .refused(statement: statement, reason, evidence)
    }
    let content = Self.content(of: statement)
    if content != Self.content(of: record.problem), known.contains(content) {
      return .refused(statement: statement, .anotherProblem, nil)
    }
    guard made.insert(content).inserted else {
      return .refused(statement: statement, .sameAgain, nil)
    }
    var rewritten = record.asVariant
    rewritten.problem = statement
    rewritten.generations = []
    rewritten.directAnswers = []
    rewritten.solution = Text([])
    rewritten.options = []
    rewritten.labels.append(Field("rewritten_by", model))
    switch prompt.gold {
    case .kept: break
    case .option:
      guard let value = kinds.rightValue(of: record) else {
        return .refused(statement: statement, .noGold, nil)
      }
      rewritten.golds = [Gold(value, origin: .computed)]
    case .voted:
      rewritten.golds = []
      rewritten.findings[AwaitedVote.self] = AwaitedVote(share: options.voteShare)
    }
    return .made(rewritten, rewrite: prompt.name)
  }

  /// What stands between the last `<problem>` and the `</problem>` behind it.
  static func statement(in reply: Text) -> Text? {
    guard let open = reply.lastRange(of: "<problem>"),
      let close = reply.range(of: "</problem>", from: open.upperBound)
    else { return nil }
    let statement = reply[open.upperBound..<close.lowerBound].trimmed
    return statement.isEmpty ? nil : statement
  }

  package static let examples: [StageExample] = []
}
