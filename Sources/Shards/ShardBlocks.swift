import CGzip
import Glibc

/// A few blocks of lines out of a shard, without reading all of it.
///
/// A shard is a row of gzip members, each with about a megabyte of whole lines. All begin with the same
/// ten bytes, since the same library wrote them at the same level without a time, so that a member is
/// found from any place of the file; that the bytes stand there by chance is one in 2^80.
package enum ShardBlocks {
  private static let headerBytes = 10
  /// How far a member is looked for: members are a quarter of a megabyte, more for a very long row.
  private static let windowBytes = 2 << 20

  /// - Parameters:
  ///   - offset: where to begin to look, in bytes of the file; 0 for the first block.
  /// - Returns: the lines of the first whole member at or behind `offset` and where the next begins,
  ///   or nil where there is none.
  package static func block(
    of path: String, at offset: Int
  ) throws(ShardError) -> (lines: [UInt8], end: Int)? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw ShardError.system(.cannotOpen, path) }
    defer { close(file) }
    let header = try read(headerBytes, at: 0, from: file, path)
    guard header.starts(with: [0x1F, 0x8B]), header.count == headerBytes else { return nil }
    let window = try read(windowBytes, at: offset, from: file, path)
    guard let start = first(header, in: window) else { return nil }
    return try inflate(file, path, from: offset + start)
  }

  private static func first(_ header: [UInt8], in window: [UInt8]) -> Int? {
    window.withUnsafeBytes { bytes -> Int? in
      guard let start = bytes.baseAddress else { return nil }
      var position = 0
      while position + header.count <= bytes.count,
        let hit = memchr(
          start + position, Int32(header[0]), bytes.count - position - header.count + 1)
      {
        position = UnsafeRawPointer(hit) - start
        if memcmp(hit, header, header.count) == 0 { return position }
        position += 1
      }
      return nil
    }
  }

  private static func inflate(
    _ file: Int32, _ path: String, from start: Int
  ) throws(ShardError) -> (lines: [UInt8], end: Int)? {
    guard let inflater = cgzip_inflater_new() else { return nil }
    defer { cgzip_inflater_free(inflater) }
    var lines: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    var position = start
    while true {
      let packed = try read(256 << 10, at: position, from: file, path)
      if packed.isEmpty { return nil }
      var used = 0
      while used < packed.count {
        var consumed = 0
        var produced = 0
        let status = packed.withUnsafeBufferPointer { input in
          buffer.withUnsafeMutableBufferPointer { output in
            cgzip_inflate(
              inflater, input.baseAddress.map { $0 + used }, input.count - used, &consumed,
              output.baseAddress, output.count, &produced)
          }
        }
        lines += buffer[..<produced]
        used += consumed
        if status == CGZIP_END_OF_MEMBER { return (lines, position + used) }
        if status == CGZIP_DAMAGED || consumed + produced == 0 { return nil }
      }
      position += packed.count
    }
  }

  private static func read(
    _ count: Int, at offset: Int, from file: Int32, _ path: String
  ) throws(ShardError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    let got = pread(file, &bytes, count, off_t(offset))
    guard got >= 0 else { throw ShardError.system(.cannotRead, path) }
    bytes.removeLast(count - got)
    return bytes
  }
}
