/// The signs of arithmetic, in ASCII, Unicode and LaTeX.
enum MathSign {
  case plus, minus, times, divide

  /// The sign at `start`, past spaces, and the place behind it.
  static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> (MathSign, Int)? {
    let place = skipSpace(bytes, start, end)
    guard place < end else { return nil }
    switch bytes[place] {
    case 0x2B: return (.plus, place + 1)
    case 0x2D: return (.minus, place + 1)
    case 0x2A:
      // `**` is emphasis or a power.
      return place + 1 < end && bytes[place + 1] == 0x2A ? nil : (.times, place + 1)
    case 0x2F: return (.divide, place + 1)
    case 0x5C:
      for (name, sign) in commands {
        if let behind = command(name, bytes, place, end) { return (sign, behind) }
      }
      return nil
    case 0xC2, 0xC3, 0xE2: return unicode(bytes, place, end)
    default: return nil
    }
  }

  private static let commands: [(StaticString, MathSign)] = [
    ("cdot", .times), ("times", .times), ("div", .divide),
  ]

  private static func unicode(
    _ bytes: UnsafeBufferPointer<UInt8>, _ place: Int, _ end: Int
  ) -> (MathSign, Int)? {
    guard place + 1 < end else { return nil }
    switch (bytes[place], bytes[place + 1]) {
    case (0xC3, 0x97), (0xC2, 0xB7): return (.times, place + 2)
    case (0xC3, 0xB7): return (.divide, place + 2)
    case (0xE2, 0x88):
      guard place + 2 < end else { return nil }
      return bytes[place + 2] == 0x92 ? (.minus, place + 3) : nil
    case (0xE2, 0x80):
      guard place + 2 < end else { return nil }
      return bytes[place + 2] == 0x93 ? (.minus, place + 3) : nil
    case (0xE2, 0x8B):
      guard place + 2 < end else { return nil }
      return bytes[place + 2] == 0x85 ? (.times, place + 3) : nil
    default: return nil
    }
  }

  /// Past spaces, dollar signs and LaTeX's spacing.
  static func skipSpace(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    var place = start
    while place < end {
      switch bytes[place] {
      case 0x20, 0x09, 0x24, 0x26: place += 1
      case 0x5C:
        guard place + 1 < end, [0x2C, 0x3B, 0x21, 0x3A, 0x20, 0x24].contains(bytes[place + 1])
        else {
          return place
        }
        place += 2
      default: return place
      }
    }
    return place
  }

  /// The place behind `\name`, if that stands at `start` and no letter follows.
  static func command(
    _ name: StaticString, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Int? {
    let count = name.utf8CodeUnitCount
    guard start + count < end, bytes[start] == 0x5C else { return nil }
    for offset in 0..<count where bytes[start + 1 + offset] != name.utf8Start[offset] { return nil }
    let behind = start + 1 + count
    let last = name.utf8Start[count - 1]
    if isLetter(last), behind < end, isLetter(bytes[behind]) { return nil }
    return behind
  }

  /// The bracket that closes what `byte` opens.
  static func closing(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x28: 0x29
    case 0x7B: 0x7D
    case 0x5B: 0x5D
    default: nil
    }
  }

  /// The place behind a comma, `{,}` or `\,` that parts a group of exactly three digits.
  static func groupSeparator(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Int? {
    let behind: Int
    switch bytes[start] {
    case 0x2C: behind = start + 1
    case 0x7B where start + 2 < end && bytes[start + 1] == 0x2C && bytes[start + 2] == 0x7D:
      behind = start + 3
    case 0x5C where start + 1 < end && bytes[start + 1] == 0x2C: behind = start + 2
    default: return nil
    }
    guard behind + 3 <= end, (behind..<behind + 3).allSatisfy({ isDigit(bytes[$0]) }) else {
      return nil
    }
    return behind + 3 < end && isDigit(bytes[behind + 3]) ? nil : behind
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
}
