import Records
import Statements

/// A number of a statement that can become the unknown.
struct MaskedNumber {
  /// Bytes from the start of the statement.
  let range: Range<Int>
  let text: String

  /// The numbers that stand once, in plain text, and count something, in the order of the text.
  static func candidates(in statement: Text) -> [MaskedNumber] {
    let numbers = StatementNumbers(statement)
    return statement.withBytes { bytes in
      var found: [MaskedNumber] = []
      var position = 0
      while position < bytes.count {
        guard bytes[position] &- 0x30 < 10 else {
          position += 1
          continue
        }
        let start = position
        position = end(of: bytes, from: start)
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        let plain = StatementNumbers.plain(text.filter { $0 != "," })
        guard numbers.counts[plain] == 1, counts(bytes, start..<position) else { continue }
        found.append(MaskedNumber(range: start..<position, text: text))
      }
      return found
    }
  }

  /// Digits with thousands commas and one point, as long as digits stand behind them.
  private static func end(of bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var position = start
    while position < bytes.count {
      let isDigit = bytes[position] &- 0x30 < 10
      let isInside =
        [0x2C, 0x2E].contains(bytes[position]) && position + 1 < bytes.count
        && bytes[position + 1] &- 0x30 < 10
      guard isDigit || isInside else { break }
      position += 1
    }
    return position
  }

  /// No part of a fraction, a time, a name or a list; no year and no label.
  private static func counts(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    let before: UInt8 = range.lowerBound > 0 ? bytes[range.lowerBound - 1] : 0x20
    let after: UInt8 = range.upperBound < bytes.count ? bytes[range.upperBound] : 0x20
    let second: UInt8 = range.lowerBound > 1 ? bytes[range.lowerBound - 2] : 0x20
    guard [0x20, 0x24, 0x28, 0x0A].contains(before) || before >= 0x80,
      [0x20, 0x25, 0x2C, 0x2E, 0x3F, 0x21, 0x29, 0x3B].contains(after) || after >= 0x80,
      // `2 1/2`, `3 - 4`, `1. Tom`.
      !(second &- 0x30 < 10 || second == 0x2D || second == 0x2F || second == 0x3D), second != 0x5C,
      !isItem(bytes, range), !startsFraction(bytes, range.upperBound)
    else { return false }
    let word = lastWord(bytes, before: range.lowerBound)
    if labels.contains(word) { return false }
    // `in 2019`: a year tells when, not how many.
    let isYear =
      range.count == 4 && [0x31, 0x32].contains(bytes[range.lowerBound])
      && ["in", "since", "until", "by", "of", "year", "from"].contains(word)
    return !isYear
  }

  private static let labels: Set<String> = [
    "age", "case", "chapter", "day", "equation", "exercise", "figure", "grade", "group", "item",
    "level", "lesson", "no", "number", "page", "part", "problem", "question", "room", "round",
    "section", "stage", "step", "table", "type",
  ]

  /// `1.` or `2)` at the start of a line.
  private static func isItem(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    let startsLine = range.lowerBound == 0 || bytes[range.lowerBound - 1] == 0x0A
    return startsLine && range.upperBound < bytes.count
      && [0x2E, 0x29].contains(bytes[range.upperBound])
  }

  /// `2 1/2`: a space, digits, a stroke.
  private static func startsFraction(_ bytes: UnsafeBufferPointer<UInt8>, _ end: Int) -> Bool {
    guard end < bytes.count, bytes[end] == 0x20 else { return false }
    let rest = bytes[(end + 1)...].drop { $0 &- 0x30 < 10 }
    return rest.startIndex > end + 1 && [0x2F, 0x25].contains(rest.first ?? 0)
  }

  private static func lastWord(_ bytes: UnsafeBufferPointer<UInt8>, before end: Int) -> String {
    var stop = end
    while stop > 0, bytes[stop - 1] == 0x20 || bytes[stop - 1] == 0x23 { stop -= 1 }
    var start = stop
    while start > 0, LetterRuns.isLetter(bytes[start - 1]) { start -= 1 }
    return String(decoding: bytes[start..<stop], as: UTF8.self).lowercased()
  }
}
