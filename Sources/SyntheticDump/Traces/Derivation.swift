/// One way through a problem, with the numbers that this way meets.
///
/// Texts may hold variants, `<<so||thus>>`; each generation takes its own (see `Wording`).
struct Derivation: Sendable {
  struct Step: Sendable {
    /// What is said while thinking.
    let thought: String
    /// What is written down in the solution; empty for thinking only.
    let line: String
    /// The arithmetic of the step, to check it again: operands, never results.
    let facts: [Arithmetic]

    init(_ thought: String, line: String = "", facts: [Arithmetic] = []) {
      self.thought = thought
      self.line = line
      self.facts = facts
    }
  }

  let steps: [Step]
  let answer: Answer
  /// Tests of the right answer; each would expose a wrong one, so only right traces say them.
  let checks: [String]
  /// Another method, leading to the right answer.
  let alternatives: [String]

  init(
    _ steps: [Step], answer: Answer, checks: [String] = [], alternatives: [String] = []
  ) {
    self.steps = steps
    self.answer = answer
    self.checks = checks
    self.alternatives = alternatives
  }
}
