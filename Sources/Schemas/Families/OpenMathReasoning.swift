package import JSONText
package import Records

/// OpenMathReasoning: one generation a row, in the modes `cot`, `tir` and `genselect`.
package enum OpenMathReasoning: Schema {
  package static let name = "open-math-reasoning"
  package static let datasets = ["nvidia/OpenMathReasoning"]

  package static func recognize(_ row: JSONValue) -> Recognition? {
    FieldPattern(
      required: ["problem": .text, "generated_solution": .anything],
      telling: [
        "expected_answer", "generation_model", "inference_mode", "pass_rate_72b_tir",
        "problem_source", "used_in_kaggle",
      ]
    ).recognize(row)
  }

  package static func read(_ row: JSONValue) throws(RowError) -> Record {
    // `additional_problems` come without a solution.
    guard row.has("generated_solution", .string) else {
      var record = Record(
        problem: try row.requiredText("problem"), golds: row.golds("expected_answer"))
      record.source = row.scalarText("problem_source")
      record.labels = row.labels(except: ["expected_answer", "problem", "problem_source"])
      return record
    }
    return try RolloutRow.read(row, generation: "generated_solution")
  }
}
