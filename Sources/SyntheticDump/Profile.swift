/// The sizes of a dump.
package struct Profile: Sendable {
  package var generationsPerProblem: Int
  let lengths: LengthCurve
  /// Whether rows are put together from ready-made paragraphs, for speed.
  let isAssembled: Bool

  /// The dump under `fixtures/raw`: 1–12 KB per generation.
  package static let bundled = Profile(
    generationsPerProblem: 8, lengths: .bundled, isAssembled: false)
  /// The dump of `make bench`: 2–30 KB per generation, so rows of about 80 KB.
  package static let bench = Profile(generationsPerProblem: 8, lengths: .bench, isAssembled: true)
}
