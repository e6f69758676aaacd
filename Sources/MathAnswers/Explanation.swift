/// One line about an outcome.
enum Explanation {
  static func line(_ outcome: Outcome, _ policy: AnswerPolicy) -> String {
    switch outcome {
    case .equal(let how):
      return "correct by \(how.rawValue) under policy '\(policy.name)'"
    case .unknown(let doubt):
      return "undecided: \(doubt.rawValue)"
    case .different(let why, let witness):
      guard let witness else { return "wrong: \(why.rawValue)" }
      let gold = witness.gold.map { $0.description } ?? "nothing"
      let prediction = witness.prediction.map { $0.description } ?? "nothing"
      return "wrong: \(why.rawValue); gold has \(gold), prediction has \(prediction)"
        + values(witness)
    }
  }

  /// Decimal values of both sides, where they are numbers.
  private static func values(_ witness: Witness) -> String {
    var budget = Budget()
    guard let gold = witness.gold, let prediction = witness.prediction,
      let left = value(gold, &budget), let right = value(prediction, &budget)
    else { return "" }
    return " (\(left) against \(right))"
  }

  private static func value(_ expression: Expression, _ budget: inout Budget) -> Double? {
    guard expression.isScalar, expression.symbols.isEmpty else { return nil }
    if case .number(let number) = expression, number.isInteger { return nil }
    var enclosure = Enclosure(bits: 64, allowsComplex: false)
    return enclosure.of(expression, &budget)?.real.double
  }
}
