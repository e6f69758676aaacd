import JSONText
import Pipeline
import Shards

/// Finds the path of a problem in a finished run's `paths`, whose rows stand in the order of their ids.
///
/// By halves: a shard is read in blocks from any place, so that the largest run is searched in some
/// ten blocks.
struct PathSearch {
  private let output: String
  private let shards: [ShardSummary]

  init(in output: String) throws {
    self.output = output
    shards = try FinishedRun.paths(in: output)
  }

  /// The rows whose id begins with `prefix`, as JSON lines; at most `limit`.
  func rows(startingWith prefix: String, limit: Int) throws -> [ArraySlice<UInt8>] {
    var found: [ArraySlice<UInt8>] = []
    for shard in shards {
      let path = "\(output)/\(shard.path)"
      var offset = try start(of: prefix, in: path, bytes: shard.fileBytes)
      while found.count < limit, let block = try ShardBlocks.block(of: path, at: offset) {
        let lines = block.lines.split(separator: 0x0A)
        for line in lines where try Self.id(of: line).hasPrefix(prefix) { found.append(line) }
        offset = block.end
        guard let last = lines.last, try Self.id(of: last).prefix(prefix.count) <= prefix else {
          break
        }
      }
    }
    return Array(found.prefix(limit))
  }

  /// Where to begin to read: a place before which no block holds the prefix.
  private func start(of prefix: String, in path: String, bytes: Int) throws -> Int {
    var low = 0
    var high = bytes
    // Smaller than a block: reading on from `low` is cheaper than another half.
    while high - low > 256 << 10 {
      let middle = (low + high) / 2
      guard let block = try ShardBlocks.block(of: path, at: middle),
        let last = block.lines.split(separator: 0x0A).last
      else {
        high = middle
        continue
      }
      if try Self.id(of: last).prefix(prefix.count) < prefix {
        low = block.end
      } else {
        high = middle
      }
    }
    return low
  }

  /// Every row, for what no order helps to find; stops where `body` says so.
  func forEach(_ body: (JSONValue, ArraySlice<UInt8>) throws -> Bool) throws {
    var parser = JSONParser()
    for shard in shards {
      let reader = try RowReader(
        opening: "\(output)/\(shard.path)", programs: InputPrograms(), lineLimit: 1 << 30)
      while let chunk = try reader.next() {
        for row in chunk.rows {
          let line = chunk.bytes[row.range]
          let goesOn = try line.withUnsafeBufferPointer {
            try parser.parse($0) { try body($0, line) }
          }
          guard goesOn else { return }
        }
      }
    }
  }

  /// The first member of a row; read without the rest, which may be long.
  static func id(of line: ArraySlice<UInt8>) throws -> String {
    let head = Array("{\"id\":\"".utf8)
    guard line.starts(with: head) else { return "" }
    return String(decoding: line.dropFirst(head.count).prefix { $0 != 0x22 }, as: UTF8.self)
  }
}
