/// The programs that unpack what is not read here: DuckDB for Parquet, zstd for `.zst`.
package struct InputPrograms: Sendable {
  package let duckdb: String
  package let zstd: String

  package init(duckdb: String = "duckdb", zstd: String = "zstd") {
    self.duckdb = duckdb
    self.zstd = zstd
  }

  /// Opens the file itself, or the output of the program that unpacks it.
  func source(of path: String) throws(ShardError) -> ByteSource {
    if path.hasSuffix(".parquet") {
      let program = try find(
        duckdb, for: path,
        remedy: "pip install duckdb-cli, or name it under 'input: duckdb:' in the recipe")
      let name = path.split(separator: "'", omittingEmptySubsequences: false).joined(
        separator: "''")
      return ByteSource(
        try CommandOutput(
          program: program, arguments: ["-jsonlines", "-c", "FROM read_parquet('\(name)')"],
          path: path), of: path)
    }
    if path.hasSuffix(".zst") {
      let program = try find(zstd, for: path, remedy: "apt-get install zstd")
      return ByteSource(
        try CommandOutput(program: program, arguments: ["-dcq", "--", path], path: path), of: path)
    }
    return try ByteSource(opening: path)
  }

  private func find(
    _ name: String, for path: String, remedy: String
  ) throws(ShardError) -> String {
    guard let program = CommandOutput.find(name) else {
      throw ShardError(.missingProgram(name: name, remedy: remedy), path: path)
    }
    return program
  }
}
