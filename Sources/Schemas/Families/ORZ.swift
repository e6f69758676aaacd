package import JSONText
package import Records

/// Open-Reasoner-Zero: a row is a list of turns, the last of which is the reference answer.
package enum ORZ: Schema {
  package static let name = "orz"
  package static let datasets = [
    "Open-Reasoner-Zero/orz_math_57k_collection",
    "Open-Reasoner-Zero/orz_math_72k_collection_extended",
    "Open-Reasoner-Zero/orz_math_13k_collection_hard",
  ]

  package static func recognize(_ row: JSONValue) -> Recognition? {
    if row.kind == .array {
      let turns = row.elements.filter { Turn($0) != nil }
      guard turns.contains(where: { $0["ground_truth"] != nil }) else { return nil }
      return Recognition(points: 3, evidence: ["the row is a list of turns", "has `ground_truth`"])
    }
    return FieldPattern(
      required: ["prompt": .turns, "final_answer": .anything], foreign: ["data_source"]
    ).recognize(row)
  }

  package static func read(_ row: JSONValue) throws(RowError) -> Record {
    guard row.kind == .array else {
      let problem = try Conversation(of: row, "prompt").lastQuestion()
      var record = Record(problem: problem, golds: row.golds("final_answer"))
      record.labels = row.labels(except: ["final_answer", "prompt"])
      return record
    }
    let turns = row.elements.compactMap { Turn($0) }
    guard let problem = turns.first(where: { $0.speaker == .user })?.text else {
      throw RowError(.missingField, "no turn of the human")
    }
    let truth = turns.lazy.compactMap { $0.value["ground_truth"] }.first
    return Record(problem: problem, golds: truth?.golds("value") ?? [])
  }
}
