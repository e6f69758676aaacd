package import JSONText
package import Records

/// The files that NeMo-Skills writes, one for each random seed.
package enum NeMoSkills: Schema {
  package static let name = "nemo-skills"
  package static let datasets = ["outputs of NVIDIA NeMo-Skills: output-rs0.jsonl …"]

  package static func recognize(_ row: JSONValue) -> Recognition? {
    FieldPattern(
      required: ["problem": .text, "generation": .text, "predicted_answer": .anything],
      telling: ["expected_answer", "judgement", "majority_votes", "total_votes"]
    ).recognize(row)
  }

  package static func read(_ row: JSONValue) throws(RowError) -> Record {
    try RolloutRow.read(row)
  }
}
