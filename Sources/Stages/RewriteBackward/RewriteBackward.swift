import MathAnswers
package import Pipeline
package import Records
import Statements

/// Turns a problem round: one of its numbers becomes the unknown, its old answer is given.
///
/// FOBAR (Jiang et al. 2024, section 3) and MetaMath's backward questions. The new gold is the masked
/// number. It is kept only where the solution's arithmetic, computed again with other numbers, gives
/// the old answer for this number and for no other that is tried.
package struct RewriteBackward: AugmentingStage {
  package static let name = "rewrite-backward"
  package static let summary =
    "makes a problem that gives the answer and asks for one of the numbers of the statement"
  package static let needs = [MergeDuplicates.name]

  package struct Options: StageOptions {
    /// Backward problems of one, each with another number masked.
    var copies = 1
    /// Makes them also where no solution tells that the number is determined.
    var trustsStatement = false

    package init() {}
  }

  package enum Reason: String, DropReason {
    /// Golds that differ, or one that is no number.
    case noNumberGold = "no-number-gold"
    /// No number stands once and counts something.
    case noNumber = "no-number"
    /// No solution whose arithmetic leads to the gold.
    case noArithmetic = "no-arithmetic"
    /// The answer is the same with another number, so that none can be found from it.
    case notDetermined = "not-determined"
    /// The gold stands in the statement, or the masked number is the gold.
    case answerLeaked = "answer-leaked"
  }

  private let options: Options
  private let seed: UInt64

  package init(_ options: Options, seed: UInt64) throws(StageOptionsError) {
    guard (1...8).contains(options.copies) else {
      throw StageOptionsError("copies", "cannot be \(options.copies); it takes 1 to 8")
    }
    self.options = options
    self.seed = seed
  }

  package func variants(of record: Record) -> [Variant<Reason>] {
    guard record.golds.count == 1, let gold = record.golds.first,
      let answer = ChainExpression.number(gold.text)
    else { return record.golds.isEmpty ? [] : [refused(.noNumberGold)] }
    let candidates = MaskedNumber.candidates(in: record.problem)
    guard !candidates.isEmpty else { return [refused(.noNumber)] }
    let chain = chain(of: record, answer)
    if chain == nil, !options.trustsStatement { return [refused(.noArithmetic)] }
    var made: [Variant<Reason>] = []
    var last: Reason = .notDetermined
    for masked in drawn(candidates, record) where made.count < options.copies {
      guard let old = ChainExpression.number(masked.text) else { continue }
      if let chain, !isDetermined(old, chain, answer) {
        last = .notDetermined
      } else if old == answer || stands(gold.text, in: record.problem) {
        last = .answerLeaked
      } else {
        made.append(.made(variant(of: record, masked, gold.text), rewrite: "backward"))
      }
    }
    return made.isEmpty ? [refused(last)] : made
  }

  private func refused(_ reason: Reason) -> Variant<Reason> {
    .refused(statement: Text([]), reason, nil)
  }

  /// The dump's own solution, else the first generation whose arithmetic ends in the gold.
  private func chain(of record: Record, _ answer: Quotient) -> SolutionChain? {
    for text in [record.solution] + record.generations.map(\.text) where !text.isEmpty {
      if let chain = SolutionChain(text, answer: answer), chain.isSound { return chain }
    }
    return nil
  }

  /// The number gives the answer, and neither its neighbours nor its multiples do.
  private func isDetermined(
    _ old: Quotient, _ chain: SolutionChain, _ answer: Quotient
  ) -> Bool {
    guard chain.answer(with: old, for: old) == answer else { return false }
    let others: [Quotient?] =
      [
        Quotient(1), Quotient(2), Quotient(7), Quotient(1, over: 3),
      ].map { step in step.flatMap { old.adding($0) } }
      + [Quotient(2), Quotient(3), Quotient(1, over: 2), Quotient(10)].map { factor in
        factor.flatMap { old.multiplied(by: $0) }
      }
    return others.allSatisfy { other in
      guard let other, other != old, let result = chain.answer(with: other, for: old) else {
        // A division by nothing or a number that grew too large says nothing against it.
        return true
      }
      return result != answer
    } && chain.answer(with: others[0] ?? old, for: old) != nil
  }

  private func stands(_ gold: String, in statement: Text) -> Bool {
    StatementNumbers(statement).counts[StatementNumbers.plain(gold.filter { $0 != "," })] != nil
  }

  /// In an order drawn by the seed, so that not every problem is asked for its first number.
  private func drawn(_ candidates: [MaskedNumber], _ record: Record) -> [MaskedNumber] {
    candidates.map { candidate in
      let draw = SeededShare.draw(
        "backward", "\(record.key.hex) \(candidate.range.lowerBound)", seed)
      return (draw, candidate)
    }.sorted { ($0.0, $0.1.range.lowerBound) < ($1.0, $1.1.range.lowerBound) }.map(\.1)
  }

  private func variant(of record: Record, _ masked: MaskedNumber, _ gold: String) -> Record {
    let used = WordCensus([record.problem]).lower
    let letter = ["x", "y", "z", "n", "k"].first { !used.contains($0) } ?? "X"
    let statement = record.problem.trimmed
    let shift = record.problem.trimmedRange.lowerBound
    let range = (masked.range.lowerBound - shift)..<(masked.range.upperBound - shift)
    let question =
      record.problem.isChinese
      ? "已知答案是\(gold)，求\(letter)的值。"
      : "Given that the answer is \(gold), what is the value of the unknown \(letter)?"
    var rewritten = record.asVariant
    rewritten.problem = Text(
      statement[0..<range.lowerBound].bytes + Array(letter.utf8)
        + statement[range.upperBound..<statement.count].bytes + Array("\n\n\(question)".utf8))
    rewritten.golds = [Gold(masked.text.filter { $0 != "," }, origin: .computed)]
    rewritten.solution = Text([])
    rewritten.generations = []
    rewritten.directAnswers = []
    rewritten.options = []
    return rewritten
  }

  package static let examples: [StageExample] = []
}
