package import JSONText
package import Records

/// A conversation in `messages`, with inline reasoning.
package enum MixtureOfThoughts: Schema {
  package static let name = "mixture-of-thoughts"
  package static let datasets = ["open-r1/Mixture-of-Thoughts"]

  package static func recognize(_ row: JSONValue) -> Recognition? {
    FieldPattern(
      required: ["messages": .turns], telling: ["num_tokens", "source"],
      foreign: ["generations", "problem", "prompt", "solution"]
    ).recognize(row)
  }

  package static func read(_ row: JSONValue) throws(RowError) -> Record {
    var record = try Conversation(of: row, "messages").record()
    record.source = row.scalarText("source")
    record.labels = row.labels(except: ["source"])
    return record
  }
}
