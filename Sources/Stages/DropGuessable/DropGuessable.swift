import MathAnswers
package import Pipeline
package import Records

/// Objects to problems that a model answers without reasoning.
///
/// Kimi k1.5, section 2.1: a model is asked to guess without any chain of thought, and a problem that
/// it hits within 8 attempts is taken out. Answers like "yes" or 2 are hit by chance; the chance is
/// shown, and a recipe can ask for more hits than it explains.
package struct DropGuessable: RecordStage {
  package static let name = "drop-guessable"
  package static let summary =
    "objects to problems whose gold is among the recorded answers without reasoning"

  package struct Options: StageOptions {
    /// The recorded direct answers that are looked at, in their order.
    var tries = 8
    /// Hits from which a problem counts as guessable.
    var hits = 1
    /// The chance of as many hits by blind guessing must be at most this; 1 asks for nothing.
    var luck = 1.0

    package init() {}
  }

  package enum Reason: String, DropReason {
    case guessed
  }

  private let options: Options
  private let verifier = AnswerVerifier()

  package init(_ options: Options, seed: UInt64) throws(StageOptionsError) {
    guard options.tries > 0 else {
      throw StageOptionsError("tries", "cannot be \(options.tries); it takes 1 or more")
    }
    guard (1...options.tries).contains(options.hits) else {
      throw StageOptionsError(
        "hits", "cannot be \(options.hits); it takes 1 to \(options.tries), as many as tries")
    }
    guard options.luck > 0, options.luck <= 1 else {
      throw StageOptionsError("luck", "cannot be \(options.luck); it takes more than 0, up to 1")
    }
    self.options = options
  }

  package func process(_ record: inout Record) -> Outcome<Reason> {
    guard !record.directAnswers.isEmpty, let gold = record.golds.first else { return .keep }
    let prepared = verifier.prepare(gold: gold.text)
    guard prepared.isReadable else { return .keep }
    var tries = 0
    var right: [String] = []
    for answer in record.directAnswers.prefix(options.tries) {
      switch verifier.verdict(prepared, prediction: answer) {
      case .correct:
        tries += 1
        right.append(answer)
      case .wrong: tries += 1
      case .undecided: break
      }
    }
    let guess = Guess(tries: tries, hits: right.count, kind: AnswerKind(of: gold.text))
    record.findings[Guess.self] = guess
    guard guess.hits >= options.hits, guess.luck <= options.luck, let first = right.first else {
      return .keep
    }
    return .drop(.guessed, Evidence(field: "direct_answers", whole: first))
  }

  package static let examples: [StageExample] = [
    .drops(
      "one of three is right", .guessed("What is $6 \\cdot 7$?", gold: "42", ["41", "42", "40"]),
      because: Reason.guessed),
    .keeps("none is right", .guessed("What is $6 \\cdot 7$?", gold: "42", ["41", "40"])),
    .keeps("none is recorded", .example("What is $6 \\cdot 7$?", gold: "42")),
    .keeps(
      "the ninth does not count",
      .guessed("What is $6 \\cdot 7$?", gold: "42", Array(repeating: "41", count: 8) + ["42"])),
    .finds(
      "chance is shown", .guessed("Is 91 prime?", gold: "No", ["No", "Yes"]),
      Guess(tries: 2, hits: 1, kind: .truthValue)),
  ]
}

extension Record {
  /// An example with answers that were given without reasoning.
  fileprivate static func guessed(
    _ problem: Text, gold: String, _ answers: [String]
  ) -> Record {
    var record = example(problem, gold: gold)
    record.directAnswers = answers
    return record
  }
}
