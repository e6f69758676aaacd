package import JSONText
package import Records

/// rStar-Math's training pairs: a query and one response.
package enum RStarMathSFT: Schema {
  package static let name = "rstar-math-sft"
  package static let datasets = ["microsoft/rStar: SFT data"]

  package static func recognize(_ row: JSONValue) -> Recognition? {
    FieldPattern(
      required: ["query": .text, "response": .text], foreign: ["problem", "prompt"]
    ).recognize(row)
  }

  package static func read(_ row: JSONValue) throws(RowError) -> Record {
    var record = Record(problem: try row.requiredText("query"), golds: row.golds("answer"))
    record.generations = [Generation(text: try row.requiredText("response"))]
    record.labels = row.labels(except: ["answer", "query", "response"])
    return record
  }
}
