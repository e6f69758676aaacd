package import Pipeline
package import Records

/// Asks for long generations where a problem has too few: for problems without traces, for rewritten
/// ones, and for those whose pass rate rests on too few samples.
///
/// It stands before the problems without a gold leave, since generations may vote for one. Replies are
/// read by the next run of the same command and judged as the dump's own generations are.
package struct RequestGenerations: RequestingStage {
  package static let name = "request-generations"
  package static let summary =
    "writes requests for long generations, where the problem has too few samples"
  package static let needs = [MarkPassRate.name]

  package struct Options: StageOptions {
    /// The model that is asked; empty where `sluice-sample --model` names it.
    var model = ""
    /// Generations that a problem should have, whoever made them.
    var samples = 8
    /// Asks for as many more as the interval of the pass rate needs, up to this number in all; 0 to
    /// ask for `samples` only.
    var mostSamples = 0
    /// Asks about rewritten problems only.
    var rewrittenOnly = false
    /// DeepSeek-R1's sampling (its report, section 3): 0.6 and 0.95.
    var temperature = 0.6
    var topP = 0.95
    var maxTokens = 32768
    /// Rounds of replies after which a problem is not asked again, whatever came.
    var attempts = 3
    /// A system turn; empty for none.
    var system = ""
    /// Put behind every problem.
    var instruction = "Please reason step by step, and put your final answer within \\boxed{}."

    package init() {}
  }

  package typealias Reason = NoReason

  private let options: Options
  private let sampling: ChatRequest.Sampling
  private let seed: UInt64

  package init(_ options: Options, seed: UInt64) throws(StageOptionsError) {
    try Bound.atLeastOne("samples", options.samples)
    try Bound.atLeastOne("attempts", options.attempts)
    guard options.mostSamples == 0 || options.mostSamples >= options.samples else {
      throw StageOptionsError("mostSamples", "is below 'samples'; give 0 or at least as many")
    }
    sampling = ChatRequest.Sampling(
      model: options.model, temperature: options.temperature, topP: options.topP,
      maxTokens: options.maxTokens)
    try sampling.check()
    self.options = options
    self.seed = seed
  }

  package func process(_ record: inout Record) -> Outcome<Reason> { .keep }

  package func request(
    for record: Record, to rows: inout EmittedRows, _ measures: inout Measures
  ) {
    let attempts = record.attempts(.generate, item: record.requestItem)
    let missing = wanted(of: record) - record.generations.count
    let isOfUse = !record.golds.isEmpty || record.findings[AwaitedVote.self] != nil
    guard missing > 0, attempts < options.attempts, isOfUse,
      record.origin != nil || !options.rewrittenOnly
    else { return }
    let id = RequestID(.generate, record.home, item: record.requestItem, round: rows.round.number)
    measures.count("asked", rows.round.asking(attempts, .generate))
    rows.ask(
      ChatRequest(
        id, sampling, ChatRow.turns(of: record, system: options.system, options.instruction),
        count: missing),
      seed: seed)
  }

  private func wanted(of record: Record) -> Int {
    guard options.mostSamples > 0, let passRate = record.findings[PassRate.self] else {
      return options.samples
    }
    let needed = record.generations.count + passRate.moreSamples
    return min(max(options.samples, needed), options.mostSamples)
  }

  package static let examples: [StageExample] = []
}
