package import JSONText
package import Records

/// DAPO-Math with the problem freed of its wrapping and the repeats gone.
package enum DAPOProcessed: Schema {
  package static let name = "dapo-processed"
  package static let datasets = ["open-r1/DAPO-Math-17k-Processed"]

  package static func recognize(_ row: JSONValue) -> Recognition? {
    FieldPattern(
      required: ["prompt": .text, "solution": .anything, "source_prompt": .anything],
      telling: ["data_source"] + VerlRow.telling
    ).recognize(row)
  }

  package static func read(_ row: JSONValue) throws(RowError) -> Record {
    var record = VerlRow.record(of: row, problem: try row.requiredText("prompt"))
    if record.golds.isEmpty { record.golds = row.golds("solution") }
    record.dumpID = row["extra_info"]?.scalarText("index") ?? ""
    record.labels.removeAll { $0.name == "index" }
    return record
  }
}
