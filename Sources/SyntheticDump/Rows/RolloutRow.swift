/// One generation, in a one-row-per-generation layout; rows of a problem merge by its statement.
struct RolloutRow {
  let problem: Problem
  let attempt: Attempt
  let number: Int

  private static let models = ["made-up-r1-7b", "made-up-r1-32b"]

  func bytes() -> [UInt8] {
    var json = JSONText()
    json.object { json in
      json.field("problem", problem.statement)
      json.field("expected_answer", problem.gold)
      json.field("generation", attempt.text)
      json.field("generation_model", Self.models[number % 2])
      json.field("inference_mode", "cot")
      json.field("finish_reason", attempt.finishReason)
    }
    return json.bytes
  }
}
