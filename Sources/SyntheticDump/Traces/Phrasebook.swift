/// The sentences between the mathematics; `@` is the gap of a template.
struct Phrasebook: Sendable {
  /// First words; the gap takes the goal.
  let openings: [String]
  let beforeIdeas: [String]
  let beforeSteps: [String]
  /// The gap takes a calculation.
  let recalculations: [String]
  /// Between a wrong step and its correction.
  let corrections: [String]
  /// The first statement of a result; the gap takes the answer.
  let results: [String]
  let beforeChecks: [String]
  let afterChecks: [String]
  let beforeAlternatives: [String]
  /// The gap takes the answer.
  let afterAlternatives: [String]
  /// The gap takes a wrong step.
  let beforeMistakes: [String]
  /// The gap takes the answer that the wrong step leads to.
  let afterMistakes: [String]
  let beforeFreshStarts: [String]
  /// The gap takes the answer.
  let afterFreshStarts: [String]
  /// The gap takes the statement of an easier problem.
  let beforeExamples: [String]
  /// The gap takes the answer of the easier problem.
  let afterExamples: [String]
  let beforeRecaps: [String]
  let afterRecaps: [String]
  /// Second thoughts about the reading of the problem; the gap takes the goal.
  let rereadings: [String]
  /// The gap takes a line of the solution.
  let linesAgain: [String]
  /// The gap takes an idea for the whole problem.
  let otherIdeas: [String]
  /// The gap takes calculations.
  let numbersAgain: [String]
  /// Last words; the gap takes the answer.
  let closings: [String]
  /// Last words where there is no answer to give.
  let proofClosings: [String]
  let solutionHeads: [String]
  /// The last sentence; the gap takes the boxed answer.
  let finalSentences: [String]
  /// The last sentence of a solution without a box; the gap takes the answer.
  let unboxedSentences: [String]
  let proofSentences: [String]
}
