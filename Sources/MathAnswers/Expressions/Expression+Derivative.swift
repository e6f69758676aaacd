extension Expression {
  /// The derivative by a symbol; nil for functions without a rule here, and for expressions whose
  /// derivative would grow beyond use.
  func derivative(by name: String) -> Expression? {
    var nodes = 400
    return isSmall(&nodes) ? slope(by: name) : nil
  }

  private func isSmall(_ nodes: inout Int) -> Bool {
    nodes -= 1
    guard nodes > 0 else { return false }
    for child in children where !child.isSmall(&nodes) { return false }
    return true
  }

  private func slope(by name: String) -> Expression? {
    guard symbols.contains(name) else { return .zero }
    switch self {
    case .symbol: return .one
    case .sum(let terms):
      var parts: [Expression] = []
      for term in terms {
        guard let part = term.slope(by: name) else { return nil }
        if part != .zero { parts.append(part) }
      }
      return parts.count == 1 ? parts[0] : .sum(parts)
    case .product(let factors): return productDerivative(factors, name)
    case .power(let base, let exponent): return powerDerivative(base, exponent, name)
    case .call(.root, let parts) where parts.count == 2:
      return Expression.power(parts[0], .power(parts[1], .minusOne)).slope(by: name)
    case .call(.logBase, let parts):
      return Expression.product([
        .call(.ln, [parts[0]]), .power(.call(.ln, [parts[1]]), .minusOne),
      ]).slope(by: name)
    case .call(let function, let parts) where parts.count == 1:
      guard let outer = Expression.derivative(of: function, at: parts[0]),
        let inner = parts[0].slope(by: name)
      else { return nil }
      return .product([outer, inner])
    default: return nil
    }
  }

  private func productDerivative(_ factors: [Expression], _ name: String) -> Expression? {
    var terms: [Expression] = []
    for (index, factor) in factors.enumerated() {
      guard let part = factor.slope(by: name) else { return nil }
      if part == .zero { continue }
      var product = factors
      product[index] = part
      product.removeAll { $0 == .one }
      terms.append(product.count == 1 ? product[0] : .product(product))
    }
    return terms.count == 1 ? terms[0] : .sum(terms)
  }

  private func powerDerivative(
    _ base: Expression, _ exponent: Expression, _ name: String
  ) -> Expression? {
    guard let inner = base.slope(by: name), let outer = exponent.slope(by: name) else {
      return nil
    }
    if outer == .zero {
      let lower: Expression =
        if case .number(let power) = exponent { .number(power - .one) } else {
          .sum([exponent, .minusOne])
        }
      return .product([exponent, .power(base, lower)] + (inner == .one ? [] : [inner]))
    }
    if base == .constant(.e) { return .product([self, outer]) }
    let logarithm = Expression.call(.ln, [base])
    return .product([
      self,
      .sum([
        .product([outer, logarithm]), .product([exponent, inner, .power(base, .minusOne)]),
      ]),
    ])
  }

  private static func derivative(of function: Function, at x: Expression) -> Expression? {
    let two = Expression.number(.small(2, 1))
    func inverse(_ value: Expression) -> Expression { .power(value, .minusOne) }
    func square(_ function: Function) -> Expression { .power(.call(function, [x]), two) }
    let oneMinusSquare = Expression.sum([.one, -Expression.power(x, two)])
    let onePlusSquare = Expression.sum([.one, .power(x, two)])
    switch function {
    case .sin: return .call(.cos, [x])
    case .cos: return -Expression.call(.sin, [x])
    case .tan: return square(.sec)
    case .cot: return -square(.csc)
    case .sec: return .product([.call(.sec, [x]), .call(.tan, [x])])
    case .csc: return -Expression.product([.call(.csc, [x]), .call(.cot, [x])])
    case .arcsin: return inverse(.power(oneMinusSquare, .half))
    case .arccos: return -inverse(.power(oneMinusSquare, .half))
    case .arctan: return inverse(onePlusSquare)
    case .arccot: return -inverse(onePlusSquare)
    case .sinh: return .call(.cosh, [x])
    case .cosh: return .call(.sinh, [x])
    case .tanh: return square(.sech)
    case .arsinh: return inverse(.power(onePlusSquare, .half))
    case .artanh: return inverse(oneMinusSquare)
    case .exp: return .call(.exp, [x])
    case .ln, .log: return inverse(x)
    case .abs: return .product([.call(.abs, [x]), inverse(x)])
    default: return nil
    }
  }
}
