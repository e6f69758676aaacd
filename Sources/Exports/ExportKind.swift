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
