package import Pipeline
package import Records

/// Says how often the most frequent answers of a source would be right: what guessing without even
/// reading the problem would earn.
///
/// A label, never an objection: a source of which a third is answered by 0, 1 and 2 is worth less than
/// it looks, yet each of its problems may be fine.
package struct MarkPrior: RecordStage, CorpusStage {
  package static let name = "mark-prior"
  package static let summary =
    "says how often the most frequent answers of the problem's source and kind would be right"
  package static let needs = [MergeDuplicates.name]

  package struct Options: StageOptions {
    /// How many of the most frequent answers are tried: as many as Kimi's guesses.
    var tries = 8

    package init() {}
  }

  package typealias Reason = NoReason

  /// What is known of one kind of one source.
  private struct Kind {
    let problems: Int
    let share: Double
    let ranks: [String: Int]
  }

  private let tries: Int
  private var kinds: [String: Kind] = [:]

  package init(_ options: Options, seed: UInt64) throws(StageOptionsError) {
    guard options.tries > 0 else {
      throw StageOptionsError("tries", "cannot be \(options.tries); it takes 1 or more")
    }
    tries = options.tries
  }

  package func sketch(_ row: Record, to bytes: inout [UInt8]) {
    guard let gold = row.golds.first else { return }
    // Source, kind and answer, in a form that none of them can break.
    bytes += "\(Self.name(of: row, gold.text))\u{1F}\(Self.plain(gold.text))".utf8
  }

  package func informed(by sketches: Sketches) throws -> MarkPrior {
    var counts: [String: [String: Int]] = [:]
    try sketches.forEachProblem { entry in
      let parts = String(decoding: entry.bytes, as: UTF8.self).split(
        separator: "\u{1F}", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else { return }
      counts[String(parts[0]), default: [:]][String(parts[1]), default: 0] += 1
    }
    var informed = self
    informed.kinds = counts.mapValues { answers in
      let total = answers.values.reduce(0, +)
      let best = answers.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(tries)
      return Kind(
        problems: total,
        share: Double(best.reduce(0) { $0 + $1.value }) / Double(max(total, 1)),
        ranks: Dictionary(uniqueKeysWithValues: best.enumerated().map { ($1.key, $0 + 1) }))
    }
    return informed
  }

  package func process(_ record: inout Record) -> Outcome<Reason> {
    guard let gold = record.golds.first, let kind = kinds[Self.name(of: record, gold.text)] else {
      return .keep
    }
    record.findings[AnswerPrior.self] = AnswerPrior(
      kind: AnswerKind(of: gold.text).rawValue, problems: kind.problems, share: kind.share,
      rank: kind.ranks[Self.plain(gold.text)] ?? 0)
    return .keep
  }

  package func measure(_ record: Record, in measures: inout Measures) {
    guard let prior = record.findings[AnswerPrior.self] else { return }
    measures.count("answer-kind", prior.kind, of: .problems)
    measures.count("prior-share", share: prior.share, of: .problems)
  }

  private static func name(of record: Record, _ gold: String) -> String {
    let source = record.source.replacing("\u{1F}", with: " ")
    return "\(source)\u{1E}\(AnswerKind(of: gold).rawValue)"
  }

  /// Very long golds are no guesses: their beginning tells them apart.
  private static func plain(_ gold: String) -> String {
    String(gold.filter { !$0.isWhitespace }.prefix(100))
  }

  package static let examples: [StageExample] = [
    .keeps("a problem without a gold", .example("1+1?"))
  ]
}
