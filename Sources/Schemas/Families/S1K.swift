package import JSONText
package import Records

/// s1K: reasoning and final attempt of one teacher in fields of their own.
package enum S1K: Schema {
  package static let name = "s1k"
  package static let datasets = ["simplescaling/s1K"]

  package static func recognize(_ row: JSONValue) -> Recognition? {
    FieldPattern(
      required: ["question": .text, "thinking_trajectories": .list, "attempt": .anything],
      telling: ["cot", "cot_type", "metadata", "solution", "source_type"]
    ).recognize(row)
  }

  package static func read(_ row: JSONValue) throws(RowError) -> Record {
    var record = try question(of: row)
    if let reasoning = row.texts("thinking_trajectories").first, let attempt = row["attempt"]?.text
    {
      record.generations = [Generation(text: ThinkTags.join(reasoning, Text(attempt)))]
    }
    return record
  }

  /// The part that s1K-1.1 has in common.
  static func question(of row: JSONValue) throws(RowError) -> Record {
    var record = Record(problem: try row.requiredText("question"))
    record.source = row.scalarText("source_type")
    record.solution = Text(row["solution"]?.scalar ?? "")
    record.golds = SolutionGold.boxed(record.solution)
    // Some solutions are the bare answer, others prose that no answer can be compared with.
    let isBare = record.solution.count <= 100 && !record.solution.contains("\n")
    if record.golds.isEmpty, isBare { record.golds = row.golds("solution") }
    record.labels = ["cot_type"].compactMap { row[$0]?.label($0) }
    return record
  }
}
