extension Comparator {
  /// Scalars with their percent, degree and unit signs.
  mutating func compareAmounts(_ gold: Expression, _ prediction: Expression) -> Outcome {
    let left = Amount(gold)
    let right = Amount(prediction)
    if left.isPlain, right.isPlain { return compareValues(left.value, right.value) }
    if left.isDegrees || right.isDegrees { return compareAngles(left, right) }
    if left.isPercent != right.isPercent { return comparePercent(left, right) }
    switch (left.unit, right.unit) {
    case (nil, nil): return compareValues(left.value, right.value)
    case (let unit?, let other?): return compareQuantities(left, unit, right, other)
    default:
      let outcome = compareValues(left.value, right.value)
      guard outcome.isEqual else { return outcome }
      let isGuess = left.unit?.isGuess ?? right.unit?.isGuess ?? false
      return policy.acceptsDroppedUnit && !isGuess
        ? .equal(.droppedUnit)
        : .different(.differentUnit, Witness(gold: gold, prediction: prediction))
    }
  }

  private mutating func compareAngles(_ left: Amount, _ right: Amount) -> Outcome {
    if left.isDegrees == right.isDegrees { return compareValues(left.value, right.value) }
    var radianLeft = left.radians
    var radianRight = right.radians
    // "5 rad" is the same as 5.
    if left.unit?.dimension == ["radian": 1] { radianLeft = left.value }
    if right.unit?.dimension == ["radian": 1] { radianRight = right.value }
    let outcome = compareValues(radianLeft, radianRight)
    let hasUnit = left.unit != nil || right.unit != nil
    if outcome.isEqual || hasUnit || !policy.acceptsDroppedDegreeSign { return outcome }
    // A multiple of pi without the sign is meant in radians.
    if (left.isDegrees ? right : left).value.contains({ $0 == .constant(.pi) }) { return outcome }
    return compareValues(left.value, right.value).isEqual ? .equal(.droppedDegreeSign) : outcome
  }

  private mutating func comparePercent(_ left: Amount, _ right: Amount) -> Outcome {
    // "1/8 of the total" counts nothing.
    if left.unit?.isMeasure ?? false || right.unit?.isMeasure ?? false {
      return .different(
        .differentUnit, Witness(gold: .percent(left.value), prediction: right.value))
    }
    let gold: Expression = left.isPercent ? .percent(left.value) : left.value
    let prediction: Expression = right.isPercent ? .percent(right.value) : right.value
    let outcome = compareValues(gold, prediction)
    if outcome.isEqual || !policy.acceptsDroppedPercentSign { return outcome }
    // For a gold of 0.5 the answer 0.5% is off by a hundred; a gold of 64 may count percents.
    if right.isPercent {
      guard let value = ExactValue.of(left.value, &budget), value.magnitude > .one else {
        return outcome
      }
    }
    return compareValues(left.value, right.value).isEqual ? .equal(.droppedPercentSign) : outcome
  }

  private mutating func compareQuantities(
    _ left: Amount, _ unit: Unit, _ right: Amount, _ other: Unit
  ) -> Outcome {
    if unit.dimension == other.dimension {
      if unit.factor == other.factor {
        let outcome = compareValues(left.value, right.value)
        if case .equal(.sameNumber) = outcome { return .equal(.sameQuantity) }
        return outcome
      }
      guard policy.convertsUnits else { return .different(.differentUnit, nil) }
      let outcome = compareValues(
        .product([left.value, .number(unit.factor)]),
        .product([right.value, .number(other.factor)]))
      return outcome.isEqual ? .equal(.convertedUnit) : outcome
    }
    let values = compareValues(left.value, right.value)
    let witness = Witness(
      gold: .quantity(left.value, unit), prediction: .quantity(right.value, other))
    // "20 pounds" may be money.
    if [unit, other].contains(where: { $0 == .currency("pound sterling") }),
      [unit, other].contains(where: { $0.name == "lb" }), values.isEqual
    {
      return .equal(.sameQuantity)
    }
    // Two nouns for one thing ("17 apples", "17 fruits") cannot be told from two things.
    if unit.isMeasure != other.isMeasure || !unit.isMeasure {
      return values.isEqual ? .unknown(.incomparable) : values
    }
    return .different(.differentUnit, witness)
  }

  /// Bare values: exact comparison, then the stated rules about rounded decimals.
  mutating func compareValues(_ gold: Expression, _ prediction: Expression) -> Outcome {
    if let outcome = compareNumerals(gold, prediction) { return outcome }
    let outcome = ScalarComparison.compare(gold, prediction, policy: policy, &budget)
    if outcome.isEqual { return outcome }
    return Rounding.decide(gold, prediction, policy: policy, &budget) ?? outcome
  }

  private func compareNumerals(_ gold: Expression, _ prediction: Expression) -> Outcome? {
    let witness = Witness(gold: gold, prediction: prediction)
    switch (gold, prediction) {
    case (.numeral(_, let base, let value), .numeral(_, let otherBase, let other)):
      if base != otherBase { return .different(.differentBase, witness) }
      return value == other ? .equal(.sameNumber) : .different(.differentNumber, witness)
    case (.numeral, .decimal), (.decimal, .numeral): return .different(.differentBase, witness)
    case (.number(let plain), .numeral(_, let base, let value)):
      if base == 10 { return value == plain ? .equal(.sameNumber) : nil }
      return .different(.differentBase, witness)
    case (.numeral(let digits, let base, let value), .number(let plain)):
      if base == 10 { return value == plain ? .equal(.sameNumber) : nil }
      if plain.text == digits, policy.acceptsDroppedBase { return .equal(.droppedBase) }
      return .different(.differentBase, witness)
    default: return nil
    }
  }
}
