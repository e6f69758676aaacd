import Statements

/// Options without signs: short values on one line, parted by wide gaps, behind the question.
enum GapOptions {
  /// - Parameter golds: where one of the values is the gold, three are enough; where the gold is a
  ///   letter or none, the question must end before them and there must be four or more.
  static func find(in statement: PlainStatement, golds: [PlainStatement]) -> [Range<Int>]? {
    var end = statement.count
    while end > 0, PlainStatement.isGap(statement.bytes[end - 1]) { end -= 1 }
    var start = end
    while start > 0, !ends(statement, start - 1) { start -= 1 }
    let pieces = pieces(of: statement, start..<end)
    guard (3...6).contains(pieces.count), pieces.allSatisfy(statement.hasContent) else {
      return nil
    }
    guard !statement.bytes[start..<end].contains(0x02) else { return nil }
    let wanted = golds.map { $0.essence() }
    let hasGold = pieces.contains { wanted.contains(statement.essence($0)) }
    let asksBefore =
      statement.lastInk(before: start).map { [0x3F, 0x29, 0x3A].contains(statement.bytes[$0]) }
      ?? false
    let hidesGold = golds.allSatisfy { OptionWords.isLetters($0) }
    guard hasGold || pieces.allSatisfy({ isValue(statement, $0) }) else { return nil }
    return hasGold || hidesGold && asksBefore && pieces.count > 3 ? pieces : nil
  }

  /// The end of a line, a question, or a blank in brackets.
  private static func ends(_ statement: PlainStatement, _ position: Int) -> Bool {
    let byte = statement.bytes[position]
    if byte == 0x0A || byte == 0x3F { return true }
    guard byte == 0x29 else { return false }
    var before = position - 1
    while before >= 0, statement.bytes[before] == 0x09 || statement.bytes[before] == 0x20 {
      before -= 1
    }
    return before >= 0 && before < position - 1 && statement.bytes[before] == 0x28
  }

  private static func pieces(
    of statement: PlainStatement, _ range: Range<Int>
  ) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = range.lowerBound
    for position in range.lowerBound...range.upperBound
    where position == range.upperBound || statement.bytes[position] == 0x09 {
      let piece = statement.trimmed(start..<position)
      if !piece.isEmpty { found.append(piece) }
      start = position + 1
    }
    return found
  }

  private static func isValue(_ statement: PlainStatement, _ piece: Range<Int>) -> Bool {
    piece.count <= 60 && statement.hasContent(piece) && !statement.isRequest(piece)
      && !statement.bytes[piece].contains(0x3F)
  }
}
