import JSONText
import Records

/// The columns that verl trains on: `data_source`, `prompt`, `ability`, `reward_model`,
/// `extra_info`.
enum VerlRow {
  static let required: KeyValuePairs<String, FieldShape> = [
    "data_source": .scalar, "prompt": .turns, "reward_model": .object,
  ]
  static let telling = ["ability", "extra_info"]

  static func read(_ row: JSONValue) throws(RowError) -> Record {
    let problem = try Conversation(of: row, "prompt").lastQuestion()
    return record(of: row, problem: problem)
  }

  /// The rest of the row, where the problem is not the prompt as it stands.
  static func record(of row: JSONValue, problem: Text) -> Record {
    var record = Record(problem: problem, golds: row["reward_model"]?.golds("ground_truth") ?? [])
    record.source = row.scalarText("data_source")
    record.labels = row.labels(except: ["data_source", "problem", "prompt", "solution"])
    // verl's own GSM8K preparation repeats the row here.
    record.labels += row["extra_info"]?.labels(except: ["answer", "question"]) ?? []
    return record
  }
}
