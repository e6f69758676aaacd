package import JSONText
package import Records

/// A conversation and nothing that tells more, as Light-R1's training data is.
package enum LightR1: Schema {
  package static let name = "light-r1"
  package static let datasets = ["qihoo360/Light-R1-SFTData"]

  package static func recognize(_ row: JSONValue) -> Recognition? {
    FieldPattern(
      required: ["conversations": .turns],
      foreign: ["chosen", "difficulty", "question", "rejected", "system"]
    ).recognize(row)
  }

  package static func read(_ row: JSONValue) throws(RowError) -> Record {
    var record = try Conversation(of: row, "conversations").record()
    record.source = row.scalarText("source")
    record.labels = row.labels(except: ["source"])
    return record
  }
}
