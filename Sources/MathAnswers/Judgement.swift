/// A verdict with everything needed to check it by hand.
public struct Judgement: Sendable {
  /// The decision.
  public let verdict: Verdict
  /// How the gold answer was read, in plain notation.
  public let goldReading: String
  /// How the prediction was read, in plain notation.
  public let predictionReading: String
  /// One line: the rule, and a witness when the two differ.
  public let explanation: String
}
