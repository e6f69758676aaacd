/// The rows of one trainer: which shards they come from and what each becomes.
package protocol ExportFormat: Sendable {
  /// Kebab-case; what `--format` takes.
  static var name: String { get }
  /// What the trainer reads, each made of the shards of one kind.
  static var kinds: [ExportKind] { get }
  /// Names of the files that go beside the rows.
  static var companionPaths: [String] { get }
  /// Files that go beside the rows, for what was really written.
  static func companions(of files: [ExportedFile], in target: String, _ options: ExportOptions)
    -> [(path: String, text: String)]
  /// What the user should know before he trains on it.
  static func notes(on files: [ExportedFile], _ options: ExportOptions) -> [String]
}

extension ExportFormat {
  package static var companionPaths: [String] { [] }

  package static func companions(
    of files: [ExportedFile], in target: String, _ options: ExportOptions
  ) -> [(path: String, text: String)] { [] }

  package static func notes(on files: [ExportedFile], _ options: ExportOptions) -> [String] { [] }
}

/// Every format, sorted by name.
package let exportFormats: [any ExportFormat.Type] = [
  Axolotl.self, LlamaFactory.self, Messages.self, OpenRLHF.self, TRL.self, Verl.self,
]
