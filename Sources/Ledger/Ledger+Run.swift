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
  package func finish(_ counts: RunCounts) throws {
    try write { database in
      try database.execute(
        sql: """
          DELETE FROM reason; DELETE FROM reason_part; DELETE FROM source; DELETE FROM measure;
          DELETE FROM round; DELETE FROM reply; DELETE FROM round_measure; DELETE FROM stage
          """)
      for stage in counts.stages { try stage.insert(database) }
      for reason in counts.reasons { try reason.insert(database) }
      for part in counts.reasonParts { try part.insert(database) }
      for source in counts.sources { try source.insert(database) }
      for measure in counts.measures { try measure.insert(database) }
      for round in counts.rounds.rounds { try round.insert(database) }
      for reply in counts.rounds.replies { try reply.insert(database) }
      for measure in counts.rounds.measures { try measure.insert(database) }
      try database.execute(sql: "UPDATE run SET is_finished = 1")
    }
  }
}
