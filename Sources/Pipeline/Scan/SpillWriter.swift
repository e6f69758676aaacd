import Glibc
import Records
import Shards

/// A file between two passes that only grows: records of one partition, or rows of one folder.
///
/// It is cut back to the length that the ledger knows when a killed run goes on.
final class SpillWriter {
  private let path: String
  private let descriptor: Int32
  private let bufferBytes: Int
  private var buffer: [UInt8] = []
  /// The file's length once the buffer is written.
  private(set) var length: Int

  /// Opens the file and cuts it to `length`.
  init(_ path: String, length: Int, bufferBytes: Int = 64 << 10) throws(ShardError) {
    self.path = path
    self.bufferBytes = bufferBytes
    self.length = length
    descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o644)
    // Longer is what a killed run wrote behind its last entry; shorter is what a power cut took.
    guard descriptor < 0 || Folder.size(of: path) >= length else {
      throw ShardError(.cannotRead, path: path, code: EIO)
    }
    guard descriptor >= 0, ftruncate(descriptor, off_t(length)) == 0,
      lseek(descriptor, 0, SEEK_END) >= 0
    else { throw ShardError.system(.cannotWrite, path) }
  }

  deinit { close(descriptor) }

  func append(_ bytes: [UInt8]) throws(ShardError) {
    buffer.append(contentsOf: bytes)
    length += bytes.count
    if buffer.count >= bufferBytes { try flush() }
  }

  func flush() throws(ShardError) {
    guard !buffer.isEmpty else { return }
    let result = buffer.withUnsafeBytes { bytes in
      Result { () throws(ShardError) in try writeAll(bytes, to: descriptor, path: path) }
    }
    try result.get()
    buffer.removeAll(keepingCapacity: true)
  }
}
