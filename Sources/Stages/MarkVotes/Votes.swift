package import Records

/// What the generations of a problem agree on.
package struct Votes: Finding, Equatable {
  package static let name = "votes"

  /// A class of answers that mean the same.
  package struct Ballot: Sendable, Equatable {
    /// The answer as its first voter wrote it.
    package let answer: String
    package let votes: Int
    /// How many models are among the voters.
    package let models: Int

    package static let nobody = Ballot(answer: "", votes: 0, models: 0)
  }

  /// Generations with a readable answer.
  package let voters: Int
  package let winner: Ballot
  package let runnerUp: Ballot
  /// Of the distribution over classes, in bits: 0 where all agree.
  package let entropy: Double
  /// Whether the winner means the same as the gold; nil without a gold or where it is undecided.
  package let agreesWithGold: Bool?
  /// The gold is suspicious: enough voters, and enough of them for another answer.
  package let isAgainstGold: Bool

  package var share: Double { voters == 0 ? 0 : Double(winner.votes) / Double(voters) }

  package var fields: [Field] {
    [
      Field("voters", voters), Field("answer", winner.answer), Field("votes", winner.votes),
      Field("share", share), Field("models", winner.models),
      Field("runner_up", runnerUp.answer), Field("runner_up_votes", runnerUp.votes),
      Field("entropy", entropy),
      Field("agrees_with_gold", agreesWithGold.map { $0 ? "yes" : "no" } ?? "unknown"),
      Field("is_against_gold", isAgainstGold),
    ]
  }
}
