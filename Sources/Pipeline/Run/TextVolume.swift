import Ledger
import Records

/// How much text problems and their generations are.
package struct TextVolume: Codable, Sendable, Equatable {
  package var records = 0
  package var generations = 0
  /// Of statements and generations.
  package var bytes = 0
  /// Of generations; 0 before a stage has counted them.
  package var tokens = 0

  init() {}

  init(_ record: Record) {
    records = 1
    bytes = record.problem.count
    // By index: a copy of a generation costs more than the sum.
    generations = record.generations.count
    for index in record.generations.indices {
      bytes += record.generations[index].text.count
      tokens += record.generations[index].tokens
    }
  }

  /// Counts again where a stage has changed what there is: the statement, the generations, or what is
  /// known of their tokens.
  ///
  /// No stage behind the merge changes a generation's text.
  mutating func follow(_ record: Record, statement: inout Int) {
    let isCounted = tokens > 0 || (record.generations.first?.tokens ?? 0) == 0
    guard record.generations.count != generations || record.problem.count != statement || !isCounted
    else { return }
    statement = record.problem.count
    self = TextVolume(record)
  }

  mutating func add(_ generation: Generation) {
    generations += 1
    bytes += generation.text.count
    tokens += generation.tokens
  }

  static func += (left: inout TextVolume, right: TextVolume) {
    left.records += right.records
    left.generations += right.generations
    left.bytes += right.bytes
    left.tokens += right.tokens
  }

  static func -= (left: inout TextVolume, right: TextVolume) {
    left.records -= right.records
    left.generations -= right.generations
    left.bytes -= right.bytes
    left.tokens -= right.tokens
  }

  var row: StageRow.Volume {
    StageRow.Volume(
      records: records, generations: generations, bytes: bytes, tokens: tokens == 0 ? nil : tokens)
  }
}
