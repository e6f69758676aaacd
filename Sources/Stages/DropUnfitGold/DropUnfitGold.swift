import MathAnswers
package import Pipeline
package import Records
import Statements

/// Objects to problems whose reference answer no verdict can rest on.
///
/// An unreadable gold makes a checker count everything as wrong, or, where it returns true on errors,
/// as right; a letter, a placeholder or an essay does the same more quietly. A problem without any
/// gold is not objected to: a vote may find one.
package struct DropUnfitGold: RecordStage {
  package static let name = "drop-unfit-gold"
  package static let summary =
    "objects to problems whose gold is a placeholder, a text, a letter, a leak, unreadable or in conflict"
  package static let needs = [MergeDuplicates.name]

  package struct Options: StageOptions {
    /// Objects to yes and no, where an earlier stage let them pass.
    var countsTruthValues = true
    /// Objects to an option's letter without options.
    var countsLetters = true

    package init() {}
  }

  package enum Reason: String, DropReason {
    /// `notfound`, `N/A`, `proof`: a word for no answer.
    case placeholder
    /// "Answers may vary", 答案不唯一.
    case notUnique = "not-unique"
    /// A letter, and no options that it could name.
    case optionLetter = "option-letter"
    /// Yes or no.
    case truthValue = "truth-value"
    /// Sentences that nothing can verify.
    case writtenText = "written-text"
    /// The problem states its own answer.
    case inProblem = "in-problem"
    /// No mathematics, and no words either: broken LaTeX.
    case unreadable
    /// The golds of one problem differ; the evidence shows them all.
    case conflicting
    /// Not an objection: the mark of a gold that was taken out of the written solution.
    case fromSolution = "from-solution"
  }

  private let options: Options
  private let verifier = AnswerVerifier()

  package init(_ options: Options, seed: UInt64) {
    self.options = options
  }

  package func process(_ record: inout Record) -> Outcome<Reason> {
    guard let first = record.golds.first else { return .keep }
    if let (reason, evidence) = unfitness(of: record, ProblemReading.of(&record)) {
      return .drop(reason, evidence)
    }
    if first.origin == .solution {
      record.marks.append(
        Mark(
          stage: Self.name, reason: Reason.fromSolution.rawValue,
          evidence: Evidence(field: "answer", whole: first.text)))
    }
    return .keep
  }

  private func unfitness(of record: Record, _ reading: ProblemReading) -> (Reason, Evidence)? {
    for (gold, plain) in zip(record.golds, reading.golds) where !plain.isNumber {
      if let reason = wording(of: gold.text, plain, reading) {
        return (reason, Evidence(field: "answer", whole: gold.text))
      }
    }
    // Most golds are one number; reading it again would tell nothing.
    if record.golds.count > 1 || !reading.golds[0].isNumber {
      let prepared = verifier.prepare(gold: record.golds[0].text)
      switch GoldReading.read(record.golds.map(\.text), prepared, verifier).state {
      case .unreadable:
        return (.unreadable, Evidence(field: "answer", whole: record.golds[0].text))
      case .conflicting:
        let all = record.golds.map(\.text).joined(separator: " | ")
        return (.conflicting, Evidence(field: "answer", whole: all))
      case .readable, .none: break
      }
    }
    let statement = reading.statement
    if let place = LeakedGold.find(reading.golds[0], in: statement) {
      return (
        .inProblem, Evidence(field: "problem", in: record.problem, statement.origin(of: place))
      )
    }
    return nil
  }

  /// What is wrong with a gold by its words alone.
  private func wording(
    of gold: String, _ plain: PlainStatement, _ reading: ProblemReading
  ) -> Reason? {
    let bare = TruthValue.bare(gold)
    let pointsElsewhere = GoldWords.pointers.contains { bare.hasPrefix($0) }
    if pointsElsewhere || GoldWords.placeholders.contains(bare) || ProofGold.names(gold) {
      return .placeholder
    }
    if plain.contains(GoldWords.notUnique) { return .notUnique }
    if TruthValue.isNamed(bare) { return options.countsTruthValues ? .truthValue : nil }
    if options.countsLetters, isLetter(plain, reading) { return .optionLetter }
    return plain.isProse ? .writtenText : nil
  }

  /// A letter in brackets, or a bare one where the statement chooses and does not speak of it.
  private func isLetter(_ gold: PlainStatement, _ reading: ProblemReading) -> Bool {
    guard
      OptionWords.isBracketedLetter(gold)
        || gold.essence().count == 1 && OptionWords.isLetters(gold)
    else { return false }
    let isBracketed = OptionWords.isBracketedLetter(gold)
    guard isBracketed || reading.statement.contains(OptionWords.lost + OptionWords.letters) else {
      return false
    }
    let isNamed = reading.statement.speaks(
      of: gold.essence().filter { PlainStatement.isLetter($0) })
    return !isNamed && !reading.offersOptions
  }

  package static let examples: [StageExample] = [
    .drops("notfound", .example("Find $x$.", gold: "notfound"), because: Reason.placeholder),
    .drops(
      "see elsewhere", .example("Find $x$.", gold: "See the solution."), because: Reason.placeholder
    ),
    .drops("N/A", .example("Find $x$.", gold: "N/A"), because: Reason.placeholder),
    .drops(
      "answers vary", .example("Name a prime.", gold: "Answers may vary"), because: Reason.notUnique
    ),
    .drops(
      "a letter", .example("What is $1+1$?", gold: "\\text{(B)}"), because: Reason.optionLetter),
    .drops("yes", .example("Is 7 prime?", gold: "Yes"), because: Reason.truthValue),
    .drops(
      "an essay",
      .example(
        "Why is it so?",
        gold: "Because the two sides of the triangle are equal and so are the angles."),
      because: Reason.writtenText),
    .drops("broken LaTeX", .example("Find $x$.", gold: "\\frac{3}{"), because: Reason.unreadable),
    .drops(
      "two golds", .conflict("Find $x$.", "3", "4"), because: Reason.conflicting),
    .drops(
      "the answer in the problem", .example("Find $x$ if $2x=6$.\nAnswer: $x=3$", gold: "x=3"),
      because: Reason.inProblem),
    .drops(
      "a filled blank", .example("已知 $a+b=7$, $a=3$, 则 $b=4$.", gold: "4"),
      because: Reason.inProblem),
    .keeps("two writings of one gold", .conflict("Find $x$.", "\\frac12", "0.5")),
    .keeps("a value that a condition has", .example("Find $x$ if $2x-3 = 3$.", gold: "3")),
    .keeps("a point's name", .example("Which of the points A and B is nearer to 0?", gold: "A")),
    .keeps("no gold", .example("Find $x$.")),
  ]
}

extension Record {
  /// An example whose rows gave two golds.
  fileprivate static func conflict(_ problem: Text, _ first: String, _ second: String) -> Record {
    var record = example(problem, gold: first)
    record.golds.append(Gold(second))
    return record
  }
}
