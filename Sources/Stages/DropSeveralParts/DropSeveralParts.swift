package import Pipeline
package import Records
import Statements

/// Objects to problems that ask for several answers.
///
/// A verdict on one answer says nothing of the others, and the gold often is the last one's. "(1) …
/// (2)" has three meanings, questions, propositions and conditions: only items that ask count.
package struct DropSeveralParts: RecordStage {
  package static let name = "drop-several-parts"
  package static let summary = "objects to problems that ask for several answers"

  package typealias Options = NoOptions

  package enum Reason: String, DropReason {
    /// Two items of a list ask.
    case numberedParts = "numbered-parts"
    /// Two questions or orders stand one after the other.
    case severalQuestions = "several-questions"
    /// Two blanks are to be filled in.
    case severalBlanks = "several-blanks"
    /// The gold numbers its parts.
    case numberedGold = "numbered-gold"
  }

  package init(_ options: Options, seed: UInt64) {}

  package func process(_ record: inout Record) -> Outcome<Reason> {
    let reading = ProblemReading.of(&record)
    let statement = reading.statement
    let golds = reading.golds
    let parts = PartSearch(statement: statement, lists: reading.lists)
    let objection: (Reason, Range<Int>)? =
      if let range = parts.numbered() {
        (.numberedParts, range)
      } else if reading.offersOptions {
        nil
      } else if golds.contains(where: PartSearch.numbersItsParts) {
        (.numberedGold, 0..<0)
      } else if let range = parts.blanks(), !golds.contains(where: PartSearch.isOneValue) {
        (.severalBlanks, range)
      } else if let range = parts.questions(), !golds.contains(where: PartSearch.isOneValue) {
        (.severalQuestions, range)
      } else {
        nil
      }
    guard let (reason, range) = objection else { return .keep }
    if reason == .numberedGold {
      return .drop(reason, Evidence(field: "answer", whole: record.golds[0].text))
    }
    return .drop(
      reason, Evidence(field: "problem", in: record.problem, statement.origin(of: range)))
  }

  package static let examples: [StageExample] = [
    .drops(
      "lettered questions", .example("(a) Find $f(1)$.\n(b) Find $f(2)$.", gold: "3"),
      because: Reason.numberedParts),
    .drops(
      "Chinese questions", .example("已知 $a+b=3$。（1）求 $a$；（2）求 $b$。"),
      because: Reason.numberedParts),
    .drops(
      "two questions", .example("How many apples has Ana? How many has Bob?", gold: "3, 4"),
      because: Reason.severalQuestions),
    .drops(
      "two blanks", .example("$2+3=$ ____, $3+4=$ ____.", gold: "5; 7"),
      because: Reason.severalBlanks),
    .drops(
      "a gold in parts", .example("Solve both equations.", gold: "(1) $x=2$ (2) $y=3$"),
      because: Reason.numberedGold),
    .keeps(
      "conditions",
      .example("(i) $x>0$, (ii) $x<9$, (iii) $x$ is even. How many integers are there?", gold: "4")),
    .keeps(
      "propositions", .example("下列命题：(1) $1<2$；(2) $2<1$。其中正确的是____。", gold: "(1)")),
    .keeps(
      "quoted questions",
      .example("Ana asks \"Is it even?\" and Bob asks \"Is it prime?\". What is it?", gold: "2")),
    .keeps("a point", .example("Find the distance from $(1)$ to $(2)$ on a line.", gold: "1")),
  ]
}
