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

  mutating func add(_ body: (inout JSONWriter) -> Void) {
    let start = writer.count
    writer.line(body)
    let length = writer.count - start
    rows += 1
    if length > 4096 { longRows += 1 }
    longestRow = max(longestRow, length)
  }

  mutating func refuse(_ reason: RowRefusal) { refused[reason, default: 0] += 1 }

  /// Hands over what was added since the last call.
  mutating func take(_ body: ([UInt8]) throws -> Void) rethrows {
    try body(writer.bytes)
    writer.removeAll()
  }
}
