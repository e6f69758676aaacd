package import Pipeline
package import Records
import Statements

/// Objects to statements with a place to fill in.
///
/// One blank with a value for its gold is as good as a question, so recipes rather mark than drop;
/// but a prompt that ends in a blank teaches to continue a text. Subscripts, `\qquad` as spacing and
/// asterisks for digits are no blanks; the blank of a choice belongs to its options.
package struct DropBlank: RecordStage {
  package static let name = "drop-blank"
  package static let summary = "objects to statements that leave a place to fill in"

  package struct Options: StageOptions {
    /// Objects also where the statement just ends before the answer: `则 a =`, "The sum is".
    var countsOpenEnds = true

    package init() {}
  }

  package enum Reason: String, DropReason {
    /// A rule, empty brackets or an empty box.
    case blank
    /// The last sentence ends where the answer should stand.
    case openEnd = "open-end"
    /// The statement calls itself one.
    case named
  }

  private let countsOpenEnds: Bool

  package init(_ options: Options, seed: UInt64) {
    countsOpenEnds = options.countsOpenEnds
  }

  package func process(_ record: inout Record) -> Outcome<Reason> {
    let reading = ProblemReading.of(&record)
    let statement = reading.statement
    let found: (Reason, Range<Int>)? =
      if let blank = Blanks.find(in: statement, statement.whole).first {
        (.blank, blank)
      } else if let name = statement.first(of: ["fill in the blank", "fill in the blanks", "填空"]) {
        (.named, name)
      } else if countsOpenEnds, let end = openEnd(of: statement) {
        (.openEnd, end)
      } else {
        nil
      }
    guard let (reason, range) = found, !reading.offersOptions else { return .keep }
    return .drop(
      reason, Evidence(field: "problem", in: record.problem, statement.origin(of: range)))
  }

  private func openEnd(of statement: PlainStatement) -> Range<Int>? {
    guard let last = statement.sentences().last, Blanks.isLeftOpen(statement, last) else {
      return nil
    }
    return last
  }

  package static let examples: [StageExample] = [
    .drops("a rule", .example("The sum of 3 and 4 is ____.", gold: "7"), because: Reason.blank),
    .drops(
      "a rule in LaTeX", .example("$3+4=\\underline{\\qquad}$.", gold: "7"), because: Reason.blank),
    .drops("empty brackets", .example("3 加 4 等于（　　）。", gold: "7"), because: Reason.blank),
    .drops("an open end", .example("若 $a+3=7$, 则 $a=$", gold: "4"), because: Reason.openEnd),
    .keeps("a subscript", .example("Find $a_1 + a\\_2$.", gold: "3")),
    .keeps("space in a formula", .example("Solve $x+y=3, \\qquad x-y=1$ for $x$.", gold: "2")),
    .keeps("a function", .example("What does the call f() return?", gold: "7")),
    .keeps(
      "the blank of a choice", .example("1+1等于（  ）\nA．1 B．2 C．3 D．4", gold: "B")),
  ]
}
