import MathAnswers
package import Records

/// Whether a problem has a reference answer that verdicts can rest on.
package struct GoldReading: Finding, Equatable {
  package static let name = "gold"

  package enum State: String, Sendable, CaseIterable {
    case readable
    case none = "no-gold"
    /// No value: `notfound`, broken LaTeX, a sentence.
    case unreadable = "unreadable-gold"
    /// Rows of the problem gave golds that differ.
    case conflicting = "conflicting-golds"
  }

  package let state: State

  package var fields: [Field] { [Field("state", state.rawValue)] }

  /// Words that datasets write where they have no answer: `proof` and `notfound` in NuminaMath-1.5,
  /// the others in merged sets.
  private static let placeholders: Set<String> = [
    "notfound", "not found", "n/a", "na", "none", "null", "nan", "proof", "unknown", "?",
    "answer not unique", "not unique", "no answer", "see solution",
  ]

  /// - Parameter prepared: the first gold, read once for all verdicts.
  static func read(
    _ golds: [String], _ prepared: PreparedGold?, _ verifier: AnswerVerifier
  ) -> GoldReading {
    guard let prepared else { return GoldReading(state: .none) }
    if golds.contains(where: { placeholders.contains($0.lowercased()) }) {
      return GoldReading(state: .unreadable)
    }
    // What is no mathematics may be words; what is cut or does not even equal itself is neither.
    if prepared.error != nil || !prepared.isReadable,
      !hasBalancedBraces(prepared.text)
        || !verifier.verdict(prepared, prediction: prepared.text).isCorrect
    {
      return GoldReading(state: .unreadable)
    }
    let agree = golds.dropFirst().allSatisfy { verifier.areEquivalent(prepared.text, $0) == true }
    return GoldReading(state: agree ? .readable : .conflicting)
  }

  private static func hasBalancedBraces(_ text: String) -> Bool {
    text.utf8.count { $0 == 0x7B } == text.utf8.count { $0 == 0x7D }
  }
}
