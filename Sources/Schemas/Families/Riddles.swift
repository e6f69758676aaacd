package import JSONText
package import Records

/// Generations that a judge graded, for problems without a reference answer.
package enum Riddles: Schema {
  package static let name = "riddles"
  package static let datasets = ["cpldcpu/MisguidedAttention"]

  package static func recognize(_ row: JSONValue) -> Recognition? {
    FieldPattern(
      required: ["problem": .text, "generations": .texts, "judge_scores": .list],
      telling: ["model"]
    ).recognize(row)
  }

  package static func read(_ row: JSONValue) throws(RowError) -> Record {
    try GenerationList.read(row)
  }
}
