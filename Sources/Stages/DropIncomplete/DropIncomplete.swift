package import Pipeline
package import Records
import Statements

/// Objects to statements that are not whole or ask nothing.
///
/// A statement that ends in "is", "=" or 为 is a whole question; one that ends in a comma, leaves
/// mathematics open or leans on another problem is not.
package struct DropIncomplete: RecordStage {
  package static let name = "drop-incomplete"
  package static let summary =
    "objects to statements that are cut off, lean on another or ask nothing"

  package enum Reason: String, DropReason {
    /// Fewer than three words.
    case tooShort = "too-short"
    /// It ends in the middle of a sentence, a formula or an environment.
    case cutOff = "cut-off"
    /// It speaks of a problem that is not there.
    case refersElsewhere = "refers-elsewhere"
    /// Nothing is asked: no question, no order, no blank.
    case noQuestion = "no-question"
  }

  package typealias Options = NoOptions

  package init(_ options: Options, seed: UInt64) {}

  package func process(_ record: inout Record) -> Outcome<Reason> {
    let reading = ProblemReading.of(&record)
    let statement = reading.statement
    let completeness = Wholeness(problem: record.problem, statement: statement)
    let found: (Reason, Range<Int>)? =
      if completeness.isTooShort {
        (.tooShort, statement.whole)
      } else if let end = completeness.cut() {
        (.cutOff, end)
      } else if let place = statement.first(of: Wholeness.elsewhere) {
        (.refersElsewhere, place)
      } else if !completeness.asks(), !reading.offersOptions {
        (.noQuestion, statement.sentences().last ?? statement.whole)
      } else {
        nil
      }
    guard let (reason, range) = found else { return .keep }
    return .drop(
      reason, Evidence(field: "problem", in: record.problem, statement.origin(of: range)))
  }

  package static let examples: [StageExample] = [
    .drops("a word", .example("Let", gold: "3"), because: Reason.tooShort),
    .drops(
      "a comma at the end", .example("Let $x$ be a real number such that $x > 2$,"),
      because: Reason.cutOff),
    .drops(
      "an open environment", .example("Find $\\begin{pmatrix} 1 & 2 \\\\ 3$."),
      because: Reason.cutOff),
    .drops(
      "another problem", .example("Find the sum of the roots of the previous problem."),
      because: Reason.refersElsewhere),
    .drops("上题", .example("在上题的条件下，求 $x$ 的值。"), because: Reason.refersElsewhere),
    .drops(
      "no question", .example("Ana has 3 apples and Bob has 4 apples.", gold: "7"),
      because: Reason.noQuestion),
    .keeps("ends in is", .example("The sum of 3 and 4 is", gold: "7")),
    .keeps("ends in 为", .example("3 与 4 的和为", gold: "7")),
    .keeps("a bare expression", .example("$3+4=$", gold: "7")),
    .keeps("an order", .example("Find $x$ if $2x = 6$.", gold: "3")),
    .keeps("a formula and an order", .example("Compute: $\\frac{1}{2}+\\frac13$", gold: "5/6")),
  ]
}
