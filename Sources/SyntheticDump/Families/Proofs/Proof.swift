/// A statement to prove: nothing in it can be compared.
struct Proof: Family {
  static let name = "proof"
  static let topic = Topic.numberTheory
  static let slipPlaces = 0

  private let theorem: Theorem

  init(level: Int, random: inout SeededRandom) {
    theorem = random.pick(Theorem.english(random.int(2...6 + level), random.int(3...9)))
  }

  var wordings: [String] { theorem.statements }
  var goal: String { theorem.goal }
  var ideas: [String] { theorem.ideas }

  func easier(_ random: inout SeededRandom) -> (any Family)? { nil }

  func derivation(_ slip: Slip) -> Derivation {
    Derivation(theorem.steps, answer: .proof)
  }
}
