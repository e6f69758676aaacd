import GRDB

/// The run itself: begun, gone on with, finished.
extension Ledger {
  /// The run that a file remembers, or nil where the file is no ledger of ours; it is not changed.
  package static func run(at path: String) -> RunRow? {
    var configuration = Configuration()
    configuration.readonly = true
    let queue = try? DatabaseQueue(path: path, configuration: configuration)
    return try? queue?.read { try RunRow.fetchOne($0) }
  }

  package func run() throws -> RunRow? {
    try read { try RunRow.fetchOne($0) }
  }

  package func begin(_ run: RunRow, inputs: [InputRow]) throws {
    try write { database in
      try run.insert(database)
      for input in inputs { try input.insert(database) }
    }
  }

  package func inputs() throws -> [InputRow] {
    try read { try InputRow.order(sql: "file").fetchAll($0) }
  }

  /// The finished units of a pass, by number.
  package func units(of pass: String) throws -> [UnitRow] {
    try read { database in
      try UnitRow.filter(sql: "pass = ?", arguments: [pass]).order(sql: "number").fetchAll(database)
    }
  }

  /// Records a finished unit, with what became known of its input or the shard that it wrote.
  package func finish(_ unit: UnitRow, input: InputRow? = nil, shard: ShardRow? = nil) throws {
    try write { database in
      try unit.insert(database)
      try input?.update(database)
      try shard?.insert(database)
    }
  }

  /// Records the counts of the whole run and that it is finished.
  package func finish(
    stages: [StageRow], reasons: [ReasonRow], sources: [SourceRow], measures: [MeasureRow],
    rounds: RoundCounts = RoundCounts()
  ) throws {
    try write { database in
      try database.execute(
        sql: "DELETE FROM reason; DELETE FROM source; DELETE FROM measure; "
          + "DELETE FROM round; DELETE FROM reply; DELETE FROM round_measure; DELETE FROM stage")
      for stage in stages { try stage.insert(database) }
      for reason in reasons { try reason.insert(database) }
      for source in sources { try source.insert(database) }
      for measure in measures { try measure.insert(database) }
      for round in rounds.rounds { try round.insert(database) }
      for reply in rounds.replies { try reply.insert(database) }
      for measure in rounds.measures { try measure.insert(database) }
      try database.execute(sql: "UPDATE run SET is_finished = 1")
    }
  }
}
