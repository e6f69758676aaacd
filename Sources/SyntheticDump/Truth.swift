/// What was planted in a problem: what tests compare the decisions of a pipeline with.
package struct Truth: Sendable {
  package struct Generation: Sendable {
    /// Whether it reaches the true answer, or would have before it was cut.
    package let isRight: Bool
    /// The answer it argues for, in the canonical writing.
    package let answer: String
    package let defect: GenerationDefect?
    /// Whether a final answer stands in the text.
    package var hasFinalAnswer: Bool { defect?.losesAnswer != true }
  }

  package let family: String
  package let kind: ProblemKind
  package let language: Language
  package let statement: String
  /// The answer that mathematics gives.
  package let answer: Answer
  /// The reference answer as the rows state it.
  package let gold: String
  package let goldState: GoldState
  /// The index of the problem that this one duplicates.
  package let original: Int?
  /// The files that hold rows of the problem.
  package let files: [DumpFile]
  package let generations: [Generation]
  /// Right ones among the recorded answers without reasoning; nil where none were recorded.
  package let guesses: Int?
  package let malformed: MalformedLine?
}
