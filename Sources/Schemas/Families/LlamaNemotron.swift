package import JSONText
package import Records

/// Llama-Nemotron: an input of turns or one text, and an output with inline reasoning.
package enum LlamaNemotron: Schema {
  package static let name = "llama-nemotron"
  package static let datasets = ["nvidia/Llama-Nemotron-Post-Training-Dataset"]

  package static func recognize(_ row: JSONValue) -> Recognition? {
    let telling = [
      "category", "generator", "license", "reasoning", "system_prompt", "used_in_training",
    ]
    let turns = FieldPattern(required: ["input": .turns, "output": .text], telling: telling)
    let text = FieldPattern(
      required: ["input": .text, "output": .text, "generator": .scalar], telling: telling)
    return turns.recognize(row) ?? text.recognize(row)
  }

  package static func read(_ row: JSONValue) throws(RowError) -> Record {
    let isText = row.has("input", .string)
    var record = Record(
      problem: isText
        ? try row.requiredText("input") : try Conversation(of: row, "input").lastQuestion())
    var generation = Generation(
      text: try row.requiredText("output"), model: row.scalarText("generator"))
    generation.labels = row["reasoning"]?.label("reasoning").map { [$0] } ?? []
    record.generations = [generation]
    record.labels = row.labels(except: [
      "generator", "input", "output", "reasoning", "system_prompt",
    ])
    return record
  }
}
