import MathAnswers
package import Pipeline
package import Records
import Statements

/// Objects to problems whose answer is one of given options.
///
/// One in four is right by chance, and models learn to judge options instead of solving (Kimi k1.5,
/// section 2.1, excludes them). The gold of such a problem is rarely a letter: mostly the option's
/// value, sometimes a proposition's number.
///
/// With `policy: rewrite` a problem whose stem stands alone goes on without its options, and the right
/// option's value is its gold. It keeps its id, which names the statement as it came in: so a rewrite
/// and its original are never two problems, whatever is split, resumed or joined. Its generations
/// leave: they answered another prompt, mostly with a letter, and would teach to see options that are
/// not there.
package struct DropMultipleChoice: RewritingStage {
  package static let name = "drop-multiple-choice"
  package static let summary = "objects to problems whose answer is one of given options"

  package struct Options: StageOptions {
    /// Objects also to "which of the following" where no options are left.
    var countsLostOptions = false

    package init() {}
  }

  package enum Reason: String, DropReason {
    /// The dump keeps options in a field of their own.
    case optionsField = "options-field"
    /// Options stand in the statement.
    case optionsInText = "options-in-text"
    /// Values without signs stand behind the question, and the gold is one of them.
    case optionsWithoutSigns = "options-without-signs"
    /// The gold is an option's letter; the options may be lost.
    case letterGold = "letter-gold"
    /// The statement chooses from what follows, and nothing follows.
    case lostOptions = "lost-options"
    /// The dump itself calls it multiple choice.
    case labelled

    // Of rewriting.
    /// Not an objection: the mark of a problem that goes on without its options.
    case rewritten
    /// Of a generation: it answered the statement with options.
    case otherPrompt = "other-prompt"
    /// "Which of the following", "closest to": without options nothing is asked, or anything.
    case stemNeedsOptions = "stem-needs-options"
    /// "All of the above", "A and B", 无法确定.
    case optionsRefer = "options-refer"
    /// More of the statement stands behind the options.
    case textBehindOptions = "text-behind-options"
    /// The gold names or says no option, or more than one.
    case noRightOption = "no-right-option"
    /// The right option is words, which nothing can verify.
    case textOption = "text-option"
  }

  private let options: Options
  private let openForm = OpenForm(verifier: AnswerVerifier())

  package init(_ options: Options, seed: UInt64) {
    self.options = options
  }

  package func process(_ record: inout Record) -> Outcome<Reason> {
    if record.options.count > 1 {
      let text = record.options.joined(separator: " | ")
      return .drop(.optionsField, Evidence(field: "options", whole: text))
    }
    let reading = ProblemReading.of(&record)
    let statement = reading.statement
    if let list = reading.optionList {
      let last = list.markers[list.count - 1].range.upperBound
      return .drop(
        .optionsInText,
        evidence(statement, list.markers[0].range.lowerBound..<last, in: record))
    }
    if let values = reading.gapOptions {
      return .drop(
        .optionsWithoutSigns,
        evidence(
          statement, values[0].lowerBound..<values[values.count - 1].upperBound, in: record))
    }
    if let gold = record.golds.first, isLetterGold(reading) {
      return .drop(.letterGold, Evidence(field: "answer", whole: gold.text))
    }
    if options.countsLostOptions, let place = statement.first(of: OptionWords.lost) {
      return .drop(.lostOptions, evidence(statement, place, in: record))
    }
    for label in record.labels where ["question_type", "problem_type"].contains(label.name) {
      if ["mcq", "multiple-choice", "multiple_choice"].contains(label.text.lowercased()) {
        return .drop(.labelled, Evidence(field: label.name, whole: label.text))
      }
    }
    return .keep
  }

  private func evidence(
    _ statement: PlainStatement, _ range: Range<Int>, in record: Record
  ) -> Evidence {
    Evidence(field: "problem", in: record.problem, statement.origin(of: range))
  }

  /// `(B)` always; `B` where the statement chooses and does not itself speak of a B.
  private func isLetterGold(_ reading: ProblemReading) -> Bool {
    reading.golds.allSatisfy { gold in
      if OptionWords.isBracketedLetter(gold) { return true }
      guard OptionWords.isLetters(gold), reading.statement.contains(OptionWords.lost) else {
        return false
      }
      return !reading.statement.speaks(of: gold.essence())
    }
  }

  package func rewrite(_ record: inout Record) -> Rewriting<Reason> {
    switch openForm.question(of: record) {
    case .failure(let error): return refusal(error.refusal, of: record)
    case .success(let question):
      record.findings[Rewritten.self] = Rewritten(
        statement: record.problem.string, options: question.options, gold: record.golds[0].text)
      record.labels.append(Field("rewritten_from", record.problem.string))
      let losses = record.generations.map { GenerationLoss($0, Reason.otherPrompt) }
      record.problem = question.stem
      record.golds = [Gold(question.gold, origin: record.golds[0].origin)]
      record.options = []
      record.generations = []
      record.directAnswers = []
      return .rewritten(.rewritten, without: losses)
    }
  }

  private func refusal(_ refusal: OpenForm.Refusal, of record: Record) -> Rewriting<Reason> {
    let gold = record.golds.first.map { Evidence(field: "answer", whole: $0.text) }
    switch refusal {
    case .noOptions: return .refused(.lostOptions, gold)
    case .stemNeedsOptions(let place):
      let whole = PlainStatement(record.problem)
      // The stem is where the statement begins.
      let evidence = place.flatMap { place in
        place.upperBound <= whole.count
          ? Evidence(field: "problem", in: record.problem, whole.origin(of: place)) : nil
      }
      return .refused(.stemNeedsOptions, evidence)
    case .optionsRefer(let option):
      return .refused(.optionsRefer, Evidence(field: "options", whole: option))
    case .textBehind(let text):
      return .refused(.textBehindOptions, Evidence(field: "problem", whole: text))
    case .noRightOption: return .refused(.noRightOption, gold)
    case .textOption(let option):
      return .refused(.textOption, Evidence(field: "options", whole: option))
    }
  }

  package static let examples: [StageExample] = [
    .drops(
      "options on lines", .example("What is $1+1$?\nA. 1\nB. 2\nC. 3\nD. 4", gold: "B"),
      because: Reason.optionsInText),
    .drops(
      "options in LaTeX",
      .example(
        "What is $1+1$? $\\textbf{(A)}\\ 1 \\qquad \\textbf{(B)}\\ 2 \\qquad \\textbf{(C)}\\ 3$"),
      because: Reason.optionsInText),
    .drops(
      "Chinese options", .example("1+1等于（ ）\nA．1 B．2 C．3 D．4", gold: "B"),
      because: Reason.optionsInText),
    .drops(
      "options in a field", .example("What is $1+1$?", gold: "B", options: ["1", "2"]),
      because: Reason.optionsField),
    .drops(
      "values without signs", .example("1+1等于\n$1$ \\qquad $2$ \\qquad $3$", gold: "2"),
      because: Reason.optionsWithoutSigns),
    .drops(
      "propositions",
      .example("下列命题：①$1<2$；②$2<1$；③$3>2$。其中正确命题的序号是____。", gold: "①③"),
      because: Reason.optionsInText),
    .drops(
      "a letter for a gold", .example("Which image has the sharpest edge?", gold: "(b)"),
      because: Reason.letterGold),
    .keeps(
      "points",
      .example("Points A, B, C and D lie on a circle. Find angle (A) if (B) is 40 degrees.")),
    .keeps(
      "labels of persons",
      .example("Alice (A), Bob (B) and Carol (C) share 12 apples equally. How many has each?")),
    .keeps(
      "questions", .example("(A) Find $f(1)$. (B) Find $f(2)$. (C) Find $f(3)$.", gold: "1, 2, 3")),
    .keeps(
      "a count of propositions",
      .example("下列命题：①$1<2$；②$2<1$；③$3>2$。其中正确的个数是", gold: "2")),
  ]
}
