import JSONText
package import Pipeline
package import Records

/// Writes the curriculum as a list: every problem once, in the order in which to train on it.
///
/// First a warm-up drawn from all buckets, then easy to hard (Kimi k1.5, section 2.3: a warm-up on
/// everything before the hard problems beats uniform sampling). `weight` is 1 - p, for samplers that
/// prefer what is not solved yet (the same section).
package struct EmitOrder: EmitStage {
  package static let name = "emit-order"
  package static let summary =
    "writes the problems in the order of the curriculum, with weights for prioritised sampling"
  package static let needs = [SelectGenerations.name]

  package static let folder = "data/order"
  package static let columns = [
    Column("problem_id", .string), Column("split_key", .string), Column("phase", .string),
    Column("bucket", .string), Column("pass_rate", .float), Column("pass_rate_low", .float),
    Column("pass_rate_high", .float), Column("weight", .float), Column("sft_rows", .integer),
  ]

  package struct Options: StageOptions {
    /// Share of the problems that make the warm-up.
    var warmUp = 0.1

    package init() {}
  }

  package typealias Reason = NoReason

  private let warmUp: Double
  private let seed: UInt64

  package init(_ options: Options, seed: UInt64) throws(StageOptionsError) {
    guard options.warmUp >= 0, options.warmUp < 1 else {
      throw StageOptionsError(
        "warmUp", "cannot be \(options.warmUp); it takes a share from 0 to below 1")
    }
    warmUp = options.warmUp
    self.seed = seed
  }

  package func emit(_ record: Record, to rows: inout EmittedRows, _ measures: inout Measures) {
    guard let passRate = record.findings[PassRate.self],
      record.findings[Split.self] != .validation
    else { return }
    let draw = SeededShare.draw("warm-up", record.id, seed)
    let isWarmUp = draw < warmUp
    let chosen = record.generations.filter { $0.findings[Selection.self] != nil }
    let shortest = chosen.map(\.text.count).min() ?? 0
    let key = CurriculumKey(
      first: isWarmUp ? 0 : 1 + UInt64(passRate.bucket.rank) << 32 + passRate.curriculumRank,
      second: isWarmUp ? UInt64(draw * Double(1 << 53)) : UInt64(shortest), problem: record.key,
      ordinal: 0)
    measures.count(
      "phase", isWarmUp ? "warm-up" : "main", in: passRate.bucket.rawValue, of: .problems)
    rows.add(to: "\(Self.folder)/all", at: key) { json in
      json.member("problem_id", record.id)
      json.member("split_key", record.splitKey)
      json.member("phase", isWarmUp ? "warm-up" : "main")
      json.member("bucket", passRate.bucket.rawValue)
      json.member("pass_rate", passRate.rate)
      json.member("pass_rate_low", passRate.low)
      json.member("pass_rate_high", passRate.high)
      json.member("weight", 1 - passRate.rate)
      json.member("sft_rows", chosen.count)
    }
  }

  package static let examples: [StageExample] = []
}
