import Glibc
import JSONText
import Shards

/// The last line of a file that a killed run left in the middle.
enum TornLine {
  /// Removes what follows the last line feed; a whole JSON text that only lacks it gets one.
  static func cut(from path: String) throws(ShardError) {
    let descriptor = open(path, O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else {
      guard errno == ENOENT else { throw ShardError.system(.cannotOpen, path) }
      return
    }
    defer { close(descriptor) }
    let size = Int(lseek(descriptor, 0, SEEK_END))
    let tail = tail(of: descriptor, size: size)
    guard !tail.isEmpty else { return }
    var parser = JSONParser()
    let isWhole: Void? = tail.withUnsafeBufferPointer { try? parser.parse($0) { _ in } }
    if isWhole != nil {
      let lineFeed: [UInt8] = [0x0A]
      guard pwrite(descriptor, lineFeed, 1, off_t(size)) == 1 else {
        throw ShardError.system(.cannotWrite, path)
      }
    } else {
      guard ftruncate(descriptor, off_t(size - tail.count)) == 0 else {
        throw ShardError.system(.cannotWrite, path)
      }
    }
    guard fsync(descriptor) == 0 else { throw ShardError.system(.cannotWrite, path) }
  }

  /// What follows the last line feed.
  private static func tail(of descriptor: Int32, size: Int) -> [UInt8] {
    var length = min(size, 64 << 10)
    while true {
      var bytes = [UInt8](repeating: 0, count: length)
      let count = pread(descriptor, &bytes, length, off_t(size - length))
      bytes = Array(bytes.prefix(max(0, count)))
      if let feed = bytes.lastIndex(of: 0x0A) { return Array(bytes[(feed + 1)...]) }
      if length == size || count < length { return bytes }
      length = min(size, length * 8)
    }
  }
}
