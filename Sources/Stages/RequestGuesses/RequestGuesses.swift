package import Pipeline
package import Records

/// Asks for answers without reasoning where the dump has none: a line for each problem in the OpenAI
/// Batch format, to be fulfilled by any server or batch service.
///
/// Kimi k1.5, section 2.1: a problem that is hit within 8 such answers teaches nothing. Replies are
/// read by the next run of the same command.
package struct RequestGuesses: EmitStage {
  package static let name = "request-guesses"
  package static let summary =
    "writes requests for answers without reasoning, where the problem has too few"
  package static let needs = [MergeDuplicates.name]

  package static let folder = "requests"
  package static let columns: [Column] = []

  package struct Options: StageOptions {
    /// The model that is asked; empty where `sluice-sample --model` names it.
    var model = ""
    /// Answers that a problem should have.
    var tries = 8
    /// High, so that the answers are not all the same.
    var temperature = 1.0
    /// Room for an answer, none for reasoning.
    var maxTokens = 32
    /// Rounds of replies after which a problem is not asked again, whatever came.
    var attempts = 3
    /// Put behind every problem: reasoning models do better without a system turn (DeepSeek-R1's
    /// usage notes).
    var instruction =
      "Answer at once, without any reasoning. Write the final answer only, in \\boxed{}."

    package init() {}
  }

  package typealias Reason = NoReason

  private let options: Options
  private let sampling: ChatRequest.Sampling
  private let seed: UInt64

  package init(_ options: Options, seed: UInt64) throws(StageOptionsError) {
    try Bound.atLeastOne("tries", options.tries)
    try Bound.atLeastOne("attempts", options.attempts)
    sampling = ChatRequest.Sampling(
      model: options.model, temperature: options.temperature, maxTokens: options.maxTokens)
    try sampling.check()
    self.options = options
    self.seed = seed
  }

  package func emit(_ record: Record, to rows: inout EmittedRows, _ measures: inout Measures) {
    let missing = options.tries - record.directAnswers.count
    let attempts = record.attempts(.guess, item: record.requestItem)
    guard missing > 0, !record.golds.isEmpty, attempts < options.attempts else { return }
    let id = RequestID(.guess, record.home, item: record.requestItem, round: rows.round.number)
    measures.count("asked", rows.round.asking(attempts, .guess))
    rows.ask(
      ChatRequest(
        id, sampling, ChatRow.turns(of: record, system: "", options.instruction), count: missing),
      seed: seed)
  }

  package static let examples: [StageExample] = []
}
