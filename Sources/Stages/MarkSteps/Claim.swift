/// A statement in a reasoning that can be checked by arithmetic alone: `17 \cdot 23 = 391`.
struct Claim: Equatable {
  enum Relation: Equatable {
    case equal, about, less, greater, atMost, atLeast
  }

  /// Bytes from the start of the text, both sides.
  let range: Range<Int>
  let relation: Relation
  /// The value of the left side, to find the same computation again.
  let left: Quotient
  let isRight: Bool

  /// - Returns: nil where nothing is computed or a value is not known.
  init?(
    _ left: ArithmeticReader.Term, _ relation: Relation, _ right: ArithmeticReader.Term,
    range: Range<Int>
  ) {
    // Two bare numbers are a definition, a contradiction on purpose, or a label.
    guard !left.isNumber || !right.isNumber, let first = left.value, let second = right.value else {
      return nil
    }
    // `17 ÷ 3 = 5`: the remainder is told elsewhere, or left out on purpose.
    if relation == .equal, left.isQuotient, right.isNumber, second.denominator == 1,
      first.denominator > 1, first.floor == second.numerator
    {
      return nil
    }
    self.range = range
    self.relation = relation
    self.left = first
    let isEqual = first == second
    switch relation {
    case .equal:
      isRight =
        isEqual || Self.isRounded(first, to: right) || Self.isRounded(second, to: left)
        || (left.isApproximate || right.isApproximate) && Self.isRoundedAway(first, second)
        || (left.hasPercent || right.hasPercent) && Self.isHundredfold(first, second)
    case .about: isRight = isEqual || Self.isNear(first, second)
    case .less, .atMost: isRight = (first < second) ?? true || relation == .atMost && isEqual
    case .greater, .atLeast: isRight = (second < first) ?? true || relation == .atLeast && isEqual
    }
  }

  /// `3/4 * 100 = 75%` and `9/21 * 100% = 42.857` mean what they should.
  private static func isHundredfold(_ left: Quotient, _ right: Quotient) -> Bool {
    let (a, b) = (abs(left.double), abs(right.double))
    return abs(a * 100 - b) <= 0.005 * b || abs(b * 100 - a) <= 0.005 * a
  }

  /// Within a twentieth of a percent: what three or four rounded digits lead to.
  private static func isRoundedAway(_ left: Quotient, _ right: Quotient) -> Bool {
    let (a, b) = (left.double, right.double)
    return abs(a - b) <= 0.0005 * max(abs(a), abs(b))
  }

  /// A decimal stands for every value that is less than one unit of its last digit away: people round
  /// and cut.
  private static func isRounded(_ value: Quotient, to written: ArithmeticReader.Term) -> Bool {
    guard written.decimals > 0, let decimal = written.value, let difference = decimal.negated,
      let gap = value.adding(difference),
      let unit = Quotient(10)?.raised(to: Quotient(Int128(-written.decimals)) ?? decimal)
    else { return false }
    let size = Quotient(abs(gap.numerator), over: gap.denominator)
    return size.flatMap { $0 < unit } ?? false
  }

  /// Within five percent: whoever writes "about" promises no more.
  private static func isNear(_ left: Quotient, _ right: Quotient) -> Bool {
    let (a, b) = (left.double, right.double)
    return abs(a - b) <= 0.05 * max(abs(a), abs(b))
  }
}

extension Quotient {
  var floor: Int128 {
    let whole = numerator / denominator
    return numerator < 0 && whole * denominator != numerator ? whole - 1 : whole
  }

  var double: Double { Double(numerator) / Double(denominator) }
}
