/// One line about an outcome, with what is needed to check it.
struct Explanation {
  let policy: AnswerPolicy
  let gold: AnswerReading
  let prediction: AnswerReading

  func line(_ outcome: Outcome) -> String {
    switch outcome {
    case .equal(let how):
      return "correct by \(how.rawValue) under policy '\(policy.name)'\(detail(how))"
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

  /// What the rule rests on, for rules that are no proof.
  private func detail(_ how: How) -> String {
    switch how {
    case .roundedPrediction: return rounding(prediction, "the gold")
    case .roundedGold: return rounding(gold, "the prediction")
    case .floatNoise: return ": equal to 15 significant digits"
    case .numericAgreement:
      guard let left = gold.expressions.first, let right = prediction.expressions.first,
        !left.symbols.union(right.symbols).isEmpty
      else { return ": both enclosures agree to \(ConstantComparison.agreementBits) bits" }
      return ": both agree to \(FunctionComparison.agreementBits) bits at three seeded points"
        + " or more"
    default: return ""
    }
  }

  private func rounding(_ reading: AnswerReading, _ other: String) -> String {
    guard let first = reading.expressions.first, let decimal = DecimalLiteral(first) else {
      return ""
    }
    return ": the correct rounding of \(other) to \(decimal.digits) significant digits"
      + " (the policy asks for \(policy.minimumRoundingDigits))"
  }

  /// Decimal values of both sides: as numbers, or at a point where they come apart.
  private func values(_ witness: Witness) -> String {
    var budget = Budget()
    guard let gold = witness.gold, let prediction = witness.prediction else { return "" }
    if gold.isScalar, prediction.isScalar, !gold.symbols.union(prediction.symbols).isEmpty {
      guard let found = FunctionComparison.separation(gold, prediction, &budget) else { return "" }
      let point = found.point.map { "\($0.name) = \($0.value.text)" }.joined(separator: ", ")
      return " (\(found.gold) against \(found.prediction) at \(point))"
    }
    guard let left = value(gold, &budget), let right = value(prediction, &budget) else { return "" }
    return " (\(left) against \(right))"
  }

  private func value(_ expression: Expression, _ budget: inout Budget) -> Double? {
    guard expression.isScalar, expression.symbols.isEmpty else { return nil }
    if case .number(let number) = expression, number.isInteger { return nil }
    var enclosure = Enclosure(bits: 64, allowsComplex: false)
    return enclosure.of(expression, &budget)?.real.double
  }
}
