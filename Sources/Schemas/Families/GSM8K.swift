package import JSONText
package import Records

/// GSM8K: the answer is a worked solution with the number behind `####`.
package enum GSM8K: Schema {
  package static let name = "gsm8k"
  package static let datasets = ["openai/gsm8k"]

  package static func recognize(_ row: JSONValue) -> Recognition? {
    let fields = FieldPattern(required: ["question": .text, "answer": .text], foreign: ["longCOT"])
    guard row["answer"]?.string?.contains("####") == true else { return nil }
    return fields.recognize(row)?.adding(2, "`answer` holds ####")
  }

  package static func read(_ row: JSONValue) throws(RowError) -> Record {
    var record = Record(problem: try row.requiredText("question"))
    record.solution = row.optionalText("answer")
    record.golds = SolutionGold.behindHashes(record.solution)
    record.labels = row.labels(except: ["answer", "question"])
    return record
  }
}
