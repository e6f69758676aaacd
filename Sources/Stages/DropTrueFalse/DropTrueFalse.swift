package import Pipeline
package import Records
import Statements

/// Objects to problems that are answered by yes or no.
///
/// A guess is right half the time, and a right verdict says nothing of the reasoning (Kimi k1.5,
/// section 2.1). The gold decides before the wording, which is a poor signal both ways: "determine
/// whether … and if so find" has a value for its gold and stays.
package struct DropTrueFalse: RecordStage {
  package static let name = "drop-true-false"
  package static let summary = "objects to problems that are answered by yes or no, true or false"

  package typealias Options = NoOptions

  package enum Reason: String, DropReason {
    /// Every gold is a truth value.
    case truthValueGold = "truth-value-gold"
    /// The question takes yes or no, and the gold says so in other words, or explains it.
    case polarGold = "polar-gold"
    /// The statement asks for true or false, and there is no gold that says otherwise.
    case asksTrueOrFalse = "asks-true-or-false"
    /// Yes or no would answer the question, and there is no gold that says otherwise.
    case polarQuestion = "polar-question"
  }

  package init(_ options: Options, seed: UInt64) {}

  package func process(_ record: inout Record) -> Outcome<Reason> {
    let reading = ProblemReading.of(&record)
    // A number is neither yes nor no.
    if reading.golds.contains(where: \.isNumber) { return .keep }
    let golds = record.golds.map { TruthValue.bare($0.text) }
    // A choice between yes and no is a choice.
    if !golds.isEmpty, golds.allSatisfy(TruthValue.isNamed), !reading.offersOptions {
      return .drop(.truthValueGold, Evidence(field: "answer", whole: record.golds[0].text))
    }
    guard golds.isEmpty || golds.allSatisfy(TruthValue.mayStandForOne) else { return .keep }
    let statement = reading.statement
    guard let question = statement.polarQuestion, !reading.offersOptions else {
      return .keep
    }
    let evidence = Evidence(
      field: "problem", in: record.problem, statement.origin(of: question))
    let isExplicit = statement.contains(Polarity.explicit)
    guard golds.isEmpty else {
      let agrees = golds.allSatisfy { TruthValue.saysYesOrNo($0, explicitly: isExplicit) }
      return agrees ? .drop(.polarGold, evidence) : .keep
    }
    return .drop(isExplicit ? .asksTrueOrFalse : .polarQuestion, evidence)
  }

  package static let examples: [StageExample] = [
    .drops(
      "gold is no", .example("Is 91 prime?", gold: "\\text{No}"), because: Reason.truthValueGold),
    .drops("gold is 错误", .example("0是最小的自然数的后继数。", gold: "错误"), because: Reason.truthValueGold),
    .drops(
      "asks for it, no gold", .example("True or false: 7 is prime."),
      because: Reason.asksTrueOrFalse),
    .drops("判断题, no gold", .example("判断题：所有的质数都是奇数。（ ）"), because: Reason.asksTrueOrFalse),
    .drops(
      "a question of yes or no, no gold", .example("If $n$ is odd, is $n^2$ odd?"),
      because: Reason.polarQuestion),
    .drops(
      "an explained no",
      .example("Can a knight visit every square of the board?", gold: "No, it cannot."),
      because: Reason.polarGold),
    .drops("能否", .example("能否用这三根木棒围成三角形？", gold: "不能"), because: Reason.polarGold),
    .keeps(
      "a value behind the question",
      .example(
        "Determine whether $x^2=2$ has a positive root, and if so find it.", gold: "\\sqrt{2}")),
    .keeps("a witness", .example("Does there exist a prime between 24 and 30?", gold: "29")),
    .keeps(
      "whether and find, no gold",
      .example("Determine whether the series converges, and if so find its sum.")),
    .keeps(
      "no is a number's sign", .example("What is No. 5 in the list 2, 3, 5, 7, 11?", gold: "11")),
    .keeps("a politely asked value", .example("Can you find the sum of 3 and 4?", gold: "7")),
  ]
}
