package import JSONText
package import Records

/// OpenR1-Math: a problem with a list of generations and one verdict of a verifier for each.
package enum OpenR1: Schema {
  package static let name = "openr1"
  package static let datasets = [
    "open-r1/OpenR1-Math-220k", "open-r1/OpenR1-Math-Raw", "lists of generations with `scores`",
  ]

  package static func recognize(_ row: JSONValue) -> Recognition? {
    FieldPattern(
      required: ["problem": .text, "generations": .texts],
      telling: [
        "answer", "correctness_count", "correctness_llama", "correctness_math_verify",
        "finish_reasons", "is_reasoning_complete", "scores",
      ],
      foreign: ["judge_scores"]
    ).recognize(row)
  }

  package static func read(_ row: JSONValue) throws(RowError) -> Record {
    try GenerationList.read(row)
  }
}
