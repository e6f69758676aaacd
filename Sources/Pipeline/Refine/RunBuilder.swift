import JSONText
import Records
import Shards

/// A row that waits in memory for its place in a run file.
struct RunEntry {
  let stream: Int
  let key: CurriculumKey
  let start: Int
  let count: Int
}

/// The rows and bytes of one folder of shards.
struct StreamTotal: Codable, Equatable {
  var rows = 0
  var bytes = 0
}

/// Collects the rows of one unit of work, to be sorted and written as run files.
struct RunBuilder {
  /// The rows' lines one after the other, in the order in which they were added.
  private var writer = JSONWriter()
  private var entries: [RunEntry] = []
  private var streams: [String] = []
  private var numbers: [String: Int] = [:]
  private(set) var totals: [String: StreamTotal] = [:]

  init() {}

  /// - Parameter capacity: bytes of lines that are about to come; room for them costs nothing until
  ///   it is written to, and growing to them would copy every line twice.
  init(capacity: Int) { writer = JSONWriter(capacity: capacity) }

  var byteCount: Int { writer.count + entries.count * MemoryLayout<RunEntry>.stride }
  var isEmpty: Bool { entries.isEmpty }
  var lines: [UInt8] { writer.bytes }

  /// - Parameter body: writes the members of the row.
  mutating func add(stream: String, key: CurriculumKey, _ body: (inout JSONWriter) -> Void) {
    let number: Int
    if let known = numbers[stream] {
      number = known
    } else {
      number = streams.count
      streams.append(stream)
      numbers[stream] = number
    }
    let start = writer.count
    writer.line(body)
    let count = writer.count - start
    entries.append(RunEntry(stream: number, key: key, start: start, count: count))
    totals[stream, default: StreamTotal()].rows += 1
    totals[stream, default: StreamTotal()].bytes += count
  }

  /// Writes the rows, sorted, as one run file and forgets them; the totals stay.
  /// - Returns: a checksum of the lines.
  mutating func write(to path: String) throws(ShardError) -> String {
    let lines = writer.bytes
    let checksum = String(Checksum.of(lines), radix: 16)
    let order = streams.indices.sorted { streams[$0] < streams[$1] }
    var ranks = Array(repeating: 0, count: streams.count)
    for (rank, number) in order.enumerated() { ranks[number] = rank }
    entries.sort { left, right in
      left.stream != right.stream
        ? ranks[left.stream] < ranks[right.stream] : left.key < right.key
    }
    var file = try RunWriter(path, streams: order.map { streams[$0] })
    for entry in entries {
      try file.append(
        stream: ranks[entry.stream], key: entry.key,
        line: lines[entry.start..<(entry.start + entry.count)])
    }
    try file.finish()
    entries.removeAll(keepingCapacity: true)
    writer.removeAll()
    streams.removeAll()
    numbers.removeAll()
    return checksum
  }
}
