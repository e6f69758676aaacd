import Glibc
import Records
import Shards

/// Reads a run file row by row.
struct RunReader: ~Copyable {
  private(set) var streams: [String] = []
  /// The row that `advance` moved to.
  private(set) var stream = 0
  private(set) var key = CurriculumKey(
    first: 0, second: 0, problem: Fingerprint(high: 0, low: 0), ordinal: 0)
  private(set) var lineCount = 0
  private(set) var isAtEnd = false
  private let path: String
  private let descriptor: Int32
  private let bufferBytes: Int
  private var buffer: [UInt8] = []
  private var position = 0
  /// Offset in the file of the buffer's first byte.
  private var bufferOffset = 0
  private var lineStart = 0

  /// Where the current row starts in the file; a later reader can go on from here.
  private(set) var offset = 0

  init(_ path: String, bufferBytes: Int) throws(ShardError) {
    self.path = path
    self.bufferBytes = bufferBytes
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw ShardError.system(.cannotOpen, path) }
    let count = Int(try word())
    for _ in 0..<count {
      let length = Int(try word())
      try need(length)
      streams.append(String(decoding: buffer[position..<(position + length)], as: UTF8.self))
      position += length
    }
  }

  deinit { close(descriptor) }

  /// Goes to a place that `offset` once gave.
  mutating func seek(to offset: Int) throws(ShardError) {
    guard lseek(descriptor, off_t(offset), SEEK_SET) >= 0 else {
      throw ShardError.system(.cannotRead, path)
    }
    buffer.removeAll(keepingCapacity: true)
    position = 0
    bufferOffset = offset
  }

  /// Moves to the next row, or to the end.
  mutating func advance() throws(ShardError) {
    offset = bufferOffset + position
    guard try has(RunFile.rowHeaderBytes) else {
      // A piece of a header is no end: a power cut took the rest.
      guard position == buffer.count else { throw damage }
      isAtEnd = true
      return
    }
    stream = Int(number(UInt32.self))
    guard stream < streams.count else { throw damage }
    key = CurriculumKey(
      first: number(UInt64.self), second: number(UInt64.self),
      problem: Fingerprint(high: number(UInt64.self), low: number(UInt64.self)),
      ordinal: Int(number(UInt32.self)))
    lineCount = Int(clamping: number(UInt64.self))
    guard lineCount > 0 else { throw damage }
    try need(lineCount)
    lineStart = position
    position += lineCount
  }

  /// Appends the current row's line to `block`.
  func appendLine(to block: inout [UInt8]) {
    buffer.withUnsafeBufferPointer { bytes in
      block.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[lineStart..<position]))
    }
  }

  private mutating func word() throws(ShardError) -> UInt64 {
    try need(8)
    return number(UInt64.self)
  }

  private mutating func number<Number: FixedWidthInteger>(_ type: Number.Type) -> Number {
    defer { position += MemoryLayout<Number>.size }
    return buffer.withUnsafeBytes {
      Number(littleEndian: $0.loadUnaligned(fromByteOffset: position, as: Number.self))
    }
  }

  private mutating func need(_ count: Int) throws(ShardError) {
    guard try has(count) else { throw damage }
  }

  /// A file that is not what the run wrote; nothing can make it again.
  var damage: ShardError { ShardError(.cannotRead, path: path, code: EIO) }

  /// Makes sure that `count` bytes from `position` on are in the buffer.
  private mutating func has(_ count: Int) throws(ShardError) -> Bool {
    if buffer.count - position >= count { return true }
    let rest = Array(buffer[position...])
    let wanted = max(bufferBytes, count)
    var failed = false
    buffer = [UInt8](unsafeUninitializedCapacity: wanted) { bytes, filled in
      _ = bytes.initialize(fromContentsOf: rest)
      filled = rest.count
      while filled < wanted {
        let got = read(descriptor, bytes.baseAddress.map { $0 + filled }, wanted - filled)
        if got < 0, errno == EINTR { continue }
        failed = got < 0
        guard got > 0 else { break }
        filled += got
      }
    }
    if failed { throw ShardError.system(.cannotRead, path) }
    bufferOffset += position
    position = 0
    return buffer.count >= count
  }
}
