package import Records

/// The benchmark problem that a problem is, or shares text with.
package struct Contamination: Finding, Equatable {
  package static let name = "contamination"

  /// The benchmark's file and row: `test/amc.jsonl:17`.
  package let benchmark: String
  /// What the benchmark's problem says, cut at 300 bytes.
  package let item: String
  /// Share of the benchmark problem's telling n-grams that stand here too, 0 to 1.
  package let overlap: Double
  /// Similarity of the two statements, where it was looked for and found; else 0.
  package let similarity: Double
  /// The text is the benchmark's, the numbers are not.
  package let isTemplate: Bool

  package var fields: [Field] {
    [
      Field("benchmark", benchmark), Field("item", item), Field("overlap", overlap),
      Field("similarity", similarity), Field("is_template", isTemplate),
    ]
  }
}
