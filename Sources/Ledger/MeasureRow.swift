import GRDB

/// One bin of a distribution that a stage counted.
package struct MeasureRow: Codable, Sendable, Equatable, FetchableRecord, PersistableRecord {
  package static let databaseTableName = "measure"

  /// What the bins are, so that whoever draws them need not know the stage.
  package enum Kind: String, Codable, Sendable, CaseIterable {
    /// Words without an order: languages, verdicts.
    case word
    /// Percent from 0 to 95 in steps of five; 100 stands alone.
    case share
    /// The lower bounds of ranges that double every two steps: 1024, 1536, 2048.
    case length
    /// Percent in tenths, negative ones too: the lower bounds.
    case gap
    /// Percent in tenths; the series is the other axis, in tenths too.
    case grid
  }

  package var position: Int
  /// What was counted: `pass-rate`, `generation-bytes`.
  package var name: String
  /// Which of several distributions that belong side by side: `kept` and `left`; empty for one alone.
  package var series: String
  /// The lower bound of a range, or a word.
  package var bin: String
  package var count: Int
  package var kind: Kind
  /// Of the bins: `tokens`, `percent`; empty for words.
  package var unit: String
  /// What the count is a number of: `generations`, `problems`.
  package var counted: String

  package init(
    position: Int, name: String, series: String = "", bin: String, count: Int, kind: Kind,
    unit: String, counted: String
  ) {
    self.position = position
    self.name = name
    self.series = series
    self.bin = bin
    self.count = count
    self.kind = kind
    self.unit = unit
    self.counted = counted
  }
}
