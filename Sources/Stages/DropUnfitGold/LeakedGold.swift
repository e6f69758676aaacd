import Records
import Statements

/// Finds the gold as the answer that the problem itself states.
enum LeakedGold {
  /// - Parameter gold: more than a sign or two may stand in a statement by chance; what counts is the
  ///   place: behind "Answer:", or at the end of a statement that asks nothing.
  static func find(_ gold: PlainStatement, in statement: PlainStatement) -> Range<Int>? {
    let wanted = gold.essence()
    guard !wanted.isEmpty else { return nil }
    for label in statement.all(of: labels) {
      // A line much longer than the gold is another thing.
      let limit = min(statement.count, label.upperBound + 4 * wanted.count + 64)
      var end = label.upperBound
      while end < limit, statement.bytes[end] != 0x0A { end += 1 }
      let line = label.upperBound..<end
      if essence(of: line, in: statement) == wanted { return line }
    }
    guard let last = statement.sentences().last, !asks(statement) else { return nil }
    for ending in endings {
      guard let place = statement.all(of: [ending], in: last).last else { continue }
      let rest = place.upperBound..<last.upperBound
      if essence(of: rest, in: statement) == wanted { return rest }
    }
    return nil
  }

  private static func essence(of range: Range<Int>, in statement: PlainStatement) -> [UInt8] {
    var essence = statement.essence(range)
    while essence.last == 0x29 || essence.last == 0x5D { essence.removeLast() }
    return essence
  }

  private static func asks(_ statement: PlainStatement) -> Bool {
    statement.bytes.contains(0x3F)
      || statement.contains(Request.any)
      || !Blanks.find(in: statement, statement.whole).isEmpty
  }

  private static let labels: Phrases = [
    "answer:", "ans:", "answer is", "final answer:", "solution:", "答案:", "答案是", "答案为", "答:",
    "\\boxed{",
  ]

  private static let endings: [StaticString] = ["=", "is", "equals", "为", "是", "等于"]
}
