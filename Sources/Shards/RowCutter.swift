import Glibc

/// The rows that were found in a buffer, and how much of it they used up.
struct RowCut {
  var rows: [RowChunk.Row] = []
  var faults: [RowFault] = []
  var used = 0
}

/// Finds whole rows in a buffer that begins at a row.
protocol RowCutter {
  /// The number that the next row will have, from 1.
  var nextRow: Int { get }
  /// Whether a row behind one that is too long can be found.
  var findsNextRow: Bool { get }
  mutating func cut(_ bytes: [UInt8], isLast: Bool) -> RowCut
  /// Passes over the rest of a row that is too long, reading on with `more` until it ends; returns
  /// what follows it.
  mutating func skipRow(_ more: () throws(ShardError) -> [UInt8]) throws(ShardError) -> [UInt8]
}

/// Cuts at line feeds; a last line without one counts.
struct LineCutter: RowCutter {
  private(set) var nextRow = 1
  var findsNextRow: Bool { true }

  mutating func cut(_ bytes: [UInt8], isLast: Bool) -> RowCut {
    var cut = RowCut()
    bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      while cut.used < buffer.count,
        let hit = memchr(base + cut.used, 0x0A, buffer.count - cut.used)
      {
        let end = UnsafeRawPointer(base).distance(to: UnsafeRawPointer(hit))
        add(cut.used..<end, buffer, &cut)
        cut.used = end + 1
      }
      if isLast, cut.used < buffer.count {
        add(cut.used..<buffer.count, buffer, &cut)
        cut.used = buffer.count
      }
    }
    return cut
  }

  mutating func skipRow(_ more: () throws(ShardError) -> [UInt8]) throws(ShardError) -> [UInt8] {
    nextRow += 1
    while true {
      let bytes = try more()
      if let end = bytes.firstIndex(of: 0x0A) { return Array(bytes[(end + 1)...]) }
      if bytes.isEmpty { return [] }
    }
  }

  /// Adds a line; an empty one has a number and is no row.
  private mutating func add(
    _ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>, _ cut: inout RowCut
  ) {
    let isBlank = bytes[range].allSatisfy { $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }
    if !isBlank { cut.rows.append(RowChunk.Row(range: range, number: nextRow)) }
    nextRow += 1
  }
}
