/// A statement with its proof.
struct Theorem: Sendable {
  let statements: [String]
  let goal: String
  let ideas: [String]
  let steps: [Derivation.Step]
}
