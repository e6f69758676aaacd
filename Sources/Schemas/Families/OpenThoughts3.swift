package import JSONText
package import Records

/// OpenThoughts3: one of 16 replies to a question, with its difficulty and without an answer.
package enum OpenThoughts3: Schema {
  package static let name = "open-thoughts-3"
  package static let datasets = ["open-thoughts/OpenThoughts3-1.2M"]

  package static func recognize(_ row: JSONValue) -> Recognition? {
    FieldPattern(
      required: ["conversations": .turns, "difficulty": .anything, "domain": .scalar],
      telling: ["source"], foreign: ["chosen", "rejected"]
    ).recognize(row)
  }

  package static func read(_ row: JSONValue) throws(RowError) -> Record {
    var record = try Conversation(of: row, "conversations").record()
    record.source = row.scalarText("source")
    record.labels = row.labels(except: ["source"])
    return record
  }
}
