/// Antiderivatives of sums of elementary terms; every one found is checked by differentiation.
enum Antiderivative {
  /// Nil when no rule applies or the check fails.
  static func of(_ body: Expression, _ name: String, _ budget: inout Budget) -> Expression? {
    guard let found = rule(body, name, 0), let slope = found.derivative(by: name),
      ScalarComparison.compare(slope, body, policy: .curation, &budget).isEqual
    else { return nil }
    return found
  }

  private static func rule(_ body: Expression, _ name: String, _ depth: Int) -> Expression? {
    let x = Expression.symbol(name)
    if !body.symbols.contains(name) { return .product([body, x]) }
    guard depth < 8 else { return nil }
    switch body {
    case x: return .product([.half, .power(x, .number(.small(2, 1)))])
    case .sum(let terms):
      let parts = terms.compactMap { rule($0, name, depth + 1) }
      return parts.count == terms.count ? .sum(parts) : nil
    case .product(let factors): return product(factors, name, depth)
    case .power(.power(x, .number(let inner)), .number(let outer)) where inner.isInteger:
      return power(x, .number(inner * outer), name)
    case .power(let base, let exponent): return power(base, exponent, name)
    case .call(let function, let parts) where parts.count == 1:
      guard let slope = linearSlope(parts[0], name),
        let outer = antiderivative(of: function, at: parts[0])
      else { return nil }
      return .product([outer, .power(slope, .minusOne)])
    default: return nil
    }
  }

  private static func product(
    _ factors: [Expression], _ name: String, _ depth: Int
  ) -> Expression? {
    let constants = factors.filter { !$0.symbols.contains(name) }
    let rest = factors.filter { $0.symbols.contains(name) }
    if !constants.isEmpty {
      let inner = rest.count == 1 ? rest[0] : .product(rest)
      return rule(inner, name, depth + 1).map { .product(constants + [$0]) }
    }
    // A sum among the factors is multiplied out.
    if let index = rest.firstIndex(where: { if case .sum = $0 { true } else { false } }),
      case .sum(let terms) = rest[index]
    {
      let others = rest.enumerated().filter { $0.offset != index }.map(\.element)
      return rule(.sum(terms.map { .product(flattened([$0] + others)) }), name, depth + 1)
    }
    if let merged = mergedPowers(rest, name), merged != .product(rest) {
      return rule(merged, name, depth + 1)
    }
    // By parts: the power of x is differentiated away.
    let x = Expression.symbol(name)
    guard rest.count == 2,
      let index = rest.firstIndex(where: { factor in
        if case .power(x, .number(let power)) = factor { return power.isInteger && power > .zero }
        return factor == x
      }),
      let inner = rule(rest[1 - index], name, depth + 1),
      let slope = rest[index].derivative(by: name),
      let tail = rule(.product(flattened([slope, inner])), name, depth + 1)
    else { return nil }
    return .sum([.product([rest[index], inner]), -tail])
  }

  private static func flattened(_ factors: [Expression]) -> [Expression] {
    factors.flatMap { factor in
      if case .product(let inner) = factor { return flattened(inner) }
      return factor == .one ? [] : [factor]
    }
  }

  /// x · x^2 is x^3.
  private static func mergedPowers(_ factors: [Expression], _ name: String) -> Expression? {
    var exponent = Rational.zero
    var others: [Expression] = []
    for factor in factors {
      switch factor {
      case .symbol(name): exponent = exponent + .one
      case .power(.symbol(name), .number(let power)): exponent = exponent + power
      default: others.append(factor)
      }
    }
    let power: Expression? =
      exponent.isZero
      ? nil
      : exponent == .one ? .symbol(name) : .power(.symbol(name), .number(exponent))
    let all = (power.map { [$0] } ?? []) + others
    return all.count == 1 ? all[0] : .product(all)
  }

  private static func power(
    _ base: Expression, _ exponent: Expression, _ name: String
  ) -> Expression? {
    if !exponent.symbols.contains(name), let slope = linearSlope(base, name) {
      if exponent == .minusOne {
        return .product([.call(.ln, [.call(.abs, [base])]), .power(slope, .minusOne)])
      }
      let next = Expression.sum([exponent, .one])
      return .product([.power(base, next), .power(.product([next, slope]), .minusOne)])
    }
    if !base.symbols.contains(name), let slope = linearSlope(exponent, name) {
      let scale: Expression = base == .constant(.e) ? .one : .call(.ln, [base])
      return .product([.power(base, exponent), .power(.product([slope, scale]), .minusOne)])
    }
    return reciprocalQuadratic(base, exponent, name)
  }

  /// 1/(a + x^2) and 1/sqrt(a - x^2).
  private static func reciprocalQuadratic(
    _ base: Expression, _ exponent: Expression, _ name: String
  ) -> Expression? {
    let x = Expression.symbol(name)
    let square = Expression.power(x, .number(.small(2, 1)))
    guard case .sum(let terms) = base, terms.count == 2,
      let constant = terms.first(where: { !$0.symbols.contains(name) }),
      let quadratic = terms.first(where: { $0.symbols.contains(name) })
    else { return nil }
    let root = Expression.power(constant, .half)
    let ratio = Expression.product([x, .power(root, .minusOne)])
    if exponent == .minusOne, quadratic == square {
      return .product([.call(.arctan, [ratio]), .power(root, .minusOne)])
    }
    if exponent == .number(.small(-1, 2)), quadratic == -square { return .call(.arcsin, [ratio]) }
    return nil
  }

  /// The factor of x in a linear expression.
  private static func linearSlope(_ expression: Expression, _ name: String) -> Expression? {
    guard let slope = expression.derivative(by: name) else { return nil }
    if !slope.symbols.contains(name) { return slope }
    var budget = Budget()
    let sample = slope.substituting(name, by: .zero)
    guard ScalarComparison.compare(slope, sample, policy: .curation, &budget).isEqual else {
      return nil
    }
    return sample
  }

  private static func antiderivative(of function: Function, at x: Expression) -> Expression? {
    func logarithm(_ function: Function) -> Expression {
      .call(.ln, [.call(.abs, [.call(function, [x])])])
    }
    switch function {
    case .sin: return -Expression.call(.cos, [x])
    case .cos: return .call(.sin, [x])
    case .tan: return -logarithm(.cos)
    case .cot: return logarithm(.sin)
    case .sinh: return .call(.cosh, [x])
    case .cosh: return .call(.sinh, [x])
    case .ln, .log: return .sum([.product([x, .call(.ln, [x])]), -x])
    default: return nil
    }
  }
}
