import JSONText

/// The rows of one trainer: which shards they come from and what each becomes.
package protocol ExportFormat: Sendable {
  /// Kebab-case; what `--format` takes.
  static var name: String { get }
  /// Files that the trainer reads, each made of the shards below one folder of the output.
  static var files: [ExportFile] { get }
  /// Other files that go beside them, by path.
  static var companions: [(path: String, text: String)] { get }
}

extension ExportFormat {
  package static var companions: [(path: String, text: String)] { [] }
}

/// One file of an export.
package struct ExportFile: Sendable {
  /// Relative to the export's folder.
  let path: String
  /// The folder of shards, relative to the output folder.
  let source: String
  /// Writes the members of the trainer's row.
  let write: @Sendable (JSONValue, inout JSONWriter) -> Void
}

/// Every format, sorted by name.
package let exportFormats: [any ExportFormat.Type] = [
  LlamaFactory.self, Messages.self, TRL.self,
]
