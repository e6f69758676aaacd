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
    for generation in record.generations { add(generation) }
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
