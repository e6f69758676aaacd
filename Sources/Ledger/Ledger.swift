import GRDB

/// Remembers what a run did: its inputs, its finished units of work, its counts and its shards.
///
/// SQLite, so that people can query it. While the run goes on it is the run's memory; at its end it
/// is rewritten so that the same run leaves the same bytes whatever happened on the way.
package struct Ledger: Sendable {
  package let path: String
  let database: DatabaseQueue

  /// Opens or makes the ledger at `path`; nil opens one in memory.
  package init(path: String?) throws {
    self.path = path ?? ":memory:"
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    do {
      database =
        try path.map { try DatabaseQueue(path: $0, configuration: configuration) }
        ?? DatabaseQueue(configuration: configuration)
      try migrations.migrate(database)
    } catch let error as DatabaseError {
      throw LedgerError(path: self.path, underlying: error)
    }
  }

  func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
    do { return try database.read(body) } catch let error as DatabaseError {
      throw LedgerError(path: path, underlying: error)
    }
  }

  func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
    do { return try database.write(body) } catch let error as DatabaseError {
      throw LedgerError(path: path, underlying: error)
    }
  }

  /// Writes a compact copy whose bytes depend on the content alone.
  ///
  /// `VACUUM INTO` lays every table out in the order of its key, whatever order the units of work
  /// ended in.
  package func writeCopy(to path: String) throws {
    do {
      try database.writeWithoutTransaction { database in
        try database.execute(sql: "VACUUM INTO ?", arguments: [path])
      }
    } catch let error as DatabaseError {
      throw LedgerError(path: path, underlying: error)
    }
  }
}
