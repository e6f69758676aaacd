package import Pipeline
package import Records

/// Brings the rows of one problem together, whatever rows and files they came in.
///
/// Generations, reference answers, direct answers and labels are pooled. A generation that stands
/// word for word in two rows under the same model counts once; equal samples within a row are
/// samples and stay.
package struct MergeDuplicates: MergeStage {
  package static let name = "merge-duplicates"
  package static let summary =
    "brings the rows of one problem together and leaves out generations that stand in two rows"
  package static let needs = [Normalize.name]

  package typealias Options = NoOptions

  package enum Reason: String, DropReason {
    /// The same text of the same model came with an earlier row.
    case sameGeneration = "same-generation"
  }

  package init(_ options: Options, seed: UInt64) {}

  package func merge(
    _ rows: [Record]
  ) -> (record: Record, losses: [GenerationLoss<Reason>]) {
    var merged = rows[0]
    var losses: [GenerationLoss<Reason>] = []
    // Most problems come in one row: nothing to compare.
    var seen = rows.count > 1 ? Set(merged.generations.map(Copy.init)) : []
    for row in rows.dropFirst() {
      merged.golds += row.golds.filter { gold in !merged.golds.contains { $0.text == gold.text } }
      merged.labels += row.labels.filter { !merged.labels.contains($0) }
      merged.rows += row.rows
      merged.directAnswers += row.directAnswers
      if merged.solution.isEmpty { merged.solution = row.solution }
      if merged.source.isEmpty { merged.source = row.source }
      if merged.options.isEmpty { merged.options = row.options }
      if merged.dumpID.isEmpty { merged.dumpID = row.dumpID }
      let copies = row.generations.map(Copy.init)
      for (generation, copy) in zip(row.generations, copies) {
        if seen.contains(copy) {
          losses.append(GenerationLoss(generation, .sameGeneration))
        } else {
          merged.generations.append(generation)
        }
      }
      seen.formUnion(copies)
    }
    merged.findings[MergedRows.self] = MergedRows(rows: rows.count, golds: merged.golds.count)
    return (merged, losses)
  }

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

/// How many rows a problem was put together from, and how many different golds they had.
package struct MergedRows: Finding, Equatable {
  package static let name = "merged-rows"

  package let rows: Int
  package let golds: Int

  package var fields: [Field] { [Field("rows", rows), Field("golds", golds)] }
}
