/// Whether a prediction means the same as the gold answer.
///
/// `undecided` is neither: the pair may be passed on to a slower judge, but earns no reward.
public enum Verdict: Sendable, Equatable {
  /// The same meaning, by the named rule.
  case correct(How)
  /// Another meaning, for the named reason.
  case wrong(Why)
  /// Not proved either way.
  case undecided(Doubt)

  /// Whether the prediction was accepted.
  public var isCorrect: Bool {
    if case .correct = self { return true }
    return false
  }

  /// The reason inside, in kebab case.
  public var reason: String {
    switch self {
    case .correct(let how): how.rawValue
    case .wrong(let why): why.rawValue
    case .undecided(let doubt): doubt.rawValue
    }
  }
}

/// The rule that made a prediction correct.
public enum How: String, Sendable, Equatable, CaseIterable, Codable {
  /// The same text after marks around it are taken off, or the same words.
  case sameText = "same-text"
  /// The same expression, term by term.
  case sameForm = "same-form"
  /// The same rational number: a proof.
  case sameNumber = "same-number"
  /// Equal canonical forms over the rationals, radicals and symbols: a proof.
  case sameNormalForm = "same-normal-form"
  /// Agreement of guaranteed enclosures to at least 300 bits, or at several seeded points.
  case numericAgreement = "numeric-agreement"
  /// The same option of a multiple-choice question.
  case sameChoice = "same-choice"
  /// Antiderivatives of one function: they differ by a constant at most.
  case sameAntiderivative = "same-antiderivative"
  /// The same elements in any order; sets forget repetitions.
  case sameElements = "same-elements"
  /// The same components in the same order, or under the same names.
  case sameTuple = "same-tuple"
  /// The same set of real numbers, as intervals, inequalities or solutions.
  case sameRealSet = "same-real-set"
  /// The same entries.
  case sameMatrix = "same-matrix"
  /// Equations that are multiples of each other.
  case sameEquation = "same-equation"
  /// Inequalities that are positive multiples of each other.
  case sameInequality = "same-inequality"
  /// Proportional ratios.
  case sameRatio = "same-ratio"
  /// The same time of day.
  case sameTime = "same-time"
  /// The same number of the same unit.
  case sameQuantity = "same-quantity"
  /// The same quantity in another unit, by an exact factor; `convertsUnits`.
  case convertedUnit = "converted-unit"
  /// A unit on one side only; `acceptsDroppedUnit`.
  case droppedUnit = "dropped-unit"
  /// A percent sign on one side only; `acceptsDroppedPercentSign`.
  case droppedPercentSign = "dropped-percent-sign"
  /// A degree sign on one side only; `acceptsDroppedDegreeSign`.
  case droppedDegreeSign = "dropped-degree-sign"
  /// The digits of the gold without their base; `acceptsDroppedBase`.
  case droppedBase = "dropped-base"
  /// `x = 3` for 3, and the other way round; `unwrapsAssignments`.
  case unwrappedAssignment = "unwrapped-assignment"
  /// The prediction is a correct rounding of the gold; `minimumRoundingDigits`.
  case roundedPrediction = "rounded-prediction"
  /// The gold is a correct rounding of the prediction; `minimumRoundingDigits`.
  case roundedGold = "rounded-gold"
  /// Equal to the 15 significant digits of a binary double.
  case floatNoise = "float-noise"
  /// Values in the order of the gold tuple; `acceptsListAsTuple`.
  case listAsTuple = "list-as-tuple"
}

/// The reason a prediction is wrong.
public enum Why: String, Sendable, Equatable, CaseIterable, Codable {
  /// Nothing in the prediction can be an answer.
  case noAnswer = "no-answer"
  /// Two rational numbers: a proof.
  case differentNumber = "different-number"
  /// Two values whose enclosures are disjoint, or whose normal forms differ.
  case differentValue = "different-value"
  /// Other words.
  case differentText = "different-text"
  /// Another option.
  case differentChoice = "different-choice"
  /// Things that cannot be equal, such as a set and a point.
  case differentKind = "different-kind"
  /// More or fewer elements.
  case differentCount = "different-count"
  /// One element differs or is missing; the witness names it.
  case differentElement = "different-element"
  /// Another set of real numbers, if only by an open end.
  case differentRealSet = "different-real-set"
  /// Matrices of other sizes.
  case differentShape = "different-shape"
  /// Another relation sign, or another number of relations.
  case differentRelation = "different-relation"
  /// Equations with other solutions.
  case differentEquation = "different-equation"
  /// Units of another dimension, or a unit that must not be dropped.
  case differentUnit = "different-unit"
  /// Numerals in other bases.
  case differentBase = "different-base"
}

/// The reason a pair could not be decided.
public enum Doubt: String, Sendable, Equatable, CaseIterable, Codable {
  /// The gold holds nothing.
  case goldEmpty = "gold-empty"
  /// The gold is neither mathematics nor plain words: it earns no reward.
  case goldUnreadable = "gold-unreadable"
  /// The prediction stopped being mathematics; `Judgement.predictionError` says where.
  case predictionUnreadable = "prediction-unreadable"
  /// Longer than any answer.
  case tooLong = "too-long"
  /// The comparison needs more steps than a pair is given.
  case budgetExhausted = "budget-exhausted"
  /// Neither a proof of equality nor a difference was found.
  case notSeparated = "not-separated"
  /// Equal for some values of the symbols only.
  case domainDependent = "domain-dependent"
  /// Two phrases that may or may not mean the same.
  case textOnly = "text-only"
  /// Readings that no rule compares.
  case incomparable = "incomparable"
}
