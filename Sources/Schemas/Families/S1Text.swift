package import JSONText
package import Records

/// s1's tokenized sets: one text with the turns of the template, reasoning and answer included.
package enum S1Text: Schema {
  package static let name = "s1-text"
  package static let datasets = ["simplescaling/s1K_tokenized", "simplescaling/s1K-1.1_tokenized"]

  package static func recognize(_ row: JSONValue) -> Recognition? {
    let text = FieldPattern(required: ["text": .text]).recognize(row)
    guard row["text"]?.string?.contains("<|im_start|>user") == true else { return nil }
    return text?.adding(2, "`text` holds turns of a template")
  }

  package static func read(_ row: JSONValue) throws(RowError) -> Record {
    let text = try row.requiredText("text")
    guard let user = text.range(of: "<|im_start|>user\n"),
      let end = text.range(of: "<|im_end|>", from: user.upperBound)
    else { throw RowError(.wrongFieldKind, "text: no turn of the user") }
    var record = Record(problem: text[user.upperBound..<end.lowerBound].trimmed)
    let reply =
      text.range(of: "<|im_start|>assistant\n", from: end.upperBound)?.upperBound
      ?? text.range(of: "<|im_start|>think", from: end.upperBound)?.lowerBound
    if let reply {
      record.generations = [Generation(text: text[reply..<text.count].trimmed)]
    }
    record.labels = row.labels(except: ["text"])
    return record
  }
}
