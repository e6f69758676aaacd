import GRDB

/// The one row of table `run`.
package struct RunRow: Codable, Sendable, Equatable, FetchableRecord, PersistableRecord {
  package static let databaseTableName = "run"

  package var id = 1
  package var identity: String
  package var version: String
  package var recipeName: String
  package var recipe: String
  package var seed: String
  package var partitions: Int
  package var compressor: String
  package var isFinished = false
  /// The sum of the replies that were read beside the inputs; empty where there were none.
  package var replies: String

  package init(
    identity: String, replies: String = "", version: String, recipeName: String, recipe: String,
    seed: String,
    partitions: Int, compressor: String
  ) {
    self.identity = identity
    self.replies = replies
    self.version = version
    self.recipeName = recipeName
    self.recipe = recipe
    self.seed = seed
    self.partitions = partitions
    self.compressor = compressor
  }

  private enum CodingKeys: String, CodingKey {
    case id, identity, replies, version, recipe, seed, partitions, compressor
    case recipeName = "recipe_name"
    case isFinished = "is_finished"
  }
}

/// An input file and how it was read.
package struct InputRow: Codable, Sendable, Equatable, FetchableRecord, PersistableRecord {
  package static let databaseTableName = "input"

  package var file: Int
  package var path: String
  package var bytes: Int
  package var sha256: String
  package var schema: String
  package var rows: Int

  package init(file: Int, path: String, bytes: Int, sha256: String, schema: String, rows: Int) {
    self.file = file
    self.path = path
    self.bytes = bytes
    self.sha256 = sha256
    self.schema = schema
    self.rows = rows
  }
}

/// A finished unit of work.
package struct UnitRow: Codable, Sendable, Equatable, FetchableRecord, PersistableRecord {
  package static let databaseTableName = "unit"

  package var pass: String
  package var number: Int
  package var state: String
  package var hash: String
  package var tally: String

  package init(pass: String, number: Int, state: String, hash: String, tally: String) {
    self.pass = pass
    self.number = number
    self.state = state
    self.hash = hash
    self.tally = tally
  }
}
