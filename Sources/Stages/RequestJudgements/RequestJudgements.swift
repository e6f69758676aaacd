package import Pipeline
package import Records

/// Asks a model whether an answer is right where no rule decides.
///
/// Only undecided answers of problems with a readable gold are shown, each once however many
/// generations gave it. The verdict that comes back is the judge's and says so.
package struct RequestJudgements: EmitStage {
  package static let name = "request-judgements"
  package static let summary = "writes requests to judge the answers that no rule could decide"
  package static let needs = [MarkVerdict.name]

  package static let folder = "requests"
  package static let columns: [Column] = []

  package struct Options: StageOptions {
    /// The model that judges; empty where `sluice-sample --model` names it.
    var model = ""
    /// Odd, so that a majority decides.
    var samples = 1
    var temperature = 0.0
    /// Room for a model that thinks before it judges.
    var maxTokens = 2048
    /// The longest answer that is shown, in bytes; a longer one is no final answer.
    var longestAnswer = 2000
    /// Rounds of replies after which an answer is not shown again, whatever came.
    var attempts = 3
    var instruction = """
      You compare a student's final answer with the reference answer to the same problem. They agree \
      if they mean the same, however they are written. Do not solve the problem yourself and do not \
      correct the reference. End with one word on a line of its own: correct or wrong.
      """

    package init() {}
  }

  package typealias Reason = NoReason

  private let options: Options
  private let sampling: ChatRequest.Sampling
  private let seed: UInt64

  package init(_ options: Options, seed: UInt64) throws(StageOptionsError) {
    try Bound.atLeastOne("samples", options.samples)
    try Bound.atLeastOne("attempts", options.attempts)
    try Bound.atLeastOne("longestAnswer", options.longestAnswer)
    sampling = ChatRequest.Sampling(
      model: options.model, temperature: options.temperature, maxTokens: options.maxTokens)
    try sampling.check()
    self.options = options
    self.seed = seed
  }

  package func emit(_ record: Record, to rows: inout EmittedRows, _ measures: inout Measures) {
    guard record.findings[GoldReading.self]?.state == .readable, let gold = record.golds.first
    else { return }
    var asked: Set<UInt64> = []
    for generation in record.generations {
      guard let verdict = generation.findings[AnswerVerdict.self], verdict.value == .undecided,
        !verdict.answer.isEmpty, verdict.answer.utf8.count <= options.longestAnswer
      else { continue }
      let item = Judgement.item(of: verdict.answer, to: record)
      let attempts = record.attempts(.judge, item: item)
      guard attempts < options.attempts, asked.insert(item).inserted else { continue }
      let id = RequestID(.judge, record.home, item: item, round: rows.round.number)
      measures.count("asked", rows.round.asking(attempts, .judge))
      let question = """
        \(options.instruction)

        Problem:
        \(record.problem.string)

        Reference answer: \(gold.text)

        Student's answer: \(verdict.answer)
        """
      rows.ask(
        ChatRequest(
          id, sampling,
          [ChatRequest.Turn("user", Text(question))], count: options.samples),
        seed: seed)
    }
  }

  package static let examples: [StageExample] = []
}
