package import JSONText
package import Records

/// Solutions cut in steps, with the index of the first wrong one.
package enum FirstError: Schema {
  package static let name = "first-error"
  package static let datasets = ["BIG-Bench Mistake"]

  package static func recognize(_ row: JSONValue) -> Recognition? {
    FieldPattern(
      required: ["problem": .text, "steps": .texts, "first_error": .anything],
      telling: ["answer", "prediction"]
    ).recognize(row)
  }

  package static func read(_ row: JSONValue) throws(RowError) -> Record {
    var record = Record(problem: try row.requiredText("problem"), golds: row.golds("answer"))
    record.source = row.scalarText("source")
    var generation = Generation(text: joined(row.texts("steps")))
    generation.labels = ["first_error", "prediction"].compactMap { row[$0]?.label($0) }
    record.generations = [generation]
    record.labels = row.labels(except: ["answer", "first_error", "prediction", "problem", "source"])
    return record
  }

  private static func joined(_ steps: [Text]) -> Text {
    Text(Array(steps.map(\.bytes).joined(separator: [0x0A])))
  }
}
