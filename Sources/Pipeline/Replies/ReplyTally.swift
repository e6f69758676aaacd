import Records

/// What came of one kind of request in one round.
package struct ReplyTally: Codable, Sendable, Equatable {
  /// Lines of reply files.
  package var replies = 0
  package var promptTokens = 0
  package var completionTokens = 0
  package var microdollars = 0
  /// Samples that were taken, and replies or samples that were not, by reason.
  package var outcomes: [String: Int] = [:]

  mutating func add(_ other: ReplyTally) {
    replies += other.replies
    promptTokens += other.promptTokens
    completionTokens += other.completionTokens
    microdollars += other.microdollars
    outcomes.merge(other.outcomes, uniquingKeysWith: +)
  }

  /// A reply as it was read, before anyone looked at its samples.
  init(read reply: Reply) {
    replies = 1
    promptTokens = reply.usage.promptTokens
    completionTokens = reply.usage.completionTokens
    microdollars = reply.usage.microdollars
  }

  init() {}
}
