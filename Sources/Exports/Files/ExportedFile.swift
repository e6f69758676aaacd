/// A file that an export wrote.
package struct ExportedFile: Sendable, Equatable {
  package let kind: String
  package let split: Split
  /// Relative to the export's folder.
  package let path: String
  package let rows: Int
  /// Rows with a question and answer of more than 4,096 bytes together, where a trainer cuts them.
  ///
  /// That is some 1,024 tokens, by a rule of thumb.
  package let longRows: Int
}

/// Rows to train on and rows to validate with; the names are those that `datasets` knows.
package enum Split: String, CaseIterable, Sendable {
  case train, validation
}
