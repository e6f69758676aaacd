package import Pipeline
package import Prose
package import Records

/// Says which language every generation is written in, and what share of it is in the problem's.
///
/// The measure is R1's language-consistency reward (DeepSeek-R1, section 2.3.2): the share of words in
/// the target language, here with mathematics, commands and code left out. Reasoners that were trained
/// without it change languages in the middle of a thought.
package struct MarkLanguage: RecordStage {
  package static let name = "mark-language"
  package static let summary =
    "says which language every generation is in, and which share of its words is in the problem's"
  package static let needs = [MergeDuplicates.name]

  package struct Options: StageOptions {
    /// `problem` for that of the problem, `own` for that of most words, or a language: `en`, `zh`.
    var target = "problem"
    /// A generation with a smaller share of the target's words is mixed.
    var leastShare = 0.9

    package init() {}
  }

  package typealias Reason = NoReason

  private let options: Options

  package init(_ options: Options, seed: UInt64) throws(StageOptionsError) {
    guard options.leastShare >= 0, options.leastShare <= 1 else {
      throw StageOptionsError(
        "leastShare", "cannot be \(options.leastShare); it takes a share from 0 to 1")
    }
    guard ["problem", "own"].contains(options.target) || Language(rawValue: options.target) != nil
    else {
      let known = Language.allCases.map(\.rawValue).filter { !$0.isEmpty }
      throw StageOptionsError(
        "target",
        "cannot be '\(options.target)'; it takes problem, own, \(known.joined(separator: ", "))")
    }
    self.options = options
  }

  package func process(_ record: inout Record) -> Outcome<Reason> {
    let problem = ProseScan(record.problem).languages.dominant
    for index in record.generations.indices {
      let count = record.generations[index].prose().languages
      let target = target(problem, count.dominant)
      let share = count.share(of: target)
      let isMixed = count.words >= Self.fewestWords && share < options.leastShare
      record.generations[index].findings[LanguageUse.self] = LanguageUse(
        language: count.dominant, target: target, share: share,
        foreign: isMixed ? count.firstForeign(to: target) : nil, isMixed: isMixed)
    }
    return .keep
  }

  /// A few words say nothing of a language.
  private static let fewestWords = 20

  private func target(_ problem: Language, _ own: Language) -> Language {
    switch options.target {
    case "own": own
    // A problem of formulas alone has no language.
    case "problem": problem == .none ? own : problem
    default: Language(rawValue: options.target) ?? own
    }
  }

  package func measure(_ record: Record, in measures: inout Measures) {
    for generation in record.generations {
      guard let use = generation.findings[LanguageUse.self] else { continue }
      measures.count("language", use.language.rawValue)
      measures.count("language-share", share: use.share)
    }
  }

  package static let examples: [StageExample] = [
    .finds(
      "English", .example("What is 1+1?", generations: ["The sum of one and one is $2$."]),
      LanguageUse(language: .english, target: .english, share: 1, foreign: nil, isMixed: false)),
    .finds(
      "changes the language",
      .example(
        "What is the sum of one and one, and why is it so?",
        generations: [
          "We have to add the two numbers, 所以我们先把两个数字加起来然后得到结果是二, and so we are done here."
        ]),
      LanguageUse(
        language: .english, target: .english, share: 0.5531914893617021, foreign: 32..<98,
        isMixed: true)),
  ]
}
