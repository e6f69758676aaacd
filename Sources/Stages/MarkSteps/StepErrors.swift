package import Records

/// What checking the steps of a reasoning by arithmetic found.
package struct StepErrors: Finding, Equatable {
  package static let name = "steps"

  /// Lines and paragraphs with text.
  package let steps: Int
  /// Claims that could be checked.
  package let claims: Int
  package let wrong: Int
  /// Wrong claims that the reasoning takes back later: doubt, then the same computation done right.
  package let corrected: Int
  /// The first wrong claim, bytes from the start of the generation.
  package let first: Range<Int>?
  package let firstText: String
  /// Where the wrong claims end.
  package let wrongEnds: [Int]
  /// Scores that came with the dump for each step, of a process reward model: least and mean.
  package let leastScore: Double?
  package let meanScore: Double?

  /// Share of wrong claims among those checked; 0 where none was.
  package var share: Double { claims == 0 ? 0 : Double(wrong) / Double(claims) }

  package var fields: [Field] {
    [
      Field("steps", steps), Field("claims", claims), Field("wrong", wrong),
      Field("corrected", corrected), Field("share", share), Field("first", firstText),
      Field("start", first?.lowerBound ?? 0), Field("end", first?.upperBound ?? 0),
    ]
      + (leastScore.map { [Field("least_score", $0)] } ?? [])
      + (meanScore.map { [Field("mean_score", $0)] } ?? [])
  }
}
