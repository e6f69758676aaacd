package import JSONText
package import Records

/// Answers that a model gave without reasoning: what it guesses, not generations.
package enum DirectAnswers: Schema {
  package static let name = "direct-answers"
  package static let datasets = [
    "open-thought/reasoning-gym-eval",
    "probes of what a model guesses",
  ]

  package static func recognize(_ row: JSONValue) -> Recognition? {
    let pattern = { (name: String) in
      FieldPattern(
        required: ["problem": .text, name: .list], telling: ["answer", "model", "scores"],
        foreign: ["generation", "generations"])
    }
    return pattern("direct_answers").recognize(row)?.adding(1, "named as direct")
      ?? pattern("answers").recognize(row)
  }

  package static func read(_ row: JSONValue) throws(RowError) -> Record {
    var record = Record(problem: try row.requiredText("problem"), golds: row.golds("answer"))
    let answers = row["direct_answers"] ?? row["answers"]
    record.directAnswers = answers?.elements.map { $0.scalar ?? "" } ?? []
    record.dumpID = row.firstScalar(["uuid", "id"])
    record.source = row.scalarText("source")
    record.labels = row.labels(except: ["answer", "id", "problem", "solution", "source", "uuid"])
    record.labels += row.listLabel("scores")
    record.solution = row.optionalText("solution")
    return record
  }
}
