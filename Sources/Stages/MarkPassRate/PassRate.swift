package import Records

/// How often a problem was solved.
package struct PassRate: Finding, Equatable {
  package static let name = "pass-rate"

  /// How often one model solved it.
  package struct Model: Sendable, Equatable {
    package let name: String
    package var correct: Int
    package var decided: Int
  }

  package let correct: Int
  /// Samples with a verdict other than undecided.
  package let decided: Int
  package let samples: Int
  /// Wilson's interval of correct/decided.
  package let low: Double
  package let high: Double
  package let bucket: Bucket
  /// How many more decided samples would make the interval as narrow as the recipe wants it; 0 where
  /// it is.
  package let moreSamples: Int
  /// By model, sorted by name; what is pooled above.
  package let models: [Model]

  /// correct/decided, 0 where nothing is decided.
  package var rate: Double { decided == 0 ? 0 : Double(correct) / Double(decided) }

  package var fields: [Field] {
    [
      Field("correct", correct), Field("decided", decided), Field("samples", samples),
      Field("low", low), Field("high", high), Field("bucket", bucket.rawValue),
      Field("more_samples", moreSamples),
      Field(
        "models", models.map { "\($0.name) \($0.correct)/\($0.decided)" }.joined(separator: ", ")),
    ]
  }
}
