import Records
import Shards

/// A run file: a list of folder names, then rows in the order of folder and key.
///
/// Header: the count of names, then each name with its length. A row: 48 bytes of folder, key and
/// length, then the line. Written once, read once from front to back.
enum RunFile {
  static let rowHeaderBytes = 4 + 8 * 4 + 4 + 8

  static func appendHeader(_ streams: [String], to buffer: inout [UInt8]) {
    append(UInt64(streams.count), to: &buffer)
    for name in streams {
      append(UInt64(name.utf8.count), to: &buffer)
      buffer.append(contentsOf: name.utf8)
    }
  }

  /// - Parameter line: with its line feed.
  static func appendRow(
    stream: Int, key: CurriculumKey, line: ArraySlice<UInt8>, to buffer: inout [UInt8]
  ) {
    append(UInt32(stream), to: &buffer)
    append(key.first, to: &buffer)
    append(key.second, to: &buffer)
    append(key.problem.high, to: &buffer)
    append(key.problem.low, to: &buffer)
    append(key.ordinal, to: &buffer)
    append(UInt64(line.count), to: &buffer)
    buffer.append(contentsOf: line)
  }

  private static func append(_ value: some FixedWidthInteger, to buffer: inout [UInt8]) {
    withUnsafeBytes(of: value.littleEndian) { buffer.append(contentsOf: $0) }
  }
}

/// Writes a run file through a buffer of 256 KiB.
struct RunWriter: ~Copyable {
  private let file: OutputFile
  private var buffer: [UInt8] = []

  init(_ path: String, streams: [String]) throws(ShardError) {
    file = try OutputFile(path)
    buffer.reserveCapacity(320 << 10)
    RunFile.appendHeader(streams, to: &buffer)
  }

  mutating func append(
    stream: Int, key: CurriculumKey, line: ArraySlice<UInt8>
  ) throws(ShardError) {
    RunFile.appendRow(stream: stream, key: key, line: line, to: &buffer)
    if buffer.count >= 256 << 10 { try flush() }
  }

  consuming func finish() throws(ShardError) {
    try flush()
    try file.finish(isSynced: false)
  }

  private mutating func flush() throws(ShardError) {
    try file.write(buffer)
    buffer.removeAll(keepingCapacity: true)
  }
}
