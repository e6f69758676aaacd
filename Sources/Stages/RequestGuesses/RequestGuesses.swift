import JSONText
package import Pipeline
package import Records

/// Asks for answers without reasoning where the dump has none: a line for each problem in the OpenAI
/// Batch format, to be fulfilled by any server or batch service.
///
/// Kimi k1.5, section 2.1: a problem that is hit within 8 such answers teaches nothing. The line's
/// `custom_id` names the problem, so that replies find it whatever their order.
package struct RequestGuesses: EmitStage {
  package static let name = "request-guesses"
  package static let summary =
    "writes requests for answers without reasoning, where the dump has too few"
  package static let needs = [MergeDuplicates.name]

  package static let folder = "requests"
  package static let columns = [
    Column("custom_id", .string), Column("method", .string), Column("url", .string),
    Column(
      "body",
      .structure([
        Column("model", .string), .turns("messages"), Column("n", .integer),
        Column("temperature", .float), Column("max_tokens", .integer),
      ])),
  ]

  package struct Options: StageOptions {
    /// The model that is asked; a server with one model takes any name.
    var model = "default"
    /// Answers that a problem should have.
    var tries = 8
    /// High, so that the answers are not all the same.
    var temperature = 1.0
    /// Room for an answer, none for reasoning.
    var maxTokens = 32
    var instruction =
      "Answer at once, without any reasoning. Write the final answer only, in \\boxed{}."

    package init() {}
  }

  package typealias Reason = NoReason

  private let options: Options

  package init(_ options: Options, seed: UInt64) throws(StageOptionsError) {
    for (name, value) in [("tries", options.tries), ("maxTokens", options.maxTokens)]
    where value < 1 {
      throw StageOptionsError(name, "cannot be \(value); it takes 1 or more")
    }
    guard options.temperature >= 0, options.temperature <= 2 else {
      throw StageOptionsError(
        "temperature", "cannot be \(options.temperature); it takes a number from 0 to 2")
    }
    self.options = options
  }

  package func emit(_ record: Record, to rows: inout EmittedRows, _ measures: inout Measures) {
    let missing = options.tries - record.directAnswers.count
    guard missing > 0, !record.golds.isEmpty else { return }
    let key = CurriculumKey(first: 0, second: 0, problem: record.key, ordinal: 0)
    rows.add(to: "\(Self.folder)/guess", at: key) { json in
      json.member("custom_id", "guess-\(record.key.hex)")
      json.member("method", "POST")
      json.member("url", "/v1/chat/completions")
      json.key("body")
      json.object { body in
        body.member("model", options.model)
        body.key("messages")
        body.array { turns in
          ChatRow.turn("system", Text(options.instruction), to: &turns)
          ChatRow.turn("user", record.problem, to: &turns)
        }
        body.member("n", missing)
        body.member("temperature", options.temperature)
        body.member("max_tokens", options.maxTokens)
      }
    }
  }

  package static let examples: [StageExample] = []
}
