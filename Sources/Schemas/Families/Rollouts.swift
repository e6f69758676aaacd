package import JSONText
package import Records

/// One row for each generation, as samplers write them: rows of a problem are merged later.
package enum Rollouts: Schema {
  package static let name = "rollouts"
  package static let datasets = ["WildEval/ZeroEval", "logs of samplers"]

  package static func recognize(_ row: JSONValue) -> Recognition? {
    FieldPattern(
      required: ["problem": .text, "generation": .text],
      telling: ["answer", "expected_answer", "finish_reason", "generation_model", "model"],
      foreign: ["generations", "predicted_answer"]
    ).recognize(row)
  }

  package static func read(_ row: JSONValue) throws(RowError) -> Record {
    try RolloutRow.read(row)
  }
}
