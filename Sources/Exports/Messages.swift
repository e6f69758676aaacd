import JSONText

/// Plain chat rows: `messages` of role and content, nothing else.
package enum Messages: ExportFormat {
  package static let name = "messages"
  package static let files = [
    ExportFile(path: "sft.jsonl", source: "data/sft") { row, json in
      json.copy("messages", of: row)
    }
  ]
}

extension JSONWriter {
  /// Copies a member as it stands.
  mutating func copy(_ name: String, of row: JSONValue, as other: String? = nil) {
    key(other ?? name)
    if let value = row[name] { raw(value.written) } else { string("") }
  }
}
