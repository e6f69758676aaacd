import Glibc
import Shards

/// A file that grows at its end, synced with every write.
struct AppendedFile: ~Copyable {
  private let path: String
  private let descriptor: Int32

  init(_ path: String) throws(ShardError) {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw ShardError.system(.cannotOpen, path) }
  }

  deinit { close(descriptor) }

  func write(_ bytes: [UInt8]) throws(ShardError) {
    try bytes.withUnsafeBytes { bytes in
      Result { () throws(ShardError) in try writeAll(bytes, to: descriptor, path: path) }
    }.get()
    guard fsync(descriptor) == 0 else { throw ShardError.system(.cannotWrite, path) }
  }
}
