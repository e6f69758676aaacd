package import Records

/// How long a generation is.
package struct TextLength: Finding, Equatable {
  package static let name = "length"

  /// What `countedBy` says where no tokenizer counted.
  package static let estimate = "estimate"

  package let bytes: Int
  /// Outside formulas and code; a Chinese character is half of one.
  package let words: Int
  /// Of the whole text as it came, its delimiters too.
  package let tokens: Int
  /// Of its parts, each alone; 0 where the layout does not part them.
  package let reasoningTokens: Int
  package let answerTokens: Int
  /// The name of the tokenizer's file, or `estimate`.
  package let countedBy: String

  package var isExact: Bool { countedBy != Self.estimate }

  package var fields: [Field] {
    [
      Field("bytes", bytes), Field("words", words), Field("tokens", tokens),
      Field("reasoning_tokens", reasoningTokens), Field("answer_tokens", answerTokens),
      Field("is_exact", isExact), Field("counted_by", countedBy),
    ]
  }
}
