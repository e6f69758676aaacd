package import JSONText
package import Records

/// DeepMath: three solutions of R1 in three columns.
package enum DeepMath: Schema {
  package static let name = "deepmath"
  package static let datasets = ["zwhe99/DeepMath-103K"]

  package static func recognize(_ row: JSONValue) -> Recognition? {
    FieldPattern(
      required: ["question": .text, "final_answer": .anything, "r1_solution_1": .anything],
      telling: ["difficulty", "r1_solution_2", "r1_solution_3", "topic"]
    ).recognize(row)
  }

  package static func read(_ row: JSONValue) throws(RowError) -> Record {
    var record = Record(
      problem: try row.requiredText("question"), golds: row.golds("final_answer"))
    for (index, column) in columns.enumerated() {
      guard let text = row[column]?.text else { continue }
      record.generations.append(Generation(text: Text(text), model: "deepseek-r1", index: index))
    }
    record.labels = row.labels(except: Set(columns + ["final_answer", "question"]))
    return record
  }

  private static let columns = ["r1_solution_1", "r1_solution_2", "r1_solution_3"]
}
