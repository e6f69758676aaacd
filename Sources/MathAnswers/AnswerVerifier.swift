/// Decides whether a prediction means the same as a gold answer, and says why.
///
/// A value type without shared state: use one from any number of threads. The same pair gives
/// the same verdict on any thread, in any run.
public struct AnswerVerifier: Sendable {
  private let policy: AnswerPolicy
  let extractor: AnswerExtractor

  /// Creates a verifier; the default policies are the safe ones for curating training data.
  ///
  /// `extraction` says where in a longer response the answer may be looked for.
  public init(policy: AnswerPolicy = .curation, extraction: ExtractionPolicy = .init()) {
    self.policy = policy
    extractor = AnswerExtractor(policy: extraction)
  }

  /// Reads a gold answer once.
  public func prepare(gold: String) -> PreparedGold {
    PreparedGold(text: gold, reading: PredictionText.readGold(gold, extractor))
  }

  /// Compares and explains; both are answers, bare or inside a longer response.
  public func judge(gold: String, prediction: String) -> Judgement {
    judge(prepare(gold: gold), prediction: prediction)
  }

  /// Compares without explaining: the fast path.
  public func verdict(gold: String, prediction: String) -> Verdict {
    if let quick = QuickComparison.verdict(gold, prediction) { return quick }
    return outcome(prepare(gold: gold), prediction, nil).verdict
  }

  /// Compares a prediction with a gold read before, and explains.
  public func judge(_ gold: PreparedGold, prediction: String) -> Judgement {
    let (reading, extracted) = PredictionText.find(prediction, extractor)
    let outcome = outcome(gold, prediction, reading)
    return Judgement(
      verdict: outcome.verdict, extracted: extracted, goldReading: gold.reading.summary,
      predictionReading: reading.summary,
      explanation: Explanation(policy: policy, gold: gold.reading, prediction: reading)
        .line(outcome),
      goldError: gold.error,
      predictionError: reading.expressions.isEmpty && !reading.isWordy ? reading.error : nil)
  }

  /// Compares a prediction with a gold read before.
  public func verdict(_ gold: PreparedGold, prediction: String) -> Verdict {
    outcome(gold, prediction, nil).verdict
  }

  /// Whether two answers agree by `AnswerPolicy.voting`: symmetric, without the rules that favor
  /// a gold, whatever the policy of this verifier.
  ///
  /// Nil when it cannot be decided.
  public func areEquivalent(_ a: String, _ b: String) -> Bool? {
    let left = PredictionText.read(a, extractor)
    let right = PredictionText.read(b, extractor)
    return areEquivalent(left, right)
  }

  func areEquivalent(_ left: AnswerReading, _ right: AnswerReading) -> Bool? {
    let comparison = ReadingComparison(policy: .voting)
    let forward = comparison.compare(left, right)
    let backward = comparison.compare(right, left)
    if forward.isEqual, backward.isEqual { return true }
    if forward.isDifferent || backward.isDifferent { return false }
    return nil
  }

  private func outcome(
    _ gold: PreparedGold, _ prediction: String, _ reading: AnswerReading?
  ) -> Outcome {
    // The same text, whatever it means; nothing needs to be found in it.
    if gold.text == prediction, gold.isReadable {
      return gold.reading.expressions.first.map(Outcome.sameForm) ?? .equal(.sameText)
    }
    return ReadingComparison(policy: policy).compare(
      gold.reading, reading ?? PredictionText.read(prediction, extractor))
  }
}
