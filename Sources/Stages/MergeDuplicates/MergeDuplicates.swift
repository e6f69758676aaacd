package import Pipeline
package import Records
import Statements

/// Brings the rows of one problem together, whatever rows and files they came in.
///
/// Rows with the same statement are one problem. So are, unless the recipe says otherwise, rows whose
/// statements are nearly the same: similar texts, the same numbers, no telling word apart, golds that
/// agree. Generations, reference answers, direct answers and labels are pooled. A generation that
/// stands word for word in two rows under the same model counts once; equal samples within a row are
/// samples and stay.
package struct MergeDuplicates: JoiningStage {
  package static let name = "merge-duplicates"
  package static let summary =
    "brings the rows of one problem together, near duplicates too, and leaves out generations that stand in two rows"
  package static let needs = [Normalize.name]

  package struct Options: StageOptions {
    /// Jaccard similarity of two templates from which on they are compared; 0 for equal statements
    /// only.
    var nearSimilarity = 0.8
    /// Tokens of a shingle.
    var shingleTokens = 3
    /// Locality-sensitive hashing: so many bands of so many places.
    var bands = 16
    var bandRows = 5
    /// Which statement of several stands for the problem.
    var represents = Representation.healthiestGold

    package init() {}
  }

  package enum Reason: String, DropReason {
    /// The same text of the same model came with an earlier row.
    case sameGeneration = "same-generation"
    /// The statement is nearly that of another row, which stands for both.
    case nearDuplicate = "near-duplicate"
  }

  private let options: Options
  private let hash: MinHash
  private var kin: [Fingerprint: DuplicateSearch.Kin] = [:]
  package private(set) var joins: [Fingerprint: Fingerprint] = [:]

  package init(_ options: Options, seed: UInt64) throws(StageOptionsError) {
    guard options.nearSimilarity == 0 || (0.5...1).contains(options.nearSimilarity) else {
      throw StageOptionsError(
        "nearSimilarity",
        "cannot be \(options.nearSimilarity); it takes a share from 0.5 to 1, or 0 for none")
    }
    for (name, value) in [
      ("shingleTokens", options.shingleTokens), ("bands", options.bands),
      ("bandRows", options.bandRows),
    ] where !(1...64).contains(value) {
      throw StageOptionsError(name, "cannot be \(value); it takes a whole number from 1 to 64")
    }
    self.options = options
    hash = MinHash(bands: options.bands, rows: options.bandRows)
  }

  package func sketch(_ row: Record, to bytes: inout [UInt8]) {
    guard options.nearSimilarity > 0 else { return }
    ProblemSketch.append(row, width: options.shingleTokens, hash, to: &bytes)
  }

  package func informed(by sketches: Sketches) throws -> MergeDuplicates {
    var search = try DuplicateSearch(
      sketches, threshold: options.nearSimilarity, bands: options.bands,
      ranking: options.represents)
    var informed = self
    informed.kin = try search.kin()
    informed.joins = informed.kin.compactMap { key, kin in
      kin.problem == key ? nil : (key, kin.problem)
    }.reduce(into: [:]) { $0[$1.0] = $1.1 }
    return informed
  }

  package func merge(_ rows: [Record]) -> Merged<Reason> {
    var merged = Merged<Reason>(rows[0])
    var statements: Set = [rows[0].key]
    // Most problems come in one row: nothing to compare.
    var seen = rows.count > 1 ? Set(rows[0].generations.map(Copy.init)) : []
    for row in rows.dropFirst() {
      pool(row, into: &merged.record)
      if statements.insert(row.key).inserted { note(row, in: &merged) }
      let copies = row.generations.map(Copy.init)
      for (generation, copy) in zip(row.generations, copies) {
        if seen.contains(copy) {
          merged.losses.append(GenerationLoss(generation, .sameGeneration))
        } else {
          var generation = generation
          if row.key != rows[0].key {
            generation.findings[OtherStatement.self] = OtherStatement(key: row.key)
          }
          merged.record.generations.append(generation)
        }
      }
      seen.formUnion(copies)
    }
    merged.record.rows.sort()
    merged.record.findings[MergedRows.self] = MergedRows(
      rows: rows.count, statements: statements.count, golds: merged.record.golds.count)
    merged.record.findings[Kinship.self] = kin[rows[0].key]?.kinship
    return merged
  }

  private func pool(_ row: Record, into merged: inout Record) {
    merged.golds += row.golds.filter { gold in !merged.golds.contains { $0.text == gold.text } }
    merged.labels += row.labels.filter { !merged.labels.contains($0) }
    merged.rows += row.rows
    // The same list twice is a dump that was named twice; tries would count double.
    if row.directAnswers != merged.directAnswers { merged.directAnswers += row.directAnswers }
    if merged.solution.isEmpty { merged.solution = row.solution }
    if merged.source.isEmpty { merged.source = row.source }
    if merged.options.isEmpty { merged.options = row.options }
    if merged.dumpID.isEmpty { merged.dumpID = row.dumpID }
  }

  /// Writes down that a statement gave way: to which problem, and how like it is.
  private func note(_ row: Record, in merged: inout Merged<Reason>) {
    let similarity = kin[row.key]?.similarity ?? 0
    let text = "\(merged.record.id), similarity \(Self.percent(similarity))%"
    merged.statements.append(
      StatementLoss(row, .nearDuplicate, Evidence(field: "problem", whole: text)))
  }

  private static func percent(_ share: Double) -> Int { Int((share * 100).rounded()) }

  private struct Copy: Hashable {
    let text: Fingerprint
    let model: String

    init(_ generation: Generation) {
      text = Fingerprint(of: generation.text)
      model = generation.model
    }
  }

  package static let examples: [StageExample] = [
    .leaves(
      "a generation that came twice",
      [
        .example("1+1?", gold: "2", generations: ["<think>a</think>2"]),
        .example("1+1?", gold: "2", generations: ["<think>a</think>2", "<think>b</think>2"]),
      ], because: [Reason.sameGeneration]),
    .keeps(
      "equal samples of one row", .example("1+1?", gold: "2", generations: ["2", "2"])),
  ]
}
