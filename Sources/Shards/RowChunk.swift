/// A batch of rows: the unit that is read, judged and passed on at once.
///
/// About a megabyte: a task for each row costs 300 times as much as one for each batch of a thousand
/// (measured with 200,000 small rows).
package struct RowChunk: Sendable {
  package struct Row: Sendable {
    package let range: Range<Int>
    /// The row's number in its file, from 1.
    package let number: Int
  }

  package let bytes: [UInt8]
  package let rows: [Row]
  /// Rows that could not be cut out of the stream.
  package let faults: [RowFault]

  /// Rows and those that could not be cut out: what a limit counts.
  package var rowCount: Int { rows.count + faults.count { !$0.isDamage } }

  package func withRow<Result>(
    _ row: Row, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    try bytes.withUnsafeBufferPointer { try body(UnsafeBufferPointer(rebasing: $0[row.range])) }
  }
}

/// A row that could not be read, or a place where the file itself is damaged.
package struct RowFault: Sendable, Equatable {
  package let row: Int
  /// Kebab-case, from a closed list: JSON errors, damage of the file, missing fields.
  package let reason: String
  package let detail: String
  /// True where it is the file that is damaged, not a row of it.
  package var isDamage: Bool { InputStream.Damage(rawValue: reason) != nil }

  /// The row's first bytes, 4 KiB at most.
  package let excerpt: [UInt8]

  package init(row: Int, reason: String, detail: String, excerpt: some Collection<UInt8> = []) {
    self.row = row
    self.reason = reason
    self.detail = detail
    self.excerpt = Array(excerpt.prefix(4096))
  }
}

extension RowChunk {
  /// The first rows; what was wrong behind them does not count.
  package func prefix(_ count: Int) -> RowChunk {
    let kept = rows.prefix(count)
    let last = kept.last?.number ?? 0
    return RowChunk(bytes: bytes, rows: Array(kept), faults: faults.filter { $0.row < last })
  }
}
