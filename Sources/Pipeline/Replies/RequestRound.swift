package import Records

/// The round that a run's requests belong to, and what was asked before.
package struct RequestRound: Sendable, Equatable {
  /// From 1; one above the latest round that has replies.
  package let number: Int
  /// The kinds of request that were answered at least once.
  package let answered: Set<Reply.Kind>

  package init(number: Int = 1, answered: Set<Reply.Kind> = []) {
    self.number = number
    self.answered = answered
  }

  /// Why a request is made: for the first time, again because no reply to it was found though its
  /// kind was answered, or again because the replies did not suffice.
  package func asking(_ attempts: Int, _ kind: Reply.Kind) -> String {
    attempts > 0 ? "again" : answered.contains(kind) ? "missing" : "first"
  }

  /// What the scan saw of replies.
  init(after rounds: [Int: [String: ReplyTally]]) {
    number = min((rounds.keys.max() ?? 0) + 1, RequestID.limit)
    let names = Set(rounds.values.flatMap(\.keys))
    answered = Set(Reply.Kind.allCases.filter { names.contains($0.name) })
  }
}
