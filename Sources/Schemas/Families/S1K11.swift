package import JSONText
package import Records

/// s1K-1.1: two teachers for each question, with a grade for each.
package enum S1K11: Schema {
  package static let name = "s1k-1-1"
  package static let datasets = ["simplescaling/s1K-1.1"]

  package static func recognize(_ row: JSONValue) -> Recognition? {
    FieldPattern(
      required: ["question": .text, "deepseek_thinking_trajectory": .anything],
      telling: [
        "cot_type", "deepseek_attempt", "deepseek_grade", "gemini_attempt", "gemini_grade",
        "gemini_thinking_trajectory",
      ]
    ).recognize(row)
  }

  package static func read(_ row: JSONValue) throws(RowError) -> Record {
    var record = try S1K.question(of: row)
    for (index, teacher) in teachers.enumerated() {
      let reasoning = row.texts("\(teacher.column)_thinking_trajectory").first
      let attempt = row.texts("\(teacher.column)_attempt").first
      guard let reasoning, let attempt else { continue }
      let names = ["\(teacher.column)_grade", "\(teacher.column)_grade_reason"]
      record.generations.append(
        Generation(
          text: ThinkTags.join(reasoning, attempt), model: teacher.model, index: index,
          labels: names.compactMap { row[$0]?.label($0) }))
    }
    return record
  }

  private static let teachers = [
    (column: "gemini", model: "gemini-thinking"), (column: "deepseek", model: "deepseek-r1"),
  ]
}
