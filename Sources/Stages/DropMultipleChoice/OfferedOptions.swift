import Records
import Statements

/// The options of a problem and the question without them.
struct OfferedOptions {
  /// What each option says, without sign and typesetting.
  let values: [PlainStatement]
  /// The statement up to the first option.
  let stem: Text
  /// What stands behind the last option.
  let rest: String

  init?(_ record: Record) {
    if record.options.count > 1 {
      values = record.options.map(Self.withoutSign)
      let statement = PlainStatement(record.problem)
      stem = Self.stem(record.problem, upTo: statement.count, of: statement)
      rest = ""
      return
    }
    let search = OptionSearch(record)
    let statement = search.statement
    if let list = search.list() {
      values = list.contents.map { Self.value(statement, $0) }
      stem = Self.stem(record.problem, upTo: list.markers[0].range.lowerBound, of: statement)
      rest = String(
        decoding: statement.bytes[statement.trimmed(list.range.upperBound..<statement.count)],
        as: UTF8.self)
    } else if let pieces = GapOptions.find(in: statement, golds: search.golds) {
      values = pieces.map { Self.value(statement, $0) }
      stem = Self.stem(record.problem, upTo: pieces[0].lowerBound, of: statement)
      rest = ""
    } else {
      return nil
    }
  }

  private static func withoutSign(_ option: String) -> PlainStatement {
    let plain = PlainStatement(option)
    guard let sign = plain.markers.first, sign.range.lowerBound == 0,
      sign.family == .upper || sign.family == .lower,
      plain.hasContent(sign.range.upperBound..<plain.count)
    else { return plain }
    return value(plain, sign.range.upperBound..<plain.count)
  }

  private static func value(_ statement: PlainStatement, _ range: Range<Int>) -> PlainStatement {
    var body = statement.trimmed(range)
    while let last = statement.bytes[body].last, [0x2E, 0x2C, 0x3B, 0x7C, 0x01].contains(last) {
      body = statement.trimmed(body.lowerBound..<(body.upperBound - 1))
    }
    return PlainStatement(Text(Array(statement.bytes[body])))
  }

  /// The original before the first option, without the typesetting that led to it.
  private static func stem(_ problem: Text, upTo end: Int, of statement: PlainStatement) -> Text {
    let isWhole = end == statement.count
    var stem = (isWhole ? problem : problem[0..<statement.originEnd(before: end)]).trimmed
    var isTrimming = true
    while isTrimming {
      isTrimming = false
      for dress in leads {
        guard let place = stem.lastRange(of: dress), place.upperBound == stem.count else {
          continue
        }
        stem = stem[0..<place.lowerBound].trimmed
        isTrimming = true
      }
      // A formula that opens for the options alone.
      if stem.bytes.last == 0x24, stem.bytes.count(where: { $0 == 0x24 }) % 2 == 1 {
        stem = stem[0..<(stem.count - 1)].trimmed
        isTrimming = true
      }
    }
    return withoutBlank(stem)
  }

  private static let leads: [StaticString] = [
    "\\textbf{", "\\text{", "\\mathrm{", "\\mathbf{", "\\textrm{", "\\qquad", "\\quad", "\\\\",
    "\\ ",
    "**", "- ", "-", "\n*", "\\[", "\\(", "Options:", "Choices:", "Answer choices:", "选项：", "选项:",
    "\\item", "\\begin{enumerate}", "\\begin{itemize}", "\\begin{tabular}", "\\begin{array}", "|",
  ]

  /// The blank of a choice goes: what ends in 为 or "is" is a whole question.
  private static func withoutBlank(_ stem: Text) -> Text {
    let plain = PlainStatement(stem)
    guard let blank = Blanks.find(in: plain, plain.whole).last,
      !plain.hasContent(blank.upperBound..<plain.count)
    else { return stem }
    var cut = stem[0..<plain.originEnd(before: blank.lowerBound)].trimmed
    if cut.bytes.last == 0x24, cut.bytes.count(where: { $0 == 0x24 }) % 2 == 1 {
      cut = cut[0..<(cut.count - 1)].trimmed
    }
    // `$x=(\quad)$` leaves `$x=`: the formula closes again.
    if cut.bytes.count(where: { $0 == 0x24 }) % 2 == 1 { cut = Text(Array(cut.bytes) + [0x24]) }
    return cut
  }
}
