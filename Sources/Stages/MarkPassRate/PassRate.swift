package import Records

/// The difficulty of a problem, easy to hard.
package enum Bucket: String, Sendable, CaseIterable {
  case easy, medium, hard
  /// Decided samples, none of them right: never silently away.
  case unsolved
  /// No decided sample.
  case unsampled

  /// The bucket's folder: numbered, so that whoever reads folders in the order of their names reads
  /// the curriculum.
  package var folder: String { "\((Self.allCases.firstIndex(of: self) ?? 0) + 1)-\(rawValue)" }
}

/// How often a problem was solved.
package struct PassRate: Finding, Equatable {
  package static let name = "pass-rate"

  package let correct: Int
  /// Samples with a verdict other than undecided.
  package let decided: Int
  package let samples: Int
  /// Wilson's interval of correct/decided.
  package let low: Double
  package let high: Double
  package let bucket: Bucket

  /// correct/decided, 0 where nothing is decided.
  package var rate: Double { decided == 0 ? 0 : Double(correct) / Double(decided) }

  package var fields: [Field] {
    [
      Field("correct", correct), Field("decided", decided), Field("samples", samples),
      Field("low", low), Field("high", high), Field("bucket", bucket.rawValue),
    ]
  }
}
