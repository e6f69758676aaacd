import Glibc
import Shards

/// A file between two passes, open for reading.
final class SpillFile: Sendable {
  /// What the ledger says of the file; anything behind it is not ours.
  let length: Int
  private let path: String
  private let descriptor: Int32

  init(_ path: String, length: Int) throws(ShardError) {
    self.path = path
    self.length = length
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw ShardError.system(.cannotOpen, path) }
  }

  deinit { close(descriptor) }

  /// The error for what does not read as it was written.
  var damage: ShardError { ShardError(.cannotRead, path: path, code: EIO) }

  /// Reads a part of the file; one that ends before it is damaged.
  func bytes(at offset: Int, count: Int) throws(ShardError) -> [UInt8] {
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = 0
      while filled < count {
        let got = pread(
          descriptor, buffer.baseAddress.map { $0 + filled }, count - filled, off_t(offset + filled)
        )
        if got < 0, errno == EINTR { continue }
        guard got > 0 else {
          failed = true
          break
        }
        filled += got
      }
    }
    if failed { throw damage }
    return bytes
  }
}
