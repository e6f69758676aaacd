import JSONText

/// Cuts an array file at its elements, or a file of values at the values, by counting brackets.
///
/// An element that is malformed inside but whose brackets match costs only itself.
struct ElementCutter: RowCutter {
  private let isInsideArray: Bool
  private(set) var nextRow = 1
  var findsNextRow: Bool { false }
  private var hasPassedOpening: Bool
  private var hasPassedClosing = false

  init(isInsideArray: Bool) {
    self.isInsideArray = isInsideArray
    hasPassedOpening = !isInsideArray
  }

  mutating func cut(_ bytes: [UInt8], isLast: Bool) -> RowCut {
    var cut = RowCut()
    bytes.withUnsafeBufferPointer { buffer in
      while let start = elementStart(buffer, &cut) {
        guard !hasPassedClosing else {
          cut.faults.append(fault("trailing-bytes", "bytes follow the array", buffer, start))
          cut.used = buffer.count
          return
        }
        guard let end = elementEnd(buffer, start) else {
          if isLast {
            cut.faults.append(
              fault("truncated-json", "the file ends inside this element", buffer, start))
            cut.used = buffer.count
          } else {
            cut.used = start
          }
          return
        }
        cut.rows.append(RowChunk.Row(range: start..<end, number: nextRow))
        nextRow += 1
        cut.used = end
      }
      if isLast, isInsideArray, !hasPassedClosing, hasPassedOpening {
        cut.faults.append(fault("truncated-json", "the array is not closed", buffer, buffer.count))
      }
    }
    return cut
  }

  /// An element over the limit ends nowhere that could be told apart from its inside: the rest of
  /// the file is given up, and `rest-unread` says so.
  mutating func skipRow(_ more: () throws(ShardError) -> [UInt8]) throws(ShardError) -> [UInt8] {
    while try !more().isEmpty {}
    hasPassedClosing = true
    return []
  }

  private func fault(
    _ reason: String, _ detail: String, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int
  ) -> RowFault {
    RowFault(
      row: nextRow, reason: reason, detail: detail, excerpt: bytes[start...])
  }

  /// Passes over white space, commas and the outer brackets to the next element's first byte.
  private mutating func elementStart(
    _ bytes: UnsafeBufferPointer<UInt8>, _ cut: inout RowCut
  ) -> Int? {
    var position = cut.used
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09...0x0D, 0x2C: break
      case 0x5B where !hasPassedOpening: hasPassedOpening = true
      case 0x5D where isInsideArray && !hasPassedClosing: hasPassedClosing = true
      default: return position
      }
      position += 1
      cut.used = position
    }
    return nil
  }

  /// One past the element that starts at `start`, or nil where the buffer ends before it.
  private func elementEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    var depth = 0
    var position = start
    while position < bytes.count {
      switch bytes[position] {
      case 0x22:
        guard let quote = JSONString.closingQuote(in: bytes, from: position + 1) else { return nil }
        position = quote
      case 0x7B, 0x5B: depth += 1
      case 0x7D, 0x5D:
        depth -= 1
        if depth == 0 { return position + 1 }
        // A bracket that closes nothing is a row of its own, which no parser takes.
        if depth < 0 { return max(position, start + 1) }
      case 0x2C where depth == 0: return position
      default: break
      }
      position += 1
    }
    return nil
  }
}
