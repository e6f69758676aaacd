import GRDB

/// How often a stage gave a reason, and what that led to.
package struct ReasonRow: Codable, Sendable, Equatable, FetchableRecord, PersistableRecord {
  package static let databaseTableName = "reason"

  package enum Effect: String, Codable, Sendable, CaseIterable {
    /// Problems (rows, before the merge).
    case dropped, marked, counted
    /// Generations.
    case left
    /// Statements that gave way to another of the same problem.
    case joined
    /// Rewritings that were not let pass.
    case refused

    /// What happened to what, for people.
    package var words: String {
      switch self {
      case .dropped: "problems dropped"
      case .marked: "problems marked"
      case .counted: "problems counted"
      case .left: "generations left out"
      case .joined: "statements joined"
      case .refused: "rewritings refused"
      }
    }
  }

  package var position: Int
  package var effect: Effect
  package var reason: String
  package var count: Int

  package init(position: Int, effect: Effect, reason: String, count: Int) {
    self.position = position
    self.effect = effect
    self.reason = reason
    self.count = count
  }
}

/// How many problems of a source left at a stage; position -1 is those that stayed.
package struct SourceRow: Codable, Sendable, Equatable, FetchableRecord, PersistableRecord {
  package static let databaseTableName = "source"

  package var source: String
  package var position: Int
  package var count: Int

  package init(source: String, position: Int, count: Int) {
    self.source = source
    self.position = position
    self.count = count
  }
}

/// A finished shard.
package struct ShardRow: Codable, Sendable, Equatable, FetchableRecord, PersistableRecord {
  package static let databaseTableName = "shard"

  package var path: String
  package var folder: String
  package var part: Int
  package var rows: Int
  package var bytes: Int
  package var fileBytes: Int
  package var contentSHA256: String
  package var fileSHA256: String

  package init(
    path: String, folder: String, part: Int, rows: Int, bytes: Int, fileBytes: Int,
    contentSHA256: String, fileSHA256: String
  ) {
    self.path = path
    self.folder = folder
    self.part = part
    self.rows = rows
    self.bytes = bytes
    self.fileBytes = fileBytes
    self.contentSHA256 = contentSHA256
    self.fileSHA256 = fileSHA256
  }

  private enum CodingKeys: String, CodingKey {
    case path, folder, part, rows, bytes
    case fileBytes = "file_bytes"
    case contentSHA256 = "content_sha256"
    case fileSHA256 = "file_sha256"
  }
}
