/// Every leniency of the comparison, explicit and named.
///
/// The default is for data curation, where accepting a wrong trace costs more than losing a
/// right one.
public struct AnswerPolicy: Sendable, Codable, Equatable {
  /// Quoted in explanations.
  public var name = "curation"
  /// Several answers count in any order; tuples always keep theirs.
  public var ignoresListOrder = true
  /// Accepts `48` for a gold of `48 cm^2`, and the other way round.
  public var acceptsDroppedUnit = true
  /// Compares `3 km` with `3000 m` by exact conversion.
  public var convertsUnits = true
  /// Accepts `64` for a gold of `64%`, and the other way round.
  public var acceptsDroppedPercentSign = true
  /// Accepts `72` for a gold of 72 degrees, and the other way round.
  public var acceptsDroppedDegreeSign = true
  /// Accepts `1011` for a gold of `1011_2`, but never its value in base ten.
  public var acceptsDroppedBase = true
  /// Accepts `3` for a gold of `x = 3`, and the other way round.
  public var unwrapsAssignments = true
  /// Accepts `m = 5` for a gold of `n = 5`.
  public var ignoresNameOfScalar = true
  /// Accepts `3, 8` in this order for a gold of `(3, 8)`.
  public var acceptsListAsTuple = true
  /// Accepts row, column and angle-bracket vectors for one another.
  public var ignoresVectorNotation = true
  /// Accepts `[0,4]` for `0 <= x <= 4`, and the other way round.
  public var acceptsIntervalAsInequality = true
  /// Reads `(1,2)` as an interval where the other side can only be one.
  public var readsPairAsInterval = true
  /// Accepts `45` for a gold of `(C) 45`, and the other way round.
  public var acceptsOptionContent = true
  /// Accepts `A e^x` for a gold of `C e^x`: constants of integration may have any name.
  public var renamesConstants = true
  /// Tries the less likely readings of ambiguous writing, such as `1,234` as a list or the
  /// decimal logarithm for `\log`; equal if any pair of readings agrees.
  public var triesAlternativeReadings = true
  /// Significant digits a decimal needs to stand for another exact value; 0 never allows it.
  public var minimumRoundingDigits = 4
  /// Accepts values whose enclosures agree to 300 bits although no proof was found.
  public var acceptsNumericAgreement = true

  /// Creates the policy with the defaults listed above.
  public init() {}

  /// The safe default for curating training data.
  public static let curation = AnswerPolicy()

  /// Only rules that are symmetric and do not chain, for grouping answers by their meaning.
  ///
  /// With dropped signs `64%` would bring 64 and 0.64 together; with rounding, neighbours would
  /// bring anything together.
  public static let voting: AnswerPolicy = {
    var policy = AnswerPolicy()
    policy.name = "voting"
    policy.acceptsDroppedUnit = false
    policy.acceptsDroppedPercentSign = false
    policy.acceptsDroppedDegreeSign = false
    policy.acceptsDroppedBase = false
    policy.acceptsListAsTuple = false
    policy.readsPairAsInterval = false
    policy.acceptsOptionContent = false
    policy.renamesConstants = false
    policy.triesAlternativeReadings = false
    policy.minimumRoundingDigits = 0
    return policy
  }()
}
