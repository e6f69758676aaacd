package import JSONText
package import Records

/// A system prompt and a conversation with markers around thought and solution.
package enum OpenThoughts: Schema {
  package static let name = "open-thoughts"
  package static let datasets = [
    "open-thoughts/OpenThoughts-114k", "bespokelabs/Bespoke-Stratos-17k",
    "NovaSky-AI/Sky-T1_data_17k",
  ]

  package static func recognize(_ row: JSONValue) -> Recognition? {
    FieldPattern(
      required: ["conversations": .turns, "system": .anything],
      foreign: ["chosen", "difficulty", "question", "rejected"]
    ).recognize(row)
  }

  package static func read(_ row: JSONValue) throws(RowError) -> Record {
    var record = try Conversation(of: row, "conversations").record()
    record.source = row.scalarText("source")
    record.labels = row.labels(except: ["source", "system"])
    return record
  }
}
