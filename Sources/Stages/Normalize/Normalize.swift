package import Pipeline
package import Records
import Statements

/// Cleans the statement and names the problem.
///
/// Line ends, invisible characters and the instructions that datasets wrap around a problem go; what
/// the problem says stays. Rows whose statements have the same key are one problem to the merge.
package struct Normalize: RowStage {
  package static let name = "normalize"
  package static let summary =
    "cleans the statement (line ends, invisible characters, answer-format instructions) and names the problem"

  package struct Options: StageOptions {
    /// Takes "Please reason step by step …" and its like off the statement.
    var stripsInstructions = true

    package init() {}
  }

  package enum Reason: String, DropReason {
    case emptyProblem = "empty-problem"
  }

  private let stripsInstructions: Bool

  package init(_ options: Options, seed: UInt64) {
    stripsInstructions = options.stripsInstructions
  }

  package func process(_ record: inout Record) -> Outcome<Reason> {
    var statement = CleanText.clean(record.problem)
    if stripsInstructions { statement = AnswerInstruction.strip(statement) }
    record.problem = statement
    record.golds = record.golds.map { Gold(CleanText.trim($0.text), origin: $0.origin) }
      .filter { !$0.text.isEmpty }
    let key = StatementKey.bytes(of: statement)
    guard !key.isEmpty else { return .drop(.emptyProblem) }
    record.key = Fingerprint(of: Text(key))
    return .keep
  }

  package static let examples: [StageExample] = [
    .keeps("a plain statement", .example("Find $x$ if $2x = 6$.", gold: "3")),
    .drops("a blank statement", .example(" \n\t "), because: Reason.emptyProblem),
    .drops(
      "an instruction and no problem", .example("Let's think step by step."),
      because: Reason.emptyProblem),
  ]
}
