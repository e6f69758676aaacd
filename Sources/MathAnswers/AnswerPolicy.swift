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
  /// Significant digits a decimal needs to stand for another exact value; 0 never allows it.
  public var minimumRoundingDigits = 4
  /// Accepts values whose enclosures agree to 300 bits although no proof was found.
  public var acceptsNumericAgreement = true

  /// Creates the policy with the defaults listed above.
  public init() {}

  /// The safe default for curating training data.
  public static let curation = AnswerPolicy()
}
