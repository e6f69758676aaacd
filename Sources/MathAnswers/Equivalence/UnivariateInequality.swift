/// Solves `left relation right` for one variable when the difference is linear or quadratic.
enum UnivariateInequality {
  static func solve(
    _ left: Expression, _ relation: Relation, _ right: Expression, _ name: String,
    _ budget: inout Budget
  ) -> RealSet? {
    switch relation {
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: break
    default: return nil
    }
    if case .symbol(name) = left, right.isRealConstant {
      return half(relation, right, &budget)
    }
    if case .symbol(name) = right, left.isRealConstant, let reversed = relation.reversed {
      return half(reversed, left, &budget)
    }
    if case .call(.abs, let inner) = left, right.isRealConstant {
      return absolute(inner[0], relation, right, name, &budget)
    }
    if case .call(.abs, let inner) = right, left.isRealConstant, let reversed = relation.reversed {
      return absolute(inner[0], reversed, left, name, &budget)
    }
    return polynomial(left, relation, right, name, &budget)
  }

  /// |e| < c is -c < e < c; |e| > c is its opposite.
  private static func absolute(
    _ inner: Expression, _ relation: Relation, _ bound: Expression, _ name: String,
    _ budget: inout Budget
  ) -> RealSet? {
    let isInside = relation == .less || relation == .lessOrEqual
    guard isInside || relation == .greater || relation == .greaterOrEqual,
      let reversed = relation.reversed,
      let below = solve(inner, relation, bound, name, &budget),
      let above = solve(inner, reversed, -bound, name, &budget)
    else { return nil }
    return below.combined(with: above, &budget) { isInside ? $0 && $1 : $0 || $1 }
  }

  /// All x with `x relation bound`.
  private static func half(
    _ relation: Relation, _ bound: Expression, _ budget: inout Budget
  ) -> RealSet? {
    if case .infinity(let isNegative) = bound {
      return relation == .less && !isNegative || relation == .greater && isNegative ? .all : nil
    }
    switch relation {
    case .equal: return .point(bound)
    case .notEqual: return RealSet.point(bound).complement
    default:
      return RealSet(points: [bound], cells: cells(relation))
    }
  }

  private static func cells(_ relation: Relation) -> [Bool] {
    switch relation {
    case .less: [true, false, false]
    case .lessOrEqual: [true, true, false]
    case .greater: [false, false, true]
    default: [false, true, true]
    }
  }

  /// Reads the coefficients off the values at 0, 1 and -1, and checks them at 3 and 7.
  private static func polynomial(
    _ left: Expression, _ relation: Relation, _ right: Expression, _ name: String,
    _ budget: inout Budget
  ) -> RealSet? {
    guard left.isScalar, right.isScalar else { return nil }
    let difference = Expression.sum([left, -right])
    func value(_ at: Int) -> Rational? {
      ExactValue.of(
        difference.substituting(name, by: .number(Rational(at))), &budget)
    }
    guard let c = value(0), let plus = value(1), let minus = value(-1),
      // Nobody asks for inequalities with longer coefficients; their reduction takes long.
      max(c.bitWidth, plus.bitWidth, minus.bitWidth) <= 1_024
    else { return nil }
    let a = (plus + minus) * .small(1, 2) - c
    let b = (plus - minus) * .small(1, 2)
    for x in [3, 7] {
      let expected = a * Rational(x * x) + b * Rational(x) + c
      guard value(x) == expected else { return nil }
    }
    // Absolute values and roots may agree at whole points by chance; one more rational point.
    let odd = difference.substituting(name, by: .number(.small(-13, 5)))
    guard ExactValue.of(odd, &budget) == a * .small(169, 25) + b * .small(-13, 5) + c else {
      return nil
    }
    if a.isZero { return linear(b, c, relation, &budget) }
    return quadratic(a, b, c, relation, &budget)
  }

  private static func linear(
    _ b: Rational, _ c: Rational, _ relation: Relation, _ budget: inout Budget
  ) -> RealSet? {
    guard let bound = -c / b else { return nil }
    let direction = b.isNegative ? relation.reversed : relation
    return direction.flatMap { half($0, .number(bound), &budget) }
  }

  private static func quadratic(
    _ a: Rational, _ b: Rational, _ c: Rational, _ relation: Relation, _ budget: inout Budget
  ) -> RealSet? {
    let discriminant = b * b - Rational(4) * a * c
    let outside = !a.isNegative
    let cells: [Bool]
    func sign(_ positive: Bool) -> Bool {
      switch relation {
      case .less, .lessOrEqual: !positive
      case .greater, .greaterOrEqual: positive
      case .notEqual: true
      default: false
      }
    }
    let atRoot = relation == .equal || relation == .lessOrEqual || relation == .greaterOrEqual
    if discriminant.isNegative { return sign(outside) ? .all : .empty }
    guard let half = (Rational(2) * a).inverse else { return nil }
    if discriminant.isZero {
      cells = [sign(outside), atRoot, sign(outside)]
      return RealSet(points: [.number(-b * half)], cells: cells)
    }
    let root = Expression.power(.number(discriminant), .half)
    let ends = [a.isNegative ? Expression.one : .minusOne, a.isNegative ? .minusOne : .one].map {
      Expression.product([.sum([.number(-b), .product([$0, root])]), .number(half)])
    }
    cells = [sign(outside), atRoot, sign(!outside), atRoot, sign(outside)]
    return RealSet(points: ends, cells: cells)
  }
}
