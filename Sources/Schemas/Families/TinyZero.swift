package import JSONText
package import Records

/// TinyZero's countdown: reach a target with given numbers; no single answer is right.
package enum TinyZero: Schema {
  package static let name = "tinyzero-countdown"
  package static let datasets = ["Jiayi-Pan/Countdown-Tasks-3to4 as TinyZero prepares it"]

  package static func recognize(_ row: JSONValue) -> Recognition? {
    let columns = FieldPattern(required: VerlRow.required, telling: VerlRow.telling).recognize(row)
    let truth = row["reward_model"]?["ground_truth"]
    guard truth?["target"] != nil, truth?.has("numbers", .array) == true else { return nil }
    return columns?.adding(2, "`ground_truth` has a target and numbers")
  }

  package static func read(_ row: JSONValue) throws(RowError) -> Record {
    var record = try VerlRow.read(row)
    record.golds = []
    let truth = row["reward_model"]?["ground_truth"]
    record.labels.removeAll { $0.name == "target" }
    record.labels.append(Field("task", "countdown"))
    record.labels += truth?["target"]?.label("target").map { [$0] } ?? []
    record.labels += truth?.listLabel("numbers") ?? []
    return record
  }
}
