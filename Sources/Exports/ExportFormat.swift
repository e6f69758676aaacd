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

/// One kind of rows of a format: a file for training, and one for validation where there are rows.
package struct ExportKind: Sendable {
  /// What the kind makes of answers.
  enum Answers: Sendable {
    /// Turns, which can hold `reasoning_content`.
    case turns
    /// The trainer reads one text for each answer.
    case texts
    /// Rows without answers.
    case absent
  }

  /// How its files are written.
  enum Container: Sendable {
    case lines
    /// Parquet; JSON lines under the name `.json` where there is no DuckDB.
    case parquetOrJSON
    case parquet
  }

  /// What `--only` takes.
  package let name: String
  /// The folder of shards, relative to the output folder.
  let source: String
  var folder: String?
  let answers: Answers
  var container = Container.lines
  /// True where a trainer reads a whole folder, so that each split needs its own.
  var hasFolderForEachSplit = false
  /// The columns of every row; their types never change.
  let columns: @Sendable (ExportOptions) -> [TrainerColumn]
  /// Adds the row or rows that one row of a shard becomes.
  let write: @Sendable (ShardRow, inout RowLines) throws(RowRefusal) -> Void

  /// The path of a split without its extension, relative to the export's folder.
  func path(_ split: Split) -> String {
    let folder = folder ?? name
    return hasFolderForEachSplit && split == .validation
      ? "\(folder)_validation/\(split.rawValue)" : "\(folder)/\(split.rawValue)"
  }

  /// Every path that the kind may write to.
  var paths: [String] {
    let extensions =
      switch container {
      case .lines: ["jsonl"]
      case .parquetOrJSON: ["parquet", "json"]
      case .parquet: ["parquet"]
      }
    return Split.allCases.flatMap { split in extensions.map { "\(path(split)).\($0)" } }
  }
}

/// Rows to train on and rows to validate with; the names are those that `datasets` knows.
package enum Split: String, CaseIterable, Sendable {
  case train, validation
}

/// A file that an export wrote.
package struct ExportedFile: Sendable, Equatable {
  package let kind: String
  package let split: Split
  /// Relative to the export's folder.
  package let path: String
  package let rows: Int
  /// Rows of more than 4,096 bytes: some thousand tokens, by a rule of thumb.
  package let longRows: Int
}

/// Every format, sorted by name.
package let exportFormats: [any ExportFormat.Type] = [
  Axolotl.self, LlamaFactory.self, Messages.self, OpenRLHF.self, TRL.self, Verl.self,
]
