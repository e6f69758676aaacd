package import JSONText
package import Records

/// Responses that PrimeIntellect's genesys writes: a task with one reply.
package enum Genesys: Schema {
  package static let name = "genesys"
  package static let datasets = ["outputs of PrimeIntellect-ai/genesys"]

  package static func recognize(_ row: JSONValue) -> Recognition? {
    FieldPattern(
      required: ["problem_id": .scalar, "prompt": .text, "llm_response": .anything],
      telling: [
        "generation_config", "gold_standard_solution", "machine_info", "model_name",
        "verification_info",
      ],
      foreign: ["hf_dataset_name", "verification_result_info"]
    ).recognize(row)
  }

  package static func read(_ row: JSONValue) throws(RowError) -> Record {
    try Synthetic1.read(row)
  }
}
