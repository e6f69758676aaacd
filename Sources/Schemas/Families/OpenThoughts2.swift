package import JSONText
package import Records

/// OpenThoughts2: a conversation beside the bare question.
package enum OpenThoughts2: Schema {
  package static let name = "open-thoughts-2"
  package static let datasets = ["open-thoughts/OpenThoughts2-1M"]

  package static func recognize(_ row: JSONValue) -> Recognition? {
    FieldPattern(
      required: ["conversations": .turns, "question": .anything], telling: ["id", "source"],
      foreign: ["chosen", "difficulty", "rejected"]
    ).recognize(row)
  }

  package static func read(_ row: JSONValue) throws(RowError) -> Record {
    var record = try Conversation(of: row, "conversations").record()
    let question = row.optionalText("question")
    if !question.isEmpty { record.problem = question }
    record.dumpID = row.scalarText("id")
    record.source = row.scalarText("source")
    record.labels = row.labels(except: ["id", "question", "source"])
    return record
  }
}
