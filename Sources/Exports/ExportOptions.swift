/// What the user chose for an export.
package struct ExportOptions: Sendable {
  /// Where the reasoning of an answer goes.
  package enum Reasoning: String, CaseIterable, Sendable {
    /// `<think>…</think>` before the answer, in `content`.
    case inline
    /// A member of its own, `reasoning_content`; `content` is the answer alone.
    case separate
    /// Nowhere: the answer alone.
    case none
  }

  package var reasoning = Reasoning.inline
  /// Takes the place of the rows' own system turn; empty removes it, nil leaves it.
  package var system: String?
  /// The name by which verl chooses its scorer.
  ///
  /// `lighteval/MATH` looks for the last `\boxed{}` in the whole response; `math_dapo` looks for
  /// `Answer:` first and at the last 300 characters only (verl 0.9.1, `reward_score`).
  package var dataSource = "lighteval/MATH"
  /// The DuckDB program for Parquet, or nil where there is none.
  package var duckdb: String?

  package init() {}
}
