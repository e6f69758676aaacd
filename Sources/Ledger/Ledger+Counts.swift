import GRDB

/// The numbers that statistics, the card and the report are made of.
extension Ledger {
  package func stages() throws -> [StageRow] {
    try read { try StageRow.order(sql: "position").fetchAll($0) }
  }

  /// Reasons by stage, most frequent first.
  package func reasons() throws -> [ReasonRow] {
    try read { database in
      try ReasonRow.order(sql: "position, effect, count DESC, reason").fetchAll(database)
    }
  }

  package func sources() throws -> [SourceRow] {
    try read { try SourceRow.order(sql: "source, position").fetchAll($0) }
  }

  package func measures() throws -> [MeasureRow] {
    try read { try MeasureRow.order(sql: "position, name, CAST(bin AS REAL), bin").fetchAll($0) }
  }

  package func shards() throws -> [ShardRow] {
    try read { try ShardRow.order(sql: "folder, part").fetchAll($0) }
  }
}
