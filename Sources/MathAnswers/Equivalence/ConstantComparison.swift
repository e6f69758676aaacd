/// Compares two numbers without exact form by enclosures of growing precision.
enum ConstantComparison {
  /// Precisions tried; the last decides that two numbers agree.
  static let precisions = [96, 448]
  /// Bits that must agree below one, or below the value when it is smaller.
  static let agreementBits = 300

  static func compare(
    _ gold: Expression, _ prediction: Expression, _ budget: inout Budget
  ) -> Outcome {
    for bits in precisions {
      guard let (left, right, isExtreme) = enclose(gold, prediction, bits, &budget) else {
        return .unknown(.notSeparated)
      }
      if left.isDisjoint(from: right) { return .different(.differentValue, nil) }
      if bits == precisions.last, !isExtreme, isTight(left), isTight(right) {
        return .equal(.numericAgreement)
      }
    }
    return .unknown(.notSeparated)
  }

  /// Real evaluation where possible: the real odd root and the complex one differ.
  private static func enclose(
    _ gold: Expression, _ prediction: Expression, _ bits: Int, _ budget: inout Budget
  ) -> (ComplexBall, ComplexBall, Bool)? {
    for allowsComplex in [false, true] {
      var enclosure = Enclosure(bits: bits, allowsComplex: allowsComplex)
      if let left = enclosure.of(gold, &budget), let right = enclosure.of(prediction, &budget) {
        return (left, right, enclosure.sawExtremeMagnitude)
      }
    }
    return nil
  }

  private static func isTight(_ value: ComplexBall) -> Bool {
    guard let radius = value.radiusExponent else { return true }
    return radius < -agreementBits
      && (value.containsZero || radius < value.magnitudeExponent - agreementBits)
  }

  /// The order of two real numbers, when it can be proved; 0 only for exact equality.
  static func order(
    _ left: Expression, _ right: Expression, _ budget: inout Budget
  ) -> Int? {
    if case .infinity(let leftNegative) = left {
      if case .infinity(leftNegative) = right { return 0 }
      return leftNegative ? -1 : 1
    }
    if case .infinity(let isNegative) = right { return isNegative ? 1 : -1 }
    if let a = ExactValue.of(left, &budget), let b = ExactValue.of(right, &budget) {
      return a < b ? -1 : a == b ? 0 : 1
    }
    let outcome = ScalarComparison.compare(left, right, policy: .curation, &budget)
    if outcome.isEqual { return 0 }
    for bits in precisions {
      var enclosure = Enclosure(bits: bits, allowsComplex: false)
      guard let a = enclosure.of(left, &budget), let b = enclosure.of(right, &budget) else {
        return nil
      }
      if let sign = a.real.subtracting(b.real, bits: bits).sign { return sign }
    }
    return nil
  }
}
