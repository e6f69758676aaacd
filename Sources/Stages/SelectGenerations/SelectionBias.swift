import Pipeline
import Prose
import Records

/// What the choice did to the corpus: the same distributions of what it took and of what it left.
///
/// "Keep only correct" removes more of the hard problems, of long reasoning, of some sources; how much
/// more is seen where the series of one distribution are held side by side.
enum SelectionBias {
  /// What became of a generation.
  private enum Fate: String {
    case kept
    /// Its answer is wrong or undecided.
    case notCorrect = "not-correct"
    /// Broken, doubled, or more than the problem may give.
    case other

    init(_ generation: Generation) {
      if generation.findings[Selection.self] != nil {
        self = .kept
      } else if generation.findings[AnswerVerdict.self]?.value == .correct {
        self = .other
      } else {
        self = .notCorrect
      }
    }
  }

  static func measure(_ record: Record, in measures: inout Measures) {
    let bucket = record.findings[PassRate.self]?.bucket.rawValue ?? ""
    for generation in record.generations {
      let fate = Fate(generation).rawValue
      measures.count("by source", record.source, in: fate)
      measures.count("by bucket", bucket, in: fate)
      measures.count(
        "by language", generation.findings[LanguageUse.self]?.language.rawValue ?? "", in: fate)
      guard let length = generation.findings[TextLength.self] else { continue }
      measures.count("tokens", length: length.tokens, .tokens, in: fate)
      guard length.reasoningTokens + length.answerTokens > 0 else { continue }
      measures.count("reasoning-tokens", length: length.reasoningTokens, .tokens, in: fate)
      measures.count("answer-tokens", length: length.answerTokens, .tokens, in: fate)
    }
  }
}
