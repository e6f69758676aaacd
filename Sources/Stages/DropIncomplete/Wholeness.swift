import Records
import Statements

/// Whether a statement is whole and asks something.
struct Wholeness {
  let problem: Text
  let statement: PlainStatement

  /// Fewer than three words or four Chinese characters, and no formula.
  var isTooShort: Bool {
    let bytes = statement.bytes
    if bytes.contains(where: { PlainStatement.isDigit($0) || [0x3D, 0x5C, 0x3F].contains($0) }) {
      return false
    }
    // A figure's code or an image says the rest.
    if problem.contains("[asy]") || problem.contains("![") { return false }
    let wide = bytes.count { $0 >= 0xC0 }
    return wide < 4 && bytes.split(whereSeparator: PlainStatement.isGap).count < 3
  }

  /// The end of the statement, where it cannot end.
  func cut() -> Range<Int>? {
    let body = statement.trimmed(statement.whole)
    guard let last = statement.bytes[body].last else { return nil }
    let tail = max(body.lowerBound, body.upperBound - 24)..<body.upperBound
    let isOrder = statement.sentences().last.map { statement.isRequest($0) } ?? false
    if last == 0x2C || last == 0x01, !isOrder { return tail }
    if last == 0x28 || opensMore { return tail }
    let word = statement.bytes[body].reversed().prefix { PlainStatement.isLetter($0) }.count
    guard word > 0 else { return nil }
    let start = body.upperBound - word
    let isDangling = statement.firstWord(of: start..<body.upperBound, isIn: Self.dangling)
    let isSentence = start > body.lowerBound && statement.bytes[start - 1] == 0x20
    return isDangling && isSentence ? tail : nil
  }

  /// More environments are opened than closed.
  private var opensMore: Bool {
    problem.occurrences(of: "\\begin{") > problem.occurrences(of: "\\end{")
  }

  /// Any sign that something is wanted.
  func asks() -> Bool {
    if statement.bytes.contains(0x3F) { return true }
    if statement.contains(Request.any) { return true }
    if !Blanks.find(in: statement, statement.whole).isEmpty { return true }
    guard let last = statement.sentences().last else { return false }
    if Blanks.isLeftOpen(statement, last) { return true }
    // An expression alone is to be worked out.
    return !statement.bytes.contains { $0 == 0x20 } || isFragment(last)
  }

  /// "The number of primes below 10." without a verb, or an expression behind a colon.
  private func isFragment(_ last: Range<Int>) -> Bool {
    statement.sentences().count == 1
      && !statement.contains(["is", "are", "has", "have", "was", "were", "had", "be"], in: last)
      && !statement.isChinese
  }

  private static let dangling: Phrases = [
    "and", "or", "the", "a", "an", "of", "with", "that", "such", "where", "if", "let", "for",
    "from", "by", "which", "than", "respectively and", "to", "on", "at",
  ]

  static let elsewhere: Phrases = [
    "previous problem", "previous question", "previous part", "previous exercise",
    "preceding problem", "preceding question", "preceding exercise", "problem above",
    "question above", "above problem", "above question", "earlier problem", "last problem",
    "in problem 1", "in problem 2", "in problem 3", "of problem 1", "of problem 2", "of problem 3",
    "in exercise 1", "in exercise 2", "of exercise 1", "of exercise 2", "the same conditions as in",
    "part (a) above",
    "上题", "上一题", "前一题", "上面的问题", "上一问", "前题",
  ]
}
