/// What a finished shard holds; its line in the manifest.
package struct ShardSummary: Sendable, Equatable {
  /// Relative to the output folder.
  package let path: String
  package let rows: Int
  /// Uncompressed.
  package let bytes: Int
  package let fileBytes: Int
  /// Of the uncompressed lines: the same whatever library compressed them.
  package let contentSHA256: String
  package let fileSHA256: String

  /// The folder that it lies in, relative to the output folder.
  package var folder: String { path.split(separator: "/").dropLast().joined(separator: "/") }

  package init(
    path: String, rows: Int, bytes: Int, fileBytes: Int, contentSHA256: String, fileSHA256: String
  ) {
    self.path = path
    self.rows = rows
    self.bytes = bytes
    self.fileBytes = fileBytes
    self.contentSHA256 = contentSHA256
    self.fileSHA256 = fileSHA256
  }
}

/// Writes one shard, member after member; the shard stands under its name only when finished.
package struct ShardWriter: ~Copyable {
  private let relativePath: String
  private let file: OutputFile
  private let content = SHA256()
  private let packed = SHA256()
  private var rows = 0
  private var bytes = 0
  private var fileBytes = 0

  /// - Parameters:
  ///   - folder: the output folder.
  ///   - path: the shard's path below it; its folder is made.
  package init(in folder: String, path: String) throws(ShardError) {
    relativePath = path
    if let slash = path.lastIndex(of: "/") { try Folder.make("\(folder)/\(path[..<slash])") }
    file = try OutputFile("\(folder)/\(path)")
  }

  /// Appends whole lines and the member that was made of them.
  package mutating func append(lines: [UInt8], rows: Int, member: [UInt8]) throws(ShardError) {
    content.update(lines)
    packed.update(member)
    try file.write(member)
    self.rows += rows
    bytes += lines.count
    fileBytes += member.count
  }

  package consuming func finish() throws(ShardError) -> ShardSummary {
    try file.finish()
    return ShardSummary(
      path: relativePath, rows: rows, bytes: bytes, fileBytes: fileBytes,
      contentSHA256: content.finish(), fileSHA256: packed.finish())
  }
}
