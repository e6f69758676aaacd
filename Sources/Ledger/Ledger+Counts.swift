import GRDB

/// The numbers that statistics, the card and the report are made of.
extension Ledger {
  /// Everything that the run counted.
  package func counts() throws -> RunCounts {
    RunCounts(
      stages: try stages(), reasons: try reasons(), reasonParts: try reasonParts(),
      sources: try sources(), measures: try measures(), rounds: try roundCounts())
  }

  private func stages() throws -> [StageRow] {
    try read { try StageRow.order(sql: "position").fetchAll($0) }
  }

  /// Reasons by stage, most frequent first.
  private func reasons() throws -> [ReasonRow] {
    try read { database in
      try ReasonRow.order(sql: "position, effect, count DESC, reason").fetchAll(database)
    }
  }

  private func sources() throws -> [SourceRow] {
    try read { try SourceRow.order(sql: "source, position").fetchAll($0) }
  }

  /// Reasons by the sources and languages of the problems.
  private func reasonParts() throws -> [ReasonPartRow] {
    try read { database in
      try ReasonPartRow.order(sql: "position, effect, reason, dimension, count DESC, value")
        .fetchAll(database)
    }
  }

  private func measures() throws -> [MeasureRow] {
    try read { database in
      try MeasureRow.order(
        sql: "position, name, CAST(series AS REAL), series, CAST(bin AS REAL), bin"
      ).fetchAll(database)
    }
  }

  package func shards() throws -> [ShardRow] {
    try read { try ShardRow.order(sql: "folder, part").fetchAll($0) }
  }
}
