package import Pipeline
package import Records

/// Objects to problems that are answered by yes or no.
///
/// A guess is right half the time, and a right verdict says nothing of the reasoning (Kimi k1.5,
/// section 2.1). The gold decides before the wording: "determine whether … and if so find" has a
/// value for its gold and stays.
package struct DropTrueFalse: RecordStage {
  package static let name = "drop-true-false"
  package static let summary = "objects to problems that are answered by yes or no, true or false"

  package typealias Options = NoOptions

  package enum Reason: String, DropReason {
    /// Every gold is a truth value.
    case truthValueGold = "truth-value-gold"
    /// The statement asks for true or false, and there is no gold that says otherwise.
    case asksTrueOrFalse = "asks-true-or-false"
  }

  package init(_ options: Options, seed: UInt64) {}

  package func process(_ record: inout Record) -> Outcome<Reason> {
    let golds = record.golds.map(\.text)
    if let gold = golds.first, golds.allSatisfy(Self.isTruthValue) {
      return .drop(
        .truthValueGold, Evidence(field: "answer", whole: gold))
    }
    guard golds.isEmpty else { return .keep }
    for phrase in Self.phrases {
      if let range = record.problem.range(of: phrase) {
        return .drop(.asksTrueOrFalse, Evidence(field: "problem", in: record.problem, range))
      }
    }
    return .keep
  }

  /// The gold without the dress that datasets put on it: `\text{Yes}`, `True.`, `$\boxed{\text{no}}$`.
  static func isTruthValue(_ gold: String) -> Bool {
    let dress: Set<Character> = ["$", "\\", "{", "}", ".", "。", " ", "*", "(", ")"]
    var bare = gold.filter { !dress.contains($0) }.lowercased()
    for wrapper in ["boxed", "textbf", "text", "mathrm", "mathbf"] where bare.hasPrefix(wrapper) {
      bare.removeFirst(wrapper.count)
    }
    return truthValues.contains(bare)
  }

  private static let truthValues: Set<String> = [
    "yes", "no", "true", "false", "correct", "incorrect", "是", "否", "对", "错", "正确", "错误",
    "不正确", "√", "×", "checkmark", "surd",
  ]

  private static let phrases: [StaticString] = [
    "True or false", "true or false", "True or False", "TRUE or FALSE", "(True/False)",
    "True/False", "判断题", "判断对错", "判断正误", "对的打", "正确的打",
  ]

  package static let examples: [StageExample] = [
    .drops(
      "gold is no", .example("Is 91 prime?", gold: "\\text{No}"), because: Reason.truthValueGold),
    .drops("gold is 错误", .example("0是最小的自然数的后继数。", gold: "错误"), because: Reason.truthValueGold),
    .drops(
      "asks for it, no gold", .example("True or false: 7 is prime."),
      because: Reason.asksTrueOrFalse),
    .keeps(
      "a value behind the question",
      .example(
        "Determine whether $x^2=2$ has a positive root, and if so find it.", gold: "\\sqrt{2}")),
    .keeps(
      "no is a number's sign", .example("What is No. 5 in the list 2, 3, 5, 7, 11?", gold: "11")),
  ]
}
