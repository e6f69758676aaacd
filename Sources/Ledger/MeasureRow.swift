import GRDB

/// One bin of a distribution that a stage counted.
package struct MeasureRow: Codable, Sendable, Equatable, FetchableRecord, PersistableRecord {
  package static let databaseTableName = "measure"

  package var position: Int
  /// What was counted: `pass-rate`, `generation-bytes`.
  package var name: String
  /// The lower bound of a range (of shares in percent), or a word.
  package var bin: String
  package var count: Int

  package init(position: Int, name: String, bin: String, count: Int) {
    self.position = position
    self.name = name
    self.bin = bin
    self.count = count
  }
}
