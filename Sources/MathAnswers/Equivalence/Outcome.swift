/// The internal result of a comparison, with the parts that settled it.
enum Outcome: Sendable {
  case equal(How)
  case different(Why, Witness?)
  case unknown(Doubt)

  /// Two identical readings; a plain number is called one.
  static func sameForm(_ expression: Expression) -> Outcome {
    switch expression {
    case .number, .decimal: .equal(.sameNumber)
    default: .equal(.sameForm)
    }
  }

  var isEqual: Bool {
    if case .equal = self { return true }
    return false
  }

  var isDifferent: Bool {
    if case .different = self { return true }
    return false
  }

  var verdict: Verdict {
    switch self {
    case .equal(let how): .correct(how)
    case .different(let why, _): .wrong(why)
    case .unknown(let doubt): .undecided(doubt)
    }
  }
}

/// The two parts that differ; one is nil when an element is missing on that side.
struct Witness: Sendable {
  var gold: Expression?
  var prediction: Expression?
}
