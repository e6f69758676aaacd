package import Pipeline
package import Records

/// Puts a share of the families of problems aside for validation.
///
/// By family and never by row: a problem, its near duplicates, its template and its rewrites are all
/// in training or all in validation.
package struct MarkSplit: RecordStage {
  package static let name = "mark-split"
  package static let summary = "puts a share of the problems, whole families, aside for validation"
  package static let needs = [MergeDuplicates.name]

  package struct Options: StageOptions {
    /// Share of the families, drawn by the seed.
    var validation = 0.0

    package init() {}
  }

  package typealias Reason = NoReason

  private let validation: Double
  private let seed: UInt64

  package init(_ options: Options, seed: UInt64) throws(StageOptionsError) {
    guard options.validation >= 0, options.validation < 1 else {
      throw StageOptionsError(
        "validation", "cannot be \(options.validation); it takes a share from 0 to below 1")
    }
    validation = options.validation
    self.seed = seed
  }

  package func process(_ record: inout Record) -> Outcome<Reason> {
    record.findings[Split.self] =
      SeededShare.draw("split", record.splitKey, seed) < validation
      ? .validation : .training
    return .keep
  }

  package func measure(_ record: Record, in measures: inout Measures) {
    measures.count("split", record.findings[Split.self]?.rawValue ?? "", of: .problems)
  }

  package static let examples: [StageExample] = [
    .finds("nothing is put aside by default", .example("1+1?", gold: "2"), Split.training)
  ]
}

/// Whether a problem is for training or for validation.
package enum Split: String, Finding, CaseIterable {
  case training, validation

  package static let name = "split"

  package var fields: [Field] { [Field("split", rawValue)] }
}
