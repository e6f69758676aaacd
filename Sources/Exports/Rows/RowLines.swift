import JSONText

/// The lines of one file in the making, taken away batch by batch.
struct RowLines {
  private var writer = JSONWriter()
  private(set) var rows = 0
  private(set) var longRows = 0
  private(set) var longestRow = 0
  private(set) var refused: [RowRefusal: Int] = [:]
  let split: Split

  init(_ split: Split) { self.split = split }

  /// - Parameter sequences: what the trainer makes sequences of tokens of, where it limits them.
  mutating func add(
    sequences: [[Turn]] = [], _ body: (inout JSONWriter) -> Void
  ) {
    let start = writer.count
    writer.line(body)
    rows += 1
    longestRow = max(longestRow, writer.count - start)
    if sequences.contains(where: { $0.reduce(0) { $0 + $1.bytes } > 4096 }) { longRows += 1 }
  }

  mutating func refuse(_ reason: RowRefusal) { refused[reason, default: 0] += 1 }

  /// Hands over what was added since the last call.
  mutating func take(_ body: ([UInt8]) throws -> Void) rethrows {
    try body(writer.bytes)
    writer.removeAll()
  }
}
