package import JSONText
package import Records

/// Eurus-2-RL: verl columns with sources `numina_…`; the prompt ends with an instruction.
package enum Eurus2: Schema {
  package static let name = "eurus-2"
  package static let datasets = ["PRIME-RL/Eurus-2-RL-Data"]

  package static func recognize(_ row: JSONValue) -> Recognition? {
    let columns = FieldPattern(required: VerlRow.required, telling: VerlRow.telling).recognize(row)
    guard row["data_source"]?.string?.hasPrefix("numina_") == true else { return nil }
    return columns?.adding(1, "`data_source` begins with numina_")
  }

  package static func read(_ row: JSONValue) throws(RowError) -> Record {
    let prompt = try Conversation(of: row, "prompt").lastQuestion().trimmed
    guard let place = prompt.lastRange(of: suffix), place.upperBound == prompt.count else {
      return VerlRow.record(of: row, problem: prompt)
    }
    return VerlRow.record(of: row, problem: prompt[0..<place.lowerBound].trimmed)
  }

  private static let suffix: StaticString =
    "Present the answer in LaTex format: \\boxed{Your answer}"
}
