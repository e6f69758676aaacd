package import Pipeline
package import Records

/// Asks a process reward model about every step of the generations.
///
/// The conversation is the one that generative reward models are trained on (Math-Shepherd's labels as
/// RLHFlow's chat): each step is a turn, each verdict on it `+`; the model is asked for the one
/// token behind the last step, with its probabilities. A request for each step: servers with prefix
/// caching compute what came before only once.
package struct RequestSteps: EmitStage {
  package static let name = "request-steps"
  package static let summary =
    "writes requests for a process reward model's score of every step of the chosen generations"
  package static let needs = [SelectGenerations.name]

  package static let folder = "requests"
  package static let columns: [Column] = []

  package struct Options: StageOptions {
    /// The reward model; empty where `sluice-sample --model` names it.
    var model = ""
    /// Asks about generations that were not chosen, too.
    var everyGeneration = false
    /// The most steps of a generation; longer ones are cut more coarsely.
    var mostSteps = 40
    /// Rounds of replies after which a step is not shown again, whatever came.
    var attempts = 3

    package init() {}
  }

  package typealias Reason = NoReason

  private let options: Options
  private let sampling: ChatRequest.Sampling
  private let seed: UInt64

  package init(_ options: Options, seed: UInt64) throws(StageOptionsError) {
    guard (1...RequestID.limit).contains(options.mostSteps) else {
      throw StageOptionsError(
        "mostSteps", "cannot be \(options.mostSteps); it takes 1 to \(RequestID.limit)")
    }
    try Bound.atLeastOne("attempts", options.attempts)
    sampling = ChatRequest.Sampling(model: options.model, temperature: 0, maxTokens: 1)
    self.options = options
    self.seed = seed
  }

  package func emit(_ record: Record, to rows: inout EmittedRows, _ measures: inout Measures) {
    for generation in record.generations {
      guard options.everyGeneration || generation.findings[Selection.self] != nil,
        let layout = generation.findings[Layout.self]
      else { continue }
      let text = layout.reasoning.isEmpty ? generation.text : layout.reasoning
      ask(ReasoningStep.cut(text, most: options.mostSteps), generation, record, &rows, &measures)
    }
  }

  private func ask(
    _ steps: [Text], _ generation: Generation, _ record: Record, _ rows: inout EmittedRows,
    _ measures: inout Measures
  ) {
    let item = ReasoningStep.item(of: generation, in: record)
    var turns: [ChatRequest.Turn] = []
    for (index, step) in steps.enumerated() {
      let lead = index == 0 ? Array(record.problem.bytes) + Array("\n\n".utf8) : []
      turns.append(ChatRequest.Turn("user", Text(lead + step.bytes)))
      let attempts = record.attempts(.steps, item: item, part: index + 1)
      if attempts < options.attempts,
        !record.replies.contains(where: {
          $0.request.kind == .steps && $0.request.item == item && $0.request.part == index + 1
            && StepScore.of($0) != nil
        })
      {
        let id = RequestID(
          .steps, record.home, item: item, part: index + 1, round: rows.round.number)
        measures.count("asked", rows.round.asking(attempts, .steps))
        var request = ChatRequest(id, sampling, turns)
        // `+` and `-` are among the likeliest of a model that was trained for them.
        request.topTokens = 10
        rows.ask(request, seed: seed)
      }
      turns.append(ChatRequest.Turn("assistant", "+"))
    }
  }

  package static let examples: [StageExample] = []
}
