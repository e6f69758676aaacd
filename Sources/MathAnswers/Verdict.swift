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
  case sameText = "same-text"
  case sameForm = "same-form"
  case sameNumber = "same-number"
  /// Equal canonical forms over the rationals, radicals and symbols: a proof.
  case sameNormalForm = "same-normal-form"
  /// Agreement of guaranteed enclosures to at least 300 bits, or at several seeded points.
  case numericAgreement = "numeric-agreement"
  case sameChoice = "same-choice"
  /// Antiderivatives of one function: they differ by a constant at most.
  case sameAntiderivative = "same-antiderivative"
  case sameElements = "same-elements"
  case sameTuple = "same-tuple"
  case sameRealSet = "same-real-set"
  case sameMatrix = "same-matrix"
  case sameEquation = "same-equation"
  case sameInequality = "same-inequality"
  case sameRatio = "same-ratio"
  case sameTime = "same-time"
  case sameQuantity = "same-quantity"
  case convertedUnit = "converted-unit"
  case droppedUnit = "dropped-unit"
  case droppedPercentSign = "dropped-percent-sign"
  case droppedDegreeSign = "dropped-degree-sign"
  case droppedBase = "dropped-base"
  case unwrappedAssignment = "unwrapped-assignment"
  case roundedPrediction = "rounded-prediction"
  case roundedGold = "rounded-gold"
  case floatNoise = "float-noise"
  case listAsTuple = "list-as-tuple"
}

/// The reason a prediction is wrong.
public enum Why: String, Sendable, Equatable, CaseIterable, Codable {
  case noAnswer = "no-answer"
  case differentNumber = "different-number"
  case differentValue = "different-value"
  case differentText = "different-text"
  case differentChoice = "different-choice"
  case differentKind = "different-kind"
  case differentCount = "different-count"
  case differentElement = "different-element"
  case differentRealSet = "different-real-set"
  case differentShape = "different-shape"
  case differentRelation = "different-relation"
  case differentEquation = "different-equation"
  case differentUnit = "different-unit"
  case differentBase = "different-base"
}

/// The reason a pair could not be decided.
public enum Doubt: String, Sendable, Equatable, CaseIterable, Codable {
  case goldEmpty = "gold-empty"
  case goldUnreadable = "gold-unreadable"
  case predictionUnreadable = "prediction-unreadable"
  case tooLong = "too-long"
  case budgetExhausted = "budget-exhausted"
  case notSeparated = "not-separated"
  case domainDependent = "domain-dependent"
  case textOnly = "text-only"
  case incomparable = "incomparable"
}
