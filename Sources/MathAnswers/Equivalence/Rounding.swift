internal import BigInt

/// The rules by which a rounded decimal may stand for another value.
///
/// 1. A predicted decimal of at least `minimumRoundingDigits` significant digits that is the
///    correct rounding of an exact gold which is no integer.
/// 2. A gold decimal of as many digits (one less for an irrational prediction) that is the
///    correct rounding of the prediction; a predicted decimal must give two places more, for one
///    digit more is how a wrong last digit looks.
/// 3. Binary float noise: two decimals that agree to 15 significant digits, one of them written
///    with 15 or more.
enum Rounding {
  static func decide(
    _ gold: Expression, _ prediction: Expression, policy: AnswerPolicy, _ budget: inout Budget
  ) -> Outcome? {
    let goldDecimal = DecimalLiteral(gold)
    let predictedDecimal = DecimalLiteral(prediction)
    let minimum = policy.minimumRoundingDigits
    guard minimum > 0 else { return nil }
    if isNoise(gold, goldDecimal, prediction, predictedDecimal, &budget) {
      return .equal(.floatNoise)
    }
    if let predictedDecimal, predictedDecimal.digits >= minimum,
      allowsRounding(gold, goldDecimal, &budget),
      isRounding(predictedDecimal, of: gold, &budget) == true
    {
      return .equal(.roundedPrediction)
    }
    // "22.0" is how a program prints 22: an integer, not a rounding.
    if let goldDecimal, !goldDecimal.value.isInteger,
      predictedDecimal.map({ $0.places > goldDecimal.places + 1 }) ?? true
    {
      let isIrrational =
        predictedDecimal == nil
        && (ExactValue.of(prediction, &budget).map { !$0.terminates } ?? true)
      if goldDecimal.digits >= (isIrrational ? minimum - 1 : minimum),
        isRounding(goldDecimal, of: prediction, &budget) == true
      {
        return .equal(.roundedGold)
      }
    }
    return nil
  }

  /// Rule 3, on either side.
  private static func isNoise(
    _ gold: Expression, _ goldDecimal: DecimalLiteral?, _ prediction: Expression,
    _ predictedDecimal: DecimalLiteral?, _ budget: inout Budget
  ) -> Bool {
    if let goldDecimal, let value = ExactValue.of(prediction, &budget),
      isFloatNoise(goldDecimal.value, value, goldDecimal.digits, predictedDecimal?.digits ?? 0)
    {
      return true
    }
    if let predictedDecimal, let value = ExactValue.of(gold, &budget),
      isFloatNoise(value, predictedDecimal.value, 0, predictedDecimal.digits)
    {
      return true
    }
    if let predictedDecimal, predictedDecimal.digits >= 15,
      isFloatNoise(predictedDecimal, irrational: gold, &budget)
    {
      return true
    }
    return false
  }

  /// Integers and short decimals are meant exactly.
  private static func allowsRounding(
    _ gold: Expression, _ decimal: DecimalLiteral?, _ budget: inout Budget
  ) -> Bool {
    if let decimal { return decimal.digits >= 6 }
    guard gold.symbols.isEmpty else { return false }
    guard let value = ExactValue.of(gold, &budget) else { return true }
    return !value.isInteger
  }

  private static func isFloatNoise(
    _ left: Rational, _ right: Rational, _ leftDigits: Int, _ rightDigits: Int
  ) -> Bool {
    guard max(leftDigits, rightDigits) >= 15, !left.isZero else { return false }
    return left.distance(to: right) <= left.magnitude * Rational.powerOfTen(-15)
  }

  private static func isFloatNoise(
    _ decimal: DecimalLiteral, irrational value: Expression, _ budget: inout Budget
  ) -> Bool {
    guard value.symbols.isEmpty, ExactValue.of(value, &budget) == nil else { return false }
    var enclosure = Enclosure(bits: 128, allowsComplex: false)
    guard let ball = enclosure.of(value, &budget), ball.imaginary == nil else { return false }
    let error = ball.real.subtracting(Ball(decimal.value, bits: 128), bits: 128)
    return error.magnitudeExponent < ball.real.magnitudeExponent - 50
  }

  /// Whether |decimal - value| is at most half a unit of the decimal's last place.
  private static func isRounding(
    _ decimal: DecimalLiteral, of value: Expression, _ budget: inout Budget
  ) -> Bool? {
    let half = Rational.powerOfTen(-decimal.places) * .small(1, 2)
    if let exact = ExactValue.of(value, &budget) {
      return exact.distance(to: decimal.value) <= half
    }
    guard value.symbols.isEmpty else { return nil }
    var enclosure = Enclosure(bits: 128, allowsComplex: false)
    guard let ball = enclosure.of(value, &budget) else { return nil }
    let error = ball.real.subtracting(Ball(decimal.value, bits: 128), bits: 128)
    let bound = Ball(half, bits: 128)
    guard let above = error.subtracting(bound, bits: 128).sign,
      let below = error.adding(bound, bits: 128).sign
    else { return nil }
    return above < 0 && below > 0
  }
}

/// A decimal as written, perhaps negative or times a power of ten.
struct DecimalLiteral {
  var value: Rational
  var digits: Int
  /// Places after the point; negative for a multiple of a power of ten.
  var places: Int

  init?(_ expression: Expression) {
    switch expression {
    case .decimal(let value, let digits, let places):
      self.value = value
      self.digits = digits
      self.places = places
    case .percent(let part):
      guard let inner = DecimalLiteral(part) else { return nil }
      value = inner.value * .small(1, 100)
      digits = inner.digits
      places = inner.places + 2
    case .product(let factors):
      guard factors.count == 2 else { return nil }
      if factors[0] == .minusOne, let inner = DecimalLiteral(factors[1]) {
        (value, digits, places) = (-inner.value, inner.digits, inner.places)
        return
      }
      guard let inner = DecimalLiteral(factors[0]),
        case .power(.number(.small(10, 1)), .number(.small(let exponent, 1))) = factors[1],
        exponent.magnitude < 400
      else { return nil }
      value = inner.value * Rational.powerOfTen(exponent)
      digits = inner.digits
      places = inner.places - exponent
    default: return nil
    }
  }
}
