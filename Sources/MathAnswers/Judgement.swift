/// A verdict with everything needed to check it by hand.
public struct Judgement: Sendable {
  /// The decision.
  public let verdict: Verdict
  /// What was taken for the answer and where; nil when the prediction was read as it stands.
  public let extracted: ExtractedAnswer?
  /// How the gold answer was read, in plain notation.
  public let goldReading: String
  /// How the prediction was read, in plain notation.
  public let predictionReading: String
  /// One line: the rule and the policy that allowed it, or a witness when the two differ.
  public let explanation: String
  /// Where the gold stopped being mathematics, when neither a formula nor words were read.
  public let goldError: ReadingError?
  /// Where the prediction stopped being mathematics.
  public let predictionError: ReadingError?
}
