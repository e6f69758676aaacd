/// Places that a statement leaves open for the answer.
package enum Blanks {
  /// Rules, empty brackets and boxes, and gaps between words of Chinese.
  package static func find(in statement: PlainStatement, _ range: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    let bytes = statement.bytes
    var position = range.lowerBound
    while position < range.upperBound {
      let end = blank(in: bytes, at: position, upTo: range.upperBound)
      if end > position {
        if let last = found.last, last.upperBound >= position - 1 {
          found[found.count - 1] = last.lowerBound..<end
        } else {
          found.append(position..<end)
        }
        position = end
      } else {
        position += 1
      }
    }
    return found
  }

  /// The end of the blank at `start`, or `start` where there is none.
  private static func blank(in bytes: [UInt8], at start: Int, upTo limit: Int) -> Int {
    switch bytes[start] {
    case 0x5F:
      // One sign is a subscript, broken or not; a rule has three, or two that stand alone.
      var end = start
      while end < limit, bytes[end] == 0x5F || bytes[end] == 0x20 && end > start { end += 1 }
      while end > start, bytes[end - 1] == 0x20 { end -= 1 }
      let length = bytes[start..<end].count { $0 == 0x5F }
      let standsAlone =
        start == 0 || PlainStatement.isGap(bytes[start - 1]) || bytes[start - 1] >= 0x80
      return length > 2 || length == 2 && standsAlone ? end : start
    case 0x28, 0x5B:
      // `f()` and `[]` in code have no gap inside and a name before.
      var end = start + 1
      while end < limit, PlainStatement.isGap(bytes[end]) || bytes[end] == 0x5F { end += 1 }
      guard end < limit, bytes[end] == 0x29 || bytes[end] == 0x5D else { return start }
      let isCall = start > 0 && PlainStatement.isLetter(bytes[start - 1]) && end == start + 1
      let isWide = bytes[start + 1..<end].contains { $0 == 0x09 || $0 == 0x5F || $0 == 0x20 }
      let isChinese = start > 0 && bytes[start - 1] >= 0x80 || start > 1 && bytes[start - 2] >= 0x80
      let followsSign = start > 0 && [0x3D, 0x20].contains(bytes[start - 1])
      return !isCall && (isWide || isChinese || followsSign) ? end + 1 : start
    case 0x5C: return command(in: bytes, at: start, upTo: limit)
    default: return start
    }
  }

  /// `\underline{}`, `\underline{\qquad}`, `\boxed{}`, `\fbox{ }`, `\rule{1cm}{0.4pt}`.
  private static func command(in bytes: [UInt8], at start: Int, upTo limit: Int) -> Int {
    for name in ["\\underline", "\\boxed", "\\fbox", "\\rule"] as [StaticString] {
      let length = name.utf8CodeUnitCount
      guard start + length < limit,
        (0..<length).allSatisfy({ bytes[start + $0] == name.utf8Start[$0] })
      else { continue }
      if length == 5 { return start + length }
      var end = start + length
      while end < limit,
        PlainStatement.isGap(bytes[end]) || bytes[end] == 0x7B || bytes[end] == 0x5F
      { end += 1 }
      return end < limit && bytes[end] == 0x7D ? end + 1 : start
    }
    return start
  }

  /// The part ends where the answer should stand: behind `=`, `为`, `是`, "is".
  package static func isLeftOpen(_ statement: PlainStatement, _ range: Range<Int>) -> Bool {
    var body = statement.trimmed(range)
    while let last = statement.bytes[body].last,
      [0x2E, 0x3A, 0x2C, 0x3B].contains(last) || PlainStatement.isGap(last)
    { body = body.lowerBound..<(body.upperBound - 1) }
    for ending in endings {
      let length = ending.utf8CodeUnitCount
      let start = body.upperBound - length
      guard start >= body.lowerBound else { continue }
      if statement.range(of: ending, in: start..<body.upperBound) != nil { return true }
    }
    return false
  }

  private static let endings: [StaticString] = [
    "=", "为", "是", "等于", "is", "equals", "有", "得", "到", "约为", "\\approx", "≈", "be",
    "equal to",
  ]
}
