import Foundation

/// Turns JSON lines into Parquet with the DuckDB command line program.
struct ParquetProgram {
  let duckdb: String

  /// Writes the file `packed` from the file `lines`, the same bytes for the same rows.
  ///
  /// Hence one thread; and columns by name and type, so that no type is guessed. 2,048 rows are
  /// DuckDB's smallest group: long rows make it large enough.
  /// - Parameters:
  ///   - folder: where both are; DuckDB works in it, since it takes `*` and `[` in paths for patterns.
  ///   - place: the file as the user knows it, for errors.
  func convert(
    _ lines: String, to packed: String, in folder: String, _ columns: [TrainerColumn],
    longestRow: Int, place: String
  ) throws(ExportError) {
    let types = columns.map { "\(Self.quoted($0.name)): \(Self.quoted($0.sql))" }
    // 16 MiB is DuckDB's own default for the longest row.
    let limit = max(16 << 20, longestRow + 1)
    let statement = """
      SET threads = 1; COPY (SELECT * FROM read_json(\(Self.quoted(lines)), \
      format = 'newline_delimited', columns = {\(types.joined(separator: ", "))}, \
      maximum_object_size = \(limit))) TO \(Self.quoted(packed)) \
      (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 2048);
      """
    // The user's own start-up file must not change what is written.
    try run(["-init", "/dev/null", "-batch", "-bail", "-c", statement], in: folder, place: place)
  }

  private func run(
    _ arguments: [String], in folder: String, place: String
  ) throws(ExportError) {
    let process = Process()
    let errors = Pipe()
    process.executableURL = URL(fileURLWithPath: duckdb)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = errors
    do {
      try process.run()
      try errors.fileHandleForWriting.close()
    } catch {
      throw ExportError(.world, place, "'\(duckdb)' cannot be started; give it with '--duckdb'")
    }
    let said = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus != 0 else { return }
    let lines = String(decoding: said.prefix(2000), as: UTF8.self).split(separator: "\n")
    let reason = lines.first { !$0.hasPrefix("--") } ?? "it said nothing"
    throw ExportError(
      .world, place, "'\(duckdb)' ended with status \(process.terminationStatus): \(reason)")
  }

  private static func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }
}
