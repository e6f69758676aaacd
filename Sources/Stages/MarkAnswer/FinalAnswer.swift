package import Records

/// The final answer of a generation, where it stands, and whether its reasoning came to the same.
package struct FinalAnswer: FlawFinding, Equatable {
  package static let name = "answer"

  /// How the value that the reasoning ends with stands to the answer.
  package enum Agreement: String, Sendable, CaseIterable {
    case same, other
    /// The reasoning marks no value, or the two cannot be compared.
    case unknown
  }

  /// As it stands in the generation; empty where none was found.
  package let text: String
  /// Bytes from the start of the generation.
  package let range: Range<Int>
  /// What showed that it is the answer: `box`, `answer-tag`, `last-number`.
  package let rule: String
  /// It stands in the reasoning: nothing follows that.
  package let isInReasoning: Bool
  package let agreement: Agreement

  package static let missing = FinalAnswer(
    text: "", range: 0..<0, rule: "none", isInReasoning: false, agreement: .unknown)

  package var flaws: [Flaw] { agreement == .other ? [Flaw("answer-differs", range)] : [] }

  package var fields: [Field] {
    [
      Field("text", text), Field("start", range.lowerBound), Field("end", range.upperBound),
      Field("rule", rule), Field("is_in_reasoning", isInReasoning),
      Field("agreement", agreement.rawValue),
    ]
  }
}
