import Records

/// Says that a problem has no gold yet and that its generations are to vote for one.
struct AwaitedVote: Finding {
  static let name = "awaited-vote"

  /// The share of the voters that must agree.
  let share: Double

  var fields: [Field] { [Field("share", share)] }
}
