package import JSONText
package import Records

/// LIMO: `solution` is a long trace without tags that ends in `**Final Answer**` and a box.
package enum LIMO: Schema {
  package static let name = "limo"
  package static let datasets = ["GAIR/LIMO", "GAIR/LIMO-v2"]

  package static func recognize(_ row: JSONValue) -> Recognition? {
    let fields = FieldPattern(
      required: ["question": .text, "solution": .text, "answer": .scalar],
      foreign: ["attempt", "cot_type", "longCOT", "problem"]
    ).recognize(row)
    guard isTrace(row.optionalText("solution")) else { return nil }
    return fields?.adding(2, "`solution` is a trace of thoughts")
  }

  package static func read(_ row: JSONValue) throws(RowError) -> Record {
    var record = Record(problem: try row.requiredText("question"), golds: row.golds("answer"))
    let trace = row.optionalText("solution")
    if !trace.isEmpty { record.generations = [Generation(text: trace)] }
    record.labels = row.labels(except: ["answer", "question", "solution"])
    return record
  }

  /// Other sets keep what a person wrote under the same names.
  private static func isTrace(_ solution: Text) -> Bool {
    solution.contains("**Final Answer**") || (solution.count > 3000 && solution.contains("Wait"))
  }
}
