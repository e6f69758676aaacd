import Foundation
import Records
import Statements

/// Rewordings that touch the statement alone: what a trace quotes of it stays true.
enum StatementWording {
  /// `5 apples` and `five apples`, all of the one sort at once.
  static func numerals(_ statement: Text, toWords: Bool) -> Text {
    var out = Pieces(statement)
    statement.withBytes { bytes in
      if toWords {
        for run in digitRuns(bytes) where isCount(bytes, run) {
          guard let value = Int(String(decoding: bytes[run], as: UTF8.self)),
            (2...12).contains(value)
          else { continue }
          out.replace(run, with: words[value - 2])
        }
      } else {
        var last: [Range<Int>] = []
        LetterRuns.each(in: bytes) { run in
          defer { last = last.suffix(1) + [run] }
          guard let value = words.firstIndex(of: String(decoding: bytes[run], as: UTF8.self)),
            isCount(bytes, run), !isCompound(bytes, last, run)
          else { return }
          out.replace(run, with: String(value + 2))
        }
      }
    }
    return out.text
  }

  static let words = [
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
  ]

  /// Words that are no thing to be counted: units beside digits, times, parts of other numbers.
  private static let uncounted: Set<String> = [
    "am", "and", "am", "cm", "dozen", "g", "h", "hundred", "in", "kg", "km", "m", "million", "min",
    "minus", "ml", "mm", "modulo", "of", "or", "percent", "plus", "pm", "s", "thousand", "times",
    "to", "x",
  ]

  /// A whole number before a thing: a space before it, a space and a word in small letters behind.
  private static func isCount(_ bytes: UnsafeBufferPointer<UInt8>, _ run: Range<Int>) -> Bool {
    guard run.lowerBound > 0, bytes[run.lowerBound - 1] == 0x20, run.upperBound + 1 < bytes.count,
      bytes[run.upperBound] == 0x20, bytes[run.upperBound + 1] &- 0x61 < 26
    else { return false }
    let rest = bytes[(run.upperBound + 1)...].prefix { LetterRuns.isLetter($0) }
    guard !uncounted.contains(String(decoding: rest, as: UTF8.self)) else { return false }
    // `Figure 5 shows`, `day 3 he`: a number that names and does not count.
    let before = bytes[..<(run.lowerBound - 1)].reversed().prefix { LetterRuns.isLetter($0) }
    let word = String(decoding: before.reversed(), as: UTF8.self).lowercased()
    return !labels.contains(word)
  }

  private static let labels: Set<String> = [
    "case", "chapter", "class", "day", "equation", "exercise", "figure", "grade", "group", "item",
    "level", "lesson", "number", "page", "part", "problem", "question", "room", "round", "section",
    "stage", "step", "table", "team", "the", "week", "year",
  ]

  /// `twenty five`, `two hundred and five`.
  private static func isCompound(
    _ bytes: UnsafeBufferPointer<UInt8>, _ last: [Range<Int>], _ run: Range<Int>
  ) -> Bool {
    guard let previous = last.last, previous.upperBound + 1 == run.lowerBound else { return false }
    let words = last.map { String(decoding: bytes[$0], as: UTF8.self).lowercased() }
    let word = words.last == "and" ? words.first ?? "" : words.last ?? ""
    return word.hasSuffix("ty") || ["hundred", "thousand"].contains(word)
  }

  private static func digitRuns(_ bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var position = 0
    while position < bytes.count {
      guard bytes[position] &- 0x30 < 10 else {
        position += 1
        continue
      }
      let start = position
      while position < bytes.count, bytes[position] &- 0x30 < 10 { position += 1 }
      runs.append(start..<position)
    }
    return runs
  }

