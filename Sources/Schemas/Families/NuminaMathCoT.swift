package import JSONText
package import Records

/// NuminaMath-CoT: the answer is in the last box of the solution; `messages` repeats both.
package enum NuminaMathCoT: Schema {
  package static let name = "numina-math-cot"
  package static let datasets = ["AI-MO/NuminaMath-CoT"]

  package static func recognize(_ row: JSONValue) -> Recognition? {
    FieldPattern(
      required: ["problem": .text, "solution": .text, "messages": .turns], telling: ["source"],
      foreign: ["answer", "generations"]
    ).recognize(row)
  }

  package static func read(_ row: JSONValue) throws(RowError) -> Record {
    try PlainProblem.read(row)
  }
}
