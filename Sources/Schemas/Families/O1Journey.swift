package import JSONText
package import Records

/// O1-Journey: a short answer and a long trace without tags.
package enum O1Journey: Schema {
  package static let name = "o1-journey"
  package static let datasets = ["GAIR/o1-journey"]

  package static func recognize(_ row: JSONValue) -> Recognition? {
    FieldPattern(
      required: ["question": .text, "answer": .anything, "longCOT": .anything], telling: ["idx"]
    ).recognize(row)
  }

  package static func read(_ row: JSONValue) throws(RowError) -> Record {
    var record = Record(problem: try row.requiredText("question"), golds: row.golds("answer"))
    record.dumpID = row.scalarText("idx")
    // The answer is the reference: put behind the trace it would make every generation right.
    let trace = row.optionalText("longCOT")
    if !trace.isEmpty { record.generations = [Generation(text: trace)] }
    record.labels = row.labels(except: ["answer", "idx", "longCOT", "question"])
    return record
  }
}
