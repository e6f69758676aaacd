import GRDB

/// What came to a stage and what went on.
package struct StageRow: Codable, Sendable, Equatable, FetchableRecord, PersistableRecord {
  package static let databaseTableName = "stage"

  /// What a stage works on.
  package enum Shape: String, Codable, Sendable, CaseIterable {
    /// Turns lines into rows.
    case read
    /// Judges rows, before those of one problem come together.
    case row
    /// Makes problems of rows, so that what does not come out has not left.
    case merge
    /// Judges problems with their generations.
    case record
    /// Writes shards; what it wrote is listed by folder.
    case emit
  }

  /// Problems (rows, before the merge), their generations, and the text of both.
  package struct Volume: Sendable, Equatable {
    package var records: Int
    package var generations: Int
    /// Of statements and generations; of whole lines where they are read.
    package var bytes: Int
    /// Of generations; nil before a stage has counted them.
    package var tokens: Int?

    package init(records: Int, generations: Int, bytes: Int, tokens: Int?) {
      self.records = records
      self.generations = generations
      self.bytes = bytes
      self.tokens = tokens
    }
  }

  package var position: Int
  package var name: String
  package var policy: String
  package var shape: Shape
  package var recordsIn: Int
  package var recordsOut: Int
  package var generationsIn: Int
  package var generationsOut: Int
  package var bytesIn: Int
  package var bytesOut: Int
  package var tokensIn: Int?
  package var tokensOut: Int?
  /// Rewritten problems that it made; they start behind the merge and count in every stage they meet.
  package var recordsMade: Int

  package init(
    position: Int, name: String, policy: String, shape: Shape, input: Volume, output: Volume,
    recordsMade: Int = 0
  ) {
    self.position = position
    self.name = name
    self.policy = policy
    self.shape = shape
    recordsIn = input.records
    recordsOut = output.records
    generationsIn = input.generations
    generationsOut = output.generations
    bytesIn = input.bytes
    bytesOut = output.bytes
    tokensIn = input.tokens
    tokensOut = output.tokens
    self.recordsMade = recordsMade
  }

  private enum CodingKeys: String, CodingKey {
    case position, name, policy, shape
    case recordsIn = "records_in"
    case recordsOut = "records_out"
    case generationsIn = "generations_in"
    case generationsOut = "generations_out"
    case bytesIn = "bytes_in"
    case bytesOut = "bytes_out"
    case tokensIn = "tokens_in"
    case tokensOut = "tokens_out"
    case recordsMade = "records_made"
  }
}
