package import JSONText
package import Records

/// A conversation with a chosen and a rejected reply.
package enum SkyT1Preference: Schema {
  package static let name = "sky-t1-preference"
  package static let datasets = [
    "NovaSky-AI/Sky-T1_preference_data_10k", "qihoo360/Light-R1-DPOData",
  ]

  package static func recognize(_ row: JSONValue) -> Recognition? {
    FieldPattern(
      required: ["conversations": .turns, "chosen": .turn, "rejected": .turn]
    ).recognize(row)
  }

  package static func read(_ row: JSONValue) throws(RowError) -> Record {
    let problem = try Conversation(of: row, "conversations").question()
    var record = Record(problem: problem)
    for (index, preference) in ["chosen", "rejected"].enumerated() {
      guard let text = row[preference].flatMap({ Turn($0) })?.text else {
        throw RowError(.missingField, preference)
      }
      record.generations.append(
        Generation(text: text, index: index, labels: [Field("preference", preference)]))
    }
    record.source = row.scalarText("source")
    record.labels = row.labels(except: ["source"])
    return record
  }
}
