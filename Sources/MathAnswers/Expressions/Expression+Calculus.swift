extension Expression {
  /// Works out derivatives, and limits, integrals and infinite sums where a rule gives the value.
  func resolvingCalculus() -> Expression {
    guard contains({ if case .fold = $0 { true } else { false } }) else { return self }
    let inner = mapChildren { $0.resolvingCalculus() }
    guard case .fold(let kind, let name, let lower, let upper, let body) = inner else {
      return inner
    }
    var budget = Budget()
    switch kind {
    case .derivative:
      guard let order = ExactValue.of(lower, &budget)?.int, (1...6).contains(order) else { break }
      var result: Expression? = body
      for _ in 0..<order { result = result?.derivative(by: name) }
      return result ?? inner
    case .limit: return Limit.of(body, name, at: upper, &budget) ?? inner
    case .integral:
      guard body.symbols.contains(name) else {
        return lower.isFinite && upper.isFinite ? .product([body, .sum([upper, -lower])]) : inner
      }
      guard let primitive = Antiderivative.of(body, name, &budget),
        isDefined(body, from: lower, to: upper, name, &budget),
        let above = primitive.value(at: upper, name, &budget),
        let below = primitive.value(at: lower, name, &budget)
      else { break }
      return .sum([above, -below])
    case .sum:
      guard case .infinity(false) = upper else { break }
      return InfiniteSum.of(body, name, from: lower, &budget) ?? inner
    case .product, .antiderivative: break
    }
    return inner
  }

  /// The value at a bound, or the limit where the bound is infinite.
  private func value(at bound: Expression, _ name: String, _ budget: inout Budget) -> Expression? {
    bound.isFinite
      ? substituting(name, by: bound) : Limit.of(self, name, at: bound, &budget)
  }

  private var isFinite: Bool { !contains { if case .infinity = $0 { true } else { false } } }

  /// Whether the integrand has no pole between the bounds, as far as that is sure: no
  /// denominator or logarithm that depends on the variable, unless it keeps its sign.
  private func isDefined(
    _ body: Expression, from lower: Expression, to upper: Expression, _ name: String,
    _ budget: inout Budget
  ) -> Bool {
    let risky = body.risks(of: name)
    if risky.isEmpty { return true }
    guard let order = ConstantComparison.order(lower, upper, &budget), order != 0 else {
      return false
    }
    let (low, high) = order < 0 ? (lower, upper) : (upper, lower)
    return risky.allSatisfy { expression in
      // Positive between the bounds: linear or a square and more, seen at both ends.
      var local = Budget()
      guard let slope = expression.derivative(by: name)?.derivative(by: name) else { return false }
      let isLinear = ScalarComparison.compare(slope, .zero, policy: .curation, &local).isEqual
      let ends = [low, high].map {
        ConstantComparison.order(expression.substituting(name, by: $0), .zero, &local)
      }
      if isLinear { return ends.allSatisfy { $0 == 1 } || ends.allSatisfy { $0 == -1 } }
      if case .sum(let terms) = expression {
        // c + x^2 with c > 0.
        return terms.allSatisfy { term in
          if case .power(_, .number(.small(2, 1))) = term { return true }
          return !term.symbols.contains(name)
            && ConstantComparison.order(term, .zero, &local) == 1
        }
      }
      return false
    }
  }

  /// Subexpressions that must not vanish.
  private func risks(of name: String) -> [Expression] {
    guard symbols.contains(name) else { return [] }
    switch self {
    case .power(let base, .number(let exponent)):
      return base.risks(of: name)
        + (exponent.isInteger && !exponent.isNegative || !base.symbols.contains(name) ? [] : [base])
    case .call(.ln, let parts), .call(.log, let parts): return parts + parts[0].risks(of: name)
    case .call(.tan, let parts), .call(.sec, let parts): return [.call(.cos, parts)]
    case .call(.cot, let parts), .call(.csc, let parts): return [.call(.sin, parts)]
    default: return children.flatMap { $0.risks(of: name) }
    }
  }
}
