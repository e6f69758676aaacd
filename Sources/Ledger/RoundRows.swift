import GRDB

/// What came of one kind of request in one round.
package struct RoundRow: Codable, Sendable, Equatable, FetchableRecord, PersistableRecord {
  package static let databaseTableName = "round"

  /// From 1.
  package var round: Int
  /// `generate`, `guess`, `judge`, `rewrite` or `steps`.
  package var kind: String
  /// Lines of reply files.
  package var replies: Int
  /// As the servers counted them.
  package var promptTokens: Int
  package var completionTokens: Int
  /// Millionths of a dollar, where whoever asked knew a price.
  package var microdollars: Int

  package init(
    round: Int, kind: String, replies: Int, promptTokens: Int, completionTokens: Int,
    microdollars: Int
  ) {
    self.round = round
    self.kind = kind
    self.replies = replies
    self.promptTokens = promptTokens
    self.completionTokens = completionTokens
    self.microdollars = microdollars
  }

  private enum CodingKeys: String, CodingKey {
    case round, kind, replies, microdollars
    case promptTokens = "prompt_tokens"
    case completionTokens = "completion_tokens"
  }
}

/// How many samples of a kind and round were taken, or were of no use and why.
package struct ReplyRow: Codable, Sendable, Equatable, FetchableRecord, PersistableRecord {
  package static let databaseTableName = "reply"

  package var round: Int
  package var kind: String
  /// `taken`, or the reason why a reply or one of its samples was not.
  package var outcome: String
  package var count: Int

  package init(round: Int, kind: String, outcome: String, count: Int) {
    self.round = round
    self.kind = kind
    self.outcome = outcome
    self.count = count
  }
}

/// One bin of a distribution, counted for what one round brought; round 0 is the dump.
package struct RoundMeasureRow: Codable, Sendable, Equatable, FetchableRecord, PersistableRecord {
  package static let databaseTableName = "round_measure"

  package var round: Int
  package var position: Int
  package var name: String
  package var bin: String
  package var count: Int

  package init(round: Int, position: Int, name: String, bin: String, count: Int) {
    self.round = round
    self.position = position
    self.name = name
    self.bin = bin
    self.count = count
  }
}

/// What the rounds of requests brought.
package struct RoundCounts: Sendable, Equatable {
  package var rounds: [RoundRow] = []
  package var replies: [ReplyRow] = []
  package var measures: [RoundMeasureRow] = []

  package init() {}
}

extension Ledger {
  func roundCounts() throws -> RoundCounts {
    try read { database in
      var counts = RoundCounts()
      counts.rounds = try RoundRow.order(sql: "round, kind").fetchAll(database)
      counts.replies = try ReplyRow.order(sql: "round, kind, count DESC, outcome")
        .fetchAll(database)
      counts.measures =
        try RoundMeasureRow
        .order(sql: "round, position, name, CAST(bin AS REAL), bin").fetchAll(database)
      return counts
    }
  }
}
