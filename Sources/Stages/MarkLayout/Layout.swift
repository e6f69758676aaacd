package import Records

/// How a generation parts its reasoning from its answer, and what is wrong with that.
package struct Layout: FlawFinding, Equatable {
  package static let name = "layout"

  /// How public dumps delimit reasoning.
  package enum Family: String, Sendable, CaseIterable {
    /// `<think>…</think>…`
    case think
    /// `<think>…</think><answer>…</answer>`
    case thinkAnswer = "think-answer"
    /// `<|begin_of_thought|>…<|end_of_thought|>` and the same for `solution`.
    case thoughtSolution = "thought-solution"
    /// `<|im_start|>think … <|im_start|>answer …`
    case chatTurns = "chat-turns"
    /// `{"reasoning": "…", "answer": "…"}`, often in a code fence and with invalid escapes.
    case json
    /// No delimiters: reasoning and answer are one text.
    case none
  }

  /// What is wrong; an empty list is a whole generation.
  package enum Fault: String, Sendable, CaseIterable {
    /// Reasoning begins and never ends.
    case openReasoning = "open-reasoning"
    case emptyReasoning = "empty-reasoning"
    /// Nothing stands behind the reasoning.
    case noAnswer = "no-answer"
    /// The server stopped at its limit of tokens.
    case truncated
    case empty
  }

  /// What was put right on the way; the text that goes to training is well-formed all the same.
  package enum Repair: String, Sendable, CaseIterable {
    case addedOpening = "added-opening"
    case droppedExtraTag = "dropped-extra-tag"
    case replacedClosing = "replaced-closing"
  }

  package let family: Family
  package let reasoning: Text
  package let answer: Text
  package var faults: [Fault]
  package let repairs: [Repair]

  package var flaws: [Flaw] { faults.map { Flaw($0.rawValue) } }

  package var fields: [Field] {
    [
      Field("family", family.rawValue),
      Field("faults", faults.map(\.rawValue).joined(separator: " ")),
      Field("repairs", repairs.map(\.rawValue).joined(separator: " ")),
      Field("reasoning_bytes", reasoning.count), Field("answer_bytes", answer.count),
    ]
  }
}
