/// What is wrong with, or unusual about, the text of one generation.
package enum GenerationDefect: String, Sendable, CaseIterable {
  case answerOnlyInReasoning = "answer-only-in-reasoning"
  case answerTags = "answer-tags"
  case doubledClosingTag = "doubled-closing-tag"
  case loop = "loop"
  case missingOpeningTag = "missing-opening-tag"
  case mixedLanguages = "mixed-languages"
  case openReasoning = "open-reasoning"
  case thoughtMarkers = "thought-markers"
  case truncated = "truncated"
  case unboxed = "unboxed"

  /// Generations of 200 with the defect.
  ///
  /// The shares follow what the public R1 dumps show: about 3%
  /// cut by the token limit, 2% that never close their reasoning, under 2% that loop.
  static let deck = Deck<GenerationDefect>(
    size: 200,
    shares: [
      (.truncated, 6), (.unboxed, 6), (.openReasoning, 4), (.mixedLanguages, 4), (.loop, 3),
      (.missingOpeningTag, 3), (.answerTags, 3), (.doubledClosingTag, 2),
      (.answerOnlyInReasoning, 2), (.thoughtMarkers, 2),
    ])

  /// Whether the text stops before it gives a final answer.
  package var losesAnswer: Bool { self == .truncated || self == .loop }

  func text(of draft: Draft, _ random: inout SeededRandom) -> String {
    switch self {
    case .answerOnlyInReasoning: draft.answeredWhileThinking(&random)
    case .answerTags: draft.withAnswerTags(&random)
    case .doubledClosingTag: draft.withDoubledClosingTag(&random)
    case .loop: draft.looping(&random)
    case .missingOpeningTag: "\(draft.reasoning)\n</think>\n\n\(draft.solution)"
    case .mixedLanguages: draft.withForeignWords(&random).text
    case .openReasoning: "<think>\n\(draft.reasoning)\n\n\(draft.solution)"
    case .thoughtMarkers: draft.withThoughtMarkers
    case .truncated: draft.truncated(&random)
    case .unboxed: draft.text
    }
  }
}
