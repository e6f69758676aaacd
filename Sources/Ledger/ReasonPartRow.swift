import GRDB

/// How often a stage gave a reason for problems of one source, or of one language.
package struct ReasonPartRow: Codable, Sendable, Equatable, FetchableRecord, PersistableRecord {
  package static let databaseTableName = "reason_part"

  /// What the problems are told apart by.
  package enum Dimension: String, Codable, Sendable, CaseIterable {
    case source, language
  }

  package var position: Int
  package var effect: ReasonRow.Effect
  package var reason: String
  package var dimension: Dimension
  /// The source, or the language of the statement; empty where it has none.
  package var value: String
  package var count: Int

  package init(
    position: Int, effect: ReasonRow.Effect, reason: String, dimension: Dimension, value: String,
    count: Int
  ) {
    self.position = position
    self.effect = effect
    self.reason = reason
    self.dimension = dimension
    self.value = value
    self.count = count
  }
}
