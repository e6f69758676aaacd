import Shards

/// A file of lines that is written a megabyte at a time and stands when it is whole.
struct LineFile: ~Copyable {
  private let file: OutputFile
  private var buffer: [UInt8] = []
  private(set) var bytes = 0

  init(_ path: String) throws(ShardError) {
    file = try OutputFile(path)
  }

  mutating func write(_ line: [UInt8]) throws(ShardError) {
    buffer += line
    buffer.append(0x0A)
    bytes += line.count + 1
    if buffer.count >= 1 << 20 { try flush() }
  }

  consuming func finish() throws(ShardError) {
    try flush()
    try file.finish()
  }

  private mutating func flush() throws(ShardError) {
    try file.write(buffer)
    buffer.removeAll(keepingCapacity: true)
  }
}