  /// `20 percent` and `20%`, `12 kilometers` and `12 km`: behind digits, outside formulas.
  static func units(_ statement: Text) -> Text {
    var out = Pieces(statement)
    guard let spans = MathSpans.find(in: statement) else { return statement }
    statement.withBytes { bytes in
      for run in digitRuns(bytes) where !spans.contains(where: { $0.overlaps(run) }) {
        guard let (range, other) = unit(bytes, behind: run.upperBound) else { continue }
        out.replace(range, with: other)
      }
    }
    return out.text
  }

  private static func unit(
    _ bytes: UnsafeBufferPointer<UInt8>, behind end: Int
  ) -> (Range<Int>, String)? {
    guard end < bytes.count else { return nil }
    if bytes[end] == 0x25 { return (end..<end + 1, " percent") }
    guard bytes[end] == 0x20 else { return nil }
    let rest = bytes[(end + 1)...].prefix { LetterRuns.isLetter($0) }
    let word = String(decoding: rest, as: UTF8.self)
    if word == "percent" { return (end..<rest.endIndex, "%") }
    guard let other = spellings[word] else { return nil }
    // `5 km/h` and `5 kilometers-long` are other units.
    let next: UInt8 = rest.endIndex < bytes.count ? bytes[rest.endIndex] : 0x20
    guard [0x20, 0x2C, 0x2E, 0x3F, 0x29].contains(next) else { return nil }
    return (end + 1..<rest.endIndex, other)
  }

  private static let spellings: [String: String] = {
    let pairs = [
      ("km", "kilometers"), ("cm", "centimeters"), ("mm", "millimeters"), ("kg", "kilograms"),
      ("ml", "milliliters"), ("mph", "miles per hour"),
    ]
    return Dictionary(uniqueKeysWithValues: pairs + pairs.dropLast().map { ($1, $0) })
  }()

  /// Other words for the same request: `Find` and `Determine`, `求` and `试求`.
  static func instruction(_ statement: Text, draw: UInt64) -> Text {
    var out = Pieces(statement)
    statement.withBytes { bytes in
      var isDone = false
      LetterRuns.each(in: bytes) { run in
        let word = String(decoding: bytes[run], as: UTF8.self)
        guard !isDone, verbs.contains(word), startsSentence(bytes, run.lowerBound),
          run.upperBound < bytes.count, bytes[run.upperBound] == 0x20
        else { return }
        let others = verbs.filter { $0 != word }
        out.replace(run, with: others[Int(draw % UInt64(others.count))])
        isDone = true
      }
      for (old, new) in chinese where !isDone {
        guard let start = ByteSearch.first(old, in: bytes, from: 0),
          start == 0 || isClauseEnd(bytes, start)
        else { continue }
        out.replace(start..<start + old.utf8CodeUnitCount, with: new)
        isDone = true
      }
    }
    return out.text
  }

  private static let verbs = ["Find", "Determine", "Compute", "Calculate"]
  private static let chinese: [(StaticString, String)] = [("试求", "求"), ("计算", "求"), ("求", "试求")]

  private static func isClauseEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    guard start >= 3 else { return false }
    return ["，", "。", "；", "："].contains(
      String(decoding: bytes[(start - 3)..<start], as: UTF8.self)) || bytes[start - 1] <= 0x20
  }

  private static func startsSentence(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    guard start > 0 else { return true }
    if bytes[start - 1] == 0x0A { return true }
    return start > 1 && bytes[start - 1] == 0x20
      && [0x2E, 0x3F, 0x21, 0x0A].contains(bytes[start - 2])
  }
}

/// A text of which some parts are replaced, from front to back.
private struct Pieces {
  private let source: Text
  private var out: [UInt8] = []
  private var copied = 0

  init(_ source: Text) { self.source = source }

  mutating func replace(_ range: Range<Int>, with text: String) {
    guard range.lowerBound >= copied else { return }
    out += source[copied..<range.lowerBound].bytes
    out += Array(text.utf8)
    copied = range.upperBound
  }

  var text: Text { copied == 0 ? source : Text(out + source[copied..<source.count].bytes) }
}
