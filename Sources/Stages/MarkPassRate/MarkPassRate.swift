package import Pipeline
package import Records

/// Counts how often a problem was solved and puts it into a bucket of difficulty.
///
/// Difficulty is a sampled pass rate (Kimi k1.5, section 2.1: 10 samples). A share of few samples
/// says little, so buckets are cut on Wilson's interval: 8 of 8 is not certainty.
package struct MarkPassRate: RecordStage {
  package static let name = "mark-pass-rate"
  package static let summary =
    "counts correct among decided generations and buckets the problem by the interval of its pass rate"
  package static let needs = [MarkVerdict.name]

  package struct Options: StageOptions {
    /// Standard deviations of the interval.
    var z = 1.96
    /// A problem is easy where the whole interval lies above.
    var easyAbove = 0.5
    /// A problem is hard where the whole interval lies below.
    var hardBelow = 0.5
    /// The widest interval that tells enough; a problem with a wider one needs more samples.
    var widestInterval = 0.5

    package init() {}
  }

  package typealias Reason = NoReason

  private let options: Options

  package init(_ options: Options, seed: UInt64) throws(StageOptionsError) {
    guard options.z > 0, options.z < 10 else {
      throw StageOptionsError("z", "cannot be \(options.z); it takes a number between 0 and 10")
    }
    for (name, value) in [("easyAbove", options.easyAbove), ("hardBelow", options.hardBelow)]
    where !(0...1).contains(value) {
      throw StageOptionsError(name, "cannot be \(value); it takes a rate from 0 to 1")
    }
    guard options.hardBelow <= options.easyAbove else {
      throw StageOptionsError(
        "hardBelow", "is above 'easy_above'; a problem would be easy and hard at once")
    }
    guard options.widestInterval > 0.01, options.widestInterval <= 1 else {
      throw StageOptionsError(
        "widestInterval",
        "cannot be \(options.widestInterval); it takes a width above 0.01, at most 1")
    }
    self.options = options
  }

  package func process(_ record: inout Record) -> Outcome<Reason> {
    let models = models(of: record)
    let correct = models.reduce(0) { $0 + $1.correct }
    let decided = models.reduce(0) { $0 + $1.decided }
    let interval = WilsonInterval(successes: correct, trials: decided, z: options.z)
    record.findings[PassRate.self] = PassRate(
      correct: correct, decided: decided, samples: record.generations.count,
      low: interval.low, high: interval.high, bucket: bucket(correct, decided, interval),
      moreSamples: WilsonInterval.trials(
        successes: correct, trials: decided, z: options.z, width: options.widestInterval) - decided,
      models: models)
    return .keep
  }

  package func measure(_ record: Record, in measures: inout Measures) {
    guard let passRate = record.findings[PassRate.self] else { return }
    measures.count("bucket", passRate.bucket.rawValue, of: .problems)
    guard passRate.decided > 0 else { return }
    measures.count("pass-rate", share: passRate.rate, in: passRate.bucket.rawValue, of: .problems)
    measures.count("more-samples", length: passRate.moreSamples, .samples, of: .problems)
    for generation in record.generations {
      guard let steps = generation.findings[StepErrors.self], steps.claims > 0 else { continue }
      measures.count("error-share by pass-rate", share: steps.share, against: passRate.rate)
    }
  }

  /// Decided samples by model, sorted by name.
  private func models(of record: Record) -> [PassRate.Model] {
    var models: [String: PassRate.Model] = [:]
    for generation in record.generations {
      guard let verdict = generation.findings[AnswerVerdict.self], verdict.value != .undecided
      else { continue }
      let name = generation.model
      models[name, default: PassRate.Model(name: name, correct: 0, decided: 0)].decided += 1
      if verdict.value == .correct { models[name]?.correct += 1 }
    }
    return models.values.sorted { $0.name < $1.name }
  }

  private func bucket(_ correct: Int, _ decided: Int, _ interval: WilsonInterval) -> Bucket {
    if decided == 0 { return .unsampled }
    if correct == 0 { return .unsolved }
    if interval.low >= options.easyAbove { return .easy }
    if interval.high <= options.hardBelow { return .hard }
    return .medium
  }

  package static let examples: [StageExample] = [
    .finds(
      "no generation", .example("1+1?", gold: "2"),
      PassRate(
        correct: 0, decided: 0, samples: 0, low: 0, high: 1, bucket: .unsampled, moreSamples: 12,
        models: []))
  ]
}
