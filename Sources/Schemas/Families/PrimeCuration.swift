package import JSONText
package import Records

/// The curated problems before PRIME's training data: `reference` is the answer.
package enum PrimeCuration: Schema {
  package static let name = "prime-curation"
  package static let datasets = ["PRIME-RL data curation"]

  package static func recognize(_ row: JSONValue) -> Recognition? {
    FieldPattern(
      required: ["prompt": .text, "reference": .anything, "solution": .anything],
      telling: ["id", "remove", "type"], foreign: ["data_source", "llama8b_solve_rate"]
    ).recognize(row)
  }

  package static func read(_ row: JSONValue) throws(RowError) -> Record {
    var record = Record(problem: try row.requiredText("prompt"), golds: row.golds("reference"))
    record.dumpID = row.scalarText("id")
    record.source = row.scalarText("source")
    record.solution = row.optionalText("solution")
    record.labels = row.labels(except: ["id", "prompt", "reference", "solution", "source"])
    return record
  }
}
