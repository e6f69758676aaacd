import JSONText
package import Shards

/// Writes a finished run's shards in a trainer's format.
package struct Export {
  private let output: String
  private let shards: [ShardSummary]
  private let target: String
  private let options: ExportOptions

  /// What was written, and what the user should know of it.
  package struct Summary: Sendable {
    package var files: [ExportedFile] = []
    package var notes: [String] = []
  }

  /// - Parameters:
  ///   - shards: what the run's manifest lists.
  ///   - target: the folder to write to.
  package init(
    of output: String, _ shards: [ShardSummary], to target: String, _ options: ExportOptions
  ) {
    self.output = output
    self.shards = shards.sorted { $0.path < $1.path }
    self.target = target
    self.options = options
  }

  /// Writes every kind that the run has rows for.
  /// - Parameter names: the kinds wanted; all of the format's if it is empty.
  package func write(_ format: any ExportFormat.Type, only names: [String] = []) throws -> Summary {
    var summary = Summary()
    let kinds = try writableKinds(of: format, names, &summary.notes)
    try ExportFolder(target).clear(for: format)
    for kind in kinds {
      for split in Split.allCases {
        let own = ShardSelection(shards, kind.source, split).shards
        guard !own.isEmpty else { continue }
        if let file = try write(kind, split, own, &summary.notes) { summary.files.append(file) }
      }
    }
    guard !summary.files.isEmpty else {
      throw ExportError(
        .request, output,
        "no rows for \(format.name) are left: \(summary.notes.joined(separator: ", "))")
    }
    for companion in format.companions(of: summary.files, in: target, options) {
      try OutputFile.write(Array(companion.text.utf8), to: "\(target)/\(companion.path)")
    }
    summary.notes += format.notes(on: summary.files, options)
    return summary
  }

  /// The wanted kinds that the run has rows for and the options allow.
  private func writableKinds(
    of format: any ExportFormat.Type, _ names: [String], _ notes: inout [String]
  ) throws -> [ExportKind] {
    let wanted = format.kinds.filter { names.isEmpty || names.contains($0.name) }
    var writable: [ExportKind] = []
    var obstacles: [ExportError] = []
    for kind in wanted {
      if let obstacle = obstacle(to: kind, of: format) {
        obstacles.append(obstacle)
      } else {
        writable.append(kind)
      }
    }
    if let first = obstacles.first, writable.isEmpty || !names.isEmpty { throw first }
    notes += obstacles.map { "\($0.place): \($0.message)" }
    return writable
  }

  private func obstacle(to kind: ExportKind, of format: any ExportFormat.Type) -> ExportError? {
    let what = "no \(kind.name) rows for \(format.name)"
    if !shards.contains(where: { $0.path.hasPrefix(kind.source + "/") && $0.rows > 0 }) {
      let stage = kind.source.split(separator: "/").last ?? ""
      return ExportError(
        .request, output,
        "\(what): the run wrote nothing to \(kind.source); add 'emit-\(stage)' to the recipe, or "
          + "see with 'sluice stats' why it had no rows")
    }
    if kind.answers == .texts, options.reasoning == .separate {
      return ExportError(
        .request, "--reasoning",
        "\(what) with reasoning apart, since it reads one text for each answer; take 'inline' or "
          + "'none'")
    }
    if kind.container == .parquet, options.duckdb == nil {
      return ExportError(
        .request, output,
        "\(what) without DuckDB, since it reads them from Parquet alone; pip install duckdb-cli, "
          + "or give the program with '--duckdb'")
    }
    return nil
  }

  private func write(
    _ kind: ExportKind, _ split: Split, _ shards: [ShardSummary], _ notes: inout [String]
  ) throws -> ExportedFile? {
    let isParquet = kind.container != .lines && options.duckdb != nil
    let name =
      "\(kind.path(split)).\(isParquet ? "parquet" : kind.container == .lines ? "jsonl" : "json")"
    let file = ExportFile(path: "\(target)/\(name)", program: isParquet ? options.duckdb : nil)
    let lines = try file.write(kind.columns(options), split) { lines, out in
      for shard in shards { try copy(shard, kind, &lines, out) }
    }
    for reason in RowRefusal.allCases {
      guard let count = lines.refused[reason] else { continue }
      notes.append("\(name): left out \(count == 1 ? "1 row" : "\(count) rows") \(reason.rawValue)")
    }
    if kind.container == .parquetOrJSON, !isParquet {
      notes.append(
        "\(name): JSON lines, since there is no DuckDB; for Parquet pip install duckdb-cli, or "
          + "give the program with '--duckdb'")
    }
    guard lines.rows > 0 else { return nil }
    return ExportedFile(
      kind: kind.name, split: split, path: name, rows: lines.rows, longRows: lines.longRows)
  }

  /// A megabyte at a time: what was made of one chunk of rows is written before the next is read.
  private func copy(
    _ shard: ShardSummary, _ kind: ExportKind, _ lines: inout RowLines,
    _ out: borrowing OutputFile
  ) throws {
    let path = "\(output)/\(shard.path)"
    let reader = try RowReader(opening: path, programs: InputPrograms(), lineLimit: 1 << 30)
    var parser = JSONParser()
    var rows = 0
    while let chunk = try reader.next() {
      guard chunk.faults.isEmpty else { throw damaged(path) }
      for row in chunk.rows {
        try chunk.withRow(row) { bytes in
          do {
            try parser.parse(bytes) { value in
              do throws(RowRefusal) {
                try kind.write(ShardRow(value: value, options: options), &lines)
              } catch {
                lines.refuse(error)
              }
            }
          } catch {
            throw damaged(path)
          }
        }
      }
      rows += chunk.rows.count
      try lines.take { try out.write($0) }
    }
    guard rows == shard.rows else { throw damaged(path) }
  }

  private func damaged(_ path: String) -> ExportError {
    ExportError(
      .world, path, "is not as the run wrote it; 'sluice verify' lists what differs")
  }
}
