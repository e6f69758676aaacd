extension Expression {
  /// The same node with each child replaced.
  func mapChildren(_ transform: (Expression) -> Expression) -> Expression {
    switch self {
    case .sum(let parts): .sum(parts.map(transform))
    case .product(let parts): .product(parts.map(transform))
    case .call(let function, let parts): .call(function, parts.map(transform))
    case .application(let name, let parts): .application(name, parts.map(transform))
    case .tuple(let parts, let delimiters): .tuple(parts.map(transform), delimiters)
    case .set(let parts): .set(parts.map(transform))
    case .list(let parts, let isAlternative):
      .list(parts.map(transform), isAlternative: isAlternative)
    case .relation(let parts, let relations): .relation(parts.map(transform), relations)
    case .setOperation(let operation, let parts): .setOperation(operation, parts.map(transform))
    case .ratio(let parts): .ratio(parts.map(transform))
    case .power(let base, let exponent): .power(transform(base), transform(exponent))
    case .plusMinus(let part, let inverted): .plusMinus(transform(part), isInverted: inverted)
    case .percent(let part): .percent(transform(part))
    case .quantity(let part, let unit): .quantity(transform(part), unit)
    case .fold(let kind, let variable, let lower, let upper, let body):
      .fold(
        kind, variable: variable, lower: transform(lower), upper: transform(upper),
        body: transform(body))
    case .setBuilder(let element, let conditions):
      .setBuilder(transform(element), conditions.map(transform))
    case .matrix(let rows, let isDeterminant):
      .matrix(rows.map { $0.map(transform) }, isDeterminant: isDeterminant)
    case .number, .decimal, .symbol, .constant, .infinity, .namedSet, .numeral, .text: self
    }
  }

  /// Replaces a symbol everywhere.
  func substituting(_ name: String, by value: Expression) -> Expression {
    if case .symbol(name) = self { return value }
    return mapChildren { $0.substituting(name, by: value) }
  }

  /// The names of the free symbols.
  var symbols: Set<String> {
    var names: Set<String> = []
    collectSymbols(into: &names)
    return names
  }

  private func collectSymbols(into names: inout Set<String>) {
    switch self {
    case .symbol(let name): names.insert(name)
    case .fold(let kind, let variable, let lower, let upper, let body):
      var inner = body.symbols
      if kind != .derivative, kind != .antiderivative { inner.remove(variable) }
      names.formUnion(inner)
      lower.collectSymbols(into: &names)
      upper.collectSymbols(into: &names)
    default:
      for child in children { child.collectSymbols(into: &names) }
    }
  }
}
