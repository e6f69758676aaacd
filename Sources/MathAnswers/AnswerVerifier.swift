/// Decides whether a prediction means the same as a gold answer, and says why.
///
/// A value type without shared state: use one from any number of threads. The same pair gives
/// the same verdict on any thread, in any run.
public struct AnswerVerifier: Sendable {
  private let policy: AnswerPolicy
  private let extractor = AnswerExtractor()

  /// Creates a verifier; the default policy is the safe one for curating training data.
  public init(policy: AnswerPolicy = .curation) {
    self.policy = policy
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
    let reading = PredictionText.read(prediction, extractor)
    let outcome = outcome(gold, prediction, reading)
    return Judgement(
      verdict: outcome.verdict, goldReading: gold.reading.summary,
      predictionReading: reading.summary, explanation: Explanation.line(outcome, policy))
  }

  /// Compares a prediction with a gold read before.
  public func verdict(_ gold: PreparedGold, prediction: String) -> Verdict {
    outcome(gold, prediction, nil).verdict
  }

  /// Whether two answers agree, for voting: symmetric, without the rules that favor a gold.
  ///
  /// Nil when it cannot be decided.
  public func areEquivalent(_ a: String, _ b: String) -> Bool? {
    let left = PredictionText.read(a, extractor)
    let right = PredictionText.read(b, extractor)
    return areEquivalent(left, right)
  }

  func areEquivalent(_ left: AnswerReading, _ right: AnswerReading) -> Bool? {
    var voting = policy
    // Rounding is not transitive.
    voting.minimumRoundingDigits = 0
    let comparison = ReadingComparison(policy: voting)
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
