/// A file that an export wrote.
package struct ExportedFile: Sendable, Equatable {
  package let kind: String
  package let split: Split
  /// Relative to the export's folder.
  package let path: String
  package let rows: Int
  /// Rows with a question and answer of more than 4,096 bytes together: some 1,024 tokens, by a rule
  /// of thumb. Counted where the trainer cuts long rows silently.
  package let longRows: Int
}

/// Rows to train on and rows to validate with; the names are those that `datasets` knows.
package enum Split: String, CaseIterable, Sendable {
  case train, validation
}
