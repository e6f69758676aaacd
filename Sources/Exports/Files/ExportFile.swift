import Shards

/// A file of rows in the making: JSON lines, or Parquet made of them by a program.
struct ExportFile {
  let path: String
  /// The DuckDB program, or nil for JSON lines.
  let program: String?

  /// Has `fill` write the rows; the file stands under its name when they are all there, and not at
  /// all where there are none.
  func write(
    _ columns: [TrainerColumn], _ split: Split,
    _ fill: (inout RowLines, borrowing OutputFile) throws -> Void
  ) throws -> RowLines {
    let (folder, name) = Self.parts(of: path)
    try Folder.make(folder)
    var lines = RowLines(split)
    guard let program else {
      let out = try OutputFile(path)
      try fill(&lines, out)
      if lines.rows > 0 { try out.finish() }
      return lines
    }
    let (rows, packed) = (".\(name).jsonl", ".\(name).packed")
    defer { for file in [rows, packed] { try? Folder.remove("\(folder)/\(file)") } }
    let out = try OutputFile("\(folder)/\(rows)")
    try fill(&lines, out)
    guard lines.rows > 0 else { return lines }
    try out.finish(isSynced: false)
    try ParquetProgram(duckdb: program).convert(
      rows, to: packed, in: folder, columns, longestRow: lines.longestRow, place: path)
    try OutputFile.move("\(folder)/\(packed)", to: path)
    return lines
  }

  /// What a killed export may have left beside `path`: LLaMA-Factory reads hidden files, too.
  static func unfinished(of path: String) -> [String] {
    let (folder, name) = parts(of: path)
    return [".\(name).partial", "..\(name).jsonl.partial", ".\(name).jsonl", ".\(name).packed"]
      .map { "\(folder)/\($0)" }
  }

  private static func parts(of path: String) -> (folder: String, name: String) {
    let slash = path.lastIndex(of: "/") ?? path.startIndex
    return (String(path[..<slash]), String(path[path.index(after: slash)...]))
  }
}
