import Glibc

/// A file that is whole or absent under its name: written aside, synced, renamed.
///
/// Dropping it unfinished removes what was written.
package struct OutputFile: ~Copyable {
  package let path: String
  private let temporaryPath: String
  private var descriptor: Int32
  private var isFinished = false

  /// Opens the file beside its place; the folder must exist.
  package init(_ path: String) throws(ShardError) {
    self.path = path
    temporaryPath = Self.temporaryPath(of: path)
    descriptor = open(temporaryPath, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw ShardError.system(.cannotWrite, path) }
  }

  deinit {
    guard !isFinished else { return }
    close(descriptor)
    unlink(temporaryPath)
  }

  package func write(_ bytes: UnsafeRawBufferPointer) throws(ShardError) {
    try writeAll(bytes, to: descriptor, path: path)
  }

  package func write(_ bytes: [UInt8]) throws(ShardError) {
    try bytes.withUnsafeBytes { bytes in Result { () throws(ShardError) in try write(bytes) } }
      .get()
  }

  /// Puts the file in its place.
  /// - Parameter isSynced: false for files that a later run can make again.
  package consuming func finish(isSynced: Bool = true) throws(ShardError) {
    if isSynced, fsync(descriptor) != 0 { throw ShardError.system(.cannotWrite, path) }
    guard rename(temporaryPath, path) == 0 else { throw ShardError.system(.cannotRename, path) }
    close(descriptor)
    isFinished = true
  }

  package static func write(_ bytes: [UInt8], to path: String) throws(ShardError) {
    let file = try OutputFile(path)
    try file.write(bytes)
    try file.finish()
  }

  /// Puts a finished file of another writer in its place.
  package static func move(_ source: String, to path: String) throws(ShardError) {
    let descriptor = open(source, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw ShardError.system(.cannotOpen, source) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw ShardError.system(.cannotWrite, path) }
    guard rename(source, path) == 0 else { throw ShardError.system(.cannotRename, path) }
  }

  /// Hidden from globs such as `part-*`, and told from every final name.
  static func temporaryPath(of path: String) -> String {
    let slash = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    return path[..<slash] + "." + path[slash...] + ".partial"
  }
}

/// Writes all of `bytes`, however often the system takes only a part.
package func writeAll(
  _ bytes: UnsafeRawBufferPointer, to descriptor: Int32, path: String
) throws(ShardError) {
  var written = 0
  while written < bytes.count {
    let count = Glibc.write(
      descriptor, bytes.baseAddress.map { $0 + written }, bytes.count - written)
    if count < 0 {
      if errno == EINTR { continue }
      throw ShardError.system(.cannotWrite, path)
    }
    written += count
  }
}
