package import Pipeline
package import Records
import Statements

/// Drops problems that a benchmark holds.
///
/// Two ways to find them: runs of n words that both have, and near duplicates. Runs that many problems
/// of the corpus have are the phrases of the field ("how many ordered pairs of positive integers"),
/// not contamination; they do not count (a template shared by a third of a set was reported as
/// contamination in public decontamination work).
package struct DropContaminated: RecordStage, CorpusStage {
  package static let name = "drop-contaminated"
  package static let summary =
    "drops problems that share telling n-grams with a benchmark, or are near duplicates of one of its problems"
  package static let needs = [MergeDuplicates.name]

  package struct Options: StageOptions {
    /// Files, folders or globs of benchmark problems in any layout; none are looked for if empty.
    var benchmarks: [String] = []
    /// Words of a run; a Chinese character counts as half a word.
    var ngram = 8
    /// A run that so many problems of the corpus have is a phrase of the field.
    var commonIn = 10
    /// How large a share of a benchmark problem's telling runs makes contamination.
    var overlap = 0.5
    /// How similar a near duplicate is.
    var similarity = 0.8
    /// Objects to a benchmark's text with other numbers too.
    var templates = false

    package init() {}
  }

  package enum Reason: String, DropReason {
    case nearDuplicate = "near-duplicate"
    case sharedText = "shared-text"
    /// The benchmark's text with other numbers; an objection only where the recipe says so.
    case sameTemplate = "same-template"
  }

  package let files: [String]
  private let options: Options
  private let index: BenchmarkIndex
  /// In how many problems of the corpus each n-gram of the benchmarks stands.
  private var frequencies: [Int32] = []

  package init(_ options: Options, seed: UInt64) throws(StageOptionsError) {
    guard (2...50).contains(options.ngram) else {
      throw StageOptionsError("ngram", "cannot be \(options.ngram); it takes 2 to 50 words")
    }
    guard options.commonIn > 1 else {
      throw StageOptionsError("commonIn", "cannot be \(options.commonIn); it takes 2 or more")
    }
    for (name, value) in [("overlap", options.overlap), ("similarity", options.similarity)]
    where !(value > 0 && value <= 1) {
      throw StageOptionsError(name, "cannot be \(value); it takes a share above 0, at most 1")
    }
    self.options = options
    do {
      files = try ReferenceProblems.files(options.benchmarks)
      index = BenchmarkIndex(
        try files.flatMap { try ReferenceProblems.read($0) }, width: options.ngram)
    } catch {
      throw StageOptionsError("benchmarks", "cannot be read; \(error)")
    }
  }

  /// The numbers of the benchmarks' n-grams that the row holds.
  package func sketch(_ row: Record, to bytes: inout [UInt8]) {
    guard !index.items.isEmpty else { return }
    for gram in Set(index.hits(in: StatementTokens(row.problem)).map(\.gram)).sorted() {
      withUnsafeBytes(of: gram.littleEndian) { bytes.append(contentsOf: $0) }
    }
  }

  package func informed(by sketches: Sketches) throws -> DropContaminated {
    var informed = self
    informed.frequencies = Array(repeating: 0, count: index.holders.count)
    try sketches.forEachProblem { entry in
      entry.bytes.withUnsafeBytes { bytes in
        for offset in stride(from: 0, to: bytes.count, by: 4) {
          let gram = Int32(
            littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: Int32.self))
          informed.frequencies[Int(gram)] += 1
        }
      }
    }
    return informed
  }

  package func process(_ record: inout Record) -> Outcome<Reason> {
    guard !index.items.isEmpty else { return .keep }
    let tokens = StatementTokens(record.problem)
    let hits = index.hits(in: tokens).filter { !isCommon($0.gram) }
    let near = index.nearest(to: tokens, similarity: options.similarity)
    let shared = mostShared(hits)
    guard let item = near?.item ?? shared?.item else { return .keep }
    let benchmark = index.items[item].problem
    let finding = Contamination(
      benchmark: "\(benchmark.file):\(benchmark.row)",
      item: Evidence(field: "", in: benchmark.text, 0..<min(benchmark.text.count, 300)).text,
      overlap: shared.map { $0.item == item ? $0.overlap : 0 } ?? 0,
      similarity: near?.similarity ?? 0,
      isTemplate: isOtherProblem(record, tokens, benchmark))
    record.findings[Contamination.self] = finding
    if finding.isTemplate, !options.templates { return .keep }
    let span = longestRun(hits.filter { index.holders[Int($0.gram)].contains(Int32(item)) })
    return .drop(
      finding.isTemplate ? .sameTemplate : near != nil ? .nearDuplicate : .sharedText,
      Evidence(field: "problem", in: record.problem, span ?? 0..<record.problem.count))
  }

  /// True where the texts are alike and a fifth of the benchmark's numbers is missing, or the golds
  /// of near duplicates differ.
  private func isOtherProblem(
    _ record: Record, _ tokens: StatementTokens, _ benchmark: ReferenceProblems.Problem
  ) -> Bool {
    let shared = StatementSketch.sharedNumbers(StatementTokens(benchmark.text), in: tokens)
    return shared < 0.8
      || KnownGold.agree(KnownGold(benchmark.golds), KnownGold(record.golds.map(\.text)))
        == .conflict && shared < 1
  }

  private func isCommon(_ gram: Int32) -> Bool {
    index.holders[Int(gram)].count >= options.commonIn
      || !frequencies.isEmpty && Int(frequencies[Int(gram)]) >= options.commonIn
  }

  /// The benchmark problem of which the largest share of telling n-grams stands in the statement.
  private func mostShared(_ hits: [BenchmarkIndex.Hit]) -> (item: Int, overlap: Double)? {
    var counts: [Int32: Int] = [:]
    for gram in Set(hits.map(\.gram)) {
      for item in index.holders[Int(gram)] { counts[item, default: 0] += 1 }
    }
    let shares = counts.map { item, count in
      let telling = index.items[Int(item)].grams.count { !isCommon($0) }
      return (item: Int(item), overlap: Double(count) / Double(max(telling, Self.fewestGrams)))
    }
    return shares.filter { $0.overlap >= least(for: index.items[$0.item]) }
      .max { ($0.overlap, $1.item) < ($1.overlap, $0.item) }
  }

  /// Where a benchmark problem has no number to confirm that it is the same, more of its text must be.
  private func least(for item: BenchmarkIndex.Item) -> Double {
    item.hasNumbers ? options.overlap : max(options.overlap, 0.8)
  }

  /// Of a statement of a dozen words one shared phrase would be half.
  private static let fewestGrams = 5

  /// The longest stretch of the statement that hits cover without a gap.
  private func longestRun(_ hits: [BenchmarkIndex.Hit]) -> Range<Int>? {
    var best: Range<Int>?
    var run: Range<Int>?
    for hit in hits {
      if let current = run, hit.range.lowerBound < current.upperBound {
        run = current.lowerBound..<hit.range.upperBound
      } else {
        run = hit.range
      }
      if let run, run.count > best?.count ?? 0 { best = run }
    }
    return best
  }

  package static let examples: [StageExample] = [
    .keeps("no benchmark is named", .example("What is the least prime above 100?", gold: "101"))
  ]
}
