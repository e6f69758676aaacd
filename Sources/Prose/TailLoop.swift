import Glibc
package import Records

/// A text that ends by saying the same over and over.
package struct TailLoop: Sendable, Equatable {
  /// Bytes from the start of the text: where the loop begins, and the end.
  package let range: Range<Int>
  /// Bytes of one turn.
  package let period: Int

  /// How far from the end is looked: a loop that only fills more than this fills this too.
  private static let tailBytes = 8192
  /// Three turns: twice is emphasis.
  private static let fewestTurns = 3
  /// A loop of fewer bytes is a list of equal entries, a decimal, a rule of dashes.
  private static let fewestBytes = 200

  /// The loop that the text ends with, in its shortest period, or nil.
  ///
  /// The failure function of the reversed tail (Knuth, Morris, Pratt) gives the shortest period of
  /// every suffix in one pass.
  package init?(_ text: Text) {
    let found = text.withBytes { bytes -> (Range<Int>, Int)? in
      var end = bytes.count
      while end > 0, bytes[end - 1] <= 0x20 { end -= 1 }
      let length = min(end, Self.tailBytes)
      guard length >= Self.fewestBytes, Self.comesAgain(bytes, end, length) else { return nil }
      var borders = [Int32](repeating: 0, count: length)
      var border = 0
      var best: (length: Int, period: Int)?
      for index in 1..<length {
        let byte = bytes[end - 1 - index]
        while border > 0, byte != bytes[end - 1 - border] { border = Int(borders[border - 1]) }
        if byte == bytes[end - 1 - border] { border += 1 }
        borders[index] = Int32(border)
        let count = index + 1
        let period = count - border
        if count >= Self.fewestBytes, count >= period * Self.fewestTurns { best = (count, period) }
      }
      guard let best else { return nil }
      let start = end - best.length
      let turn = bytes[(end - best.period)..<end]
      // Figures and rules repeat without being a loop, unless they fill the whole tail.
      let letters = turn.count { ($0 | 0x20) &- 0x61 < 26 || $0 >= 0x80 }
      guard letters >= 3 || best.length >= length, Self.isWorthy(turn, best.length) else {
        return nil
      }
      return (start..<end, best.period)
    }
    guard let found else { return nil }
    (range, period) = found
  }

  /// The last bytes of a loop stand in it once more: one look that almost every other text fails.
  private static func comesAgain(
    _ bytes: UnsafeBufferPointer<UInt8>, _ end: Int, _ length: Int
  ) -> Bool {
    guard let base = bytes.baseAddress else { return false }
    let last = base + (end - 24)
    var position = base + (end - length)
    // `memchr` finds the first byte, `memcmp` the other 23.
    while position < last,
      let hit = memchr(position, Int32(last.pointee), UnsafeRawPointer(position).distance(to: last))
    {
      if memcmp(hit, last, 24) == 0 { return true }
      position += UnsafeRawPointer(position).distance(to: UnsafeRawPointer(hit)) + 1
    }
    return false
  }

  /// A short period must turn often: a table of equal rows has a few, a loop dozens.
  private static func isWorthy(_ turn: Slice<UnsafeBufferPointer<UInt8>>, _ length: Int) -> Bool {
    turn.count >= 40 || length / turn.count >= 10
  }
}
