/// The grammar of a JSON number (RFC 8259, section 6).
enum JSONNumber {
  /// Returns one past the number that starts at `start`, or nil where none does.
  static func end(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var position = start
    if position < bytes.count, bytes[position] == 0x2D { position += 1 }
    guard position < bytes.count, isDigit(bytes[position]) else { return nil }
    if bytes[position] == 0x30 { position += 1 } else { position = digits(bytes, position) }
    if position < bytes.count, bytes[position] == 0x2E {
      let end = digits(bytes, position + 1)
      guard end > position + 1 else { return nil }
      position = end
    }
    if position < bytes.count, bytes[position] | 0x20 == 0x65 {
      position += 1
      if position < bytes.count, bytes[position] == 0x2B || bytes[position] == 0x2D {
        position += 1
      }
      let end = digits(bytes, position)
      guard end > position else { return nil }
      position = end
    }
    return position
  }

  private static func digits(_ bytes: UnsafeBufferPointer<UInt8>, _ from: Int) -> Int {
    var position = from
    while position < bytes.count, isDigit(bytes[position]) { position += 1 }
    return position
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
}
