import Ledger
import Records

extension Tally {
  /// What one stage counted.
  package struct Stage: Codable, Sendable, Equatable {
    /// What came to the stage and what went on: rows before the merge, problems behind it.
    package var input = TextVolume()
    package var output = TextVolume()
    /// Problems that it dropped, marked or counted, generations that it left out, statements that it
    /// joined to others: by effect, then by reason.
    package var reasons: [String: [String: Int]] = [:]
    /// Problems that it made of others.
    package var made = 0
    package var reasonParts = ReasonParts()
    package var measures = Measures()

    func count(_ effect: ReasonRow.Effect) -> Int {
      reasons[effect.rawValue, default: [:]].values.reduce(0, +)
    }

    /// Takes generations off what went on, if their problem still has them: chosen from, not dropped.
    mutating func leave(_ generations: [Generation]) {
      for generation in generations {
        var volume = TextVolume()
        volume.add(generation)
        output -= volume
      }
    }

    mutating func add(_ other: Stage) {
      input += other.input
      output += other.output
      made += other.made
      reasonParts.add(other.reasonParts)
      measures.add(other.measures)
      reasons.merge(other.reasons) { $0.merging($1, uniquingKeysWith: +) }
    }
  }

  /// Counts a reason that a stage gave for a problem, or for one of its generations.
  mutating func count(
    _ effect: ReasonRow.Effect, _ reason: String, at position: Int, source: String, language: String
  ) {
    stages[position].reasons[effect.rawValue, default: [:]][reason, default: 0] += 1
    stages[position].reasonParts.count(effect, reason, source: source, language: language)
  }

  /// Counts what leaves at a stage, and its source.
  mutating func drop(_ record: Record, _ reason: String, at position: Int) {
    count(
      .dropped, reason, at: position, source: record.source, language: record.statementLanguage)
    exits[record.source, default: [:]][position, default: 0] += 1
  }
}
