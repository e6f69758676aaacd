extension Expression: CustomStringConvertible {
  /// Plain notation that reads back as an equal expression.
  var description: String {
    switch self {
    case .number(let value): value.text
    case .decimal(let value, _, let places): Expression.decimalText(value, places)
    case .symbol(let name): name
    case .constant(let constant): constant == .degree ? "°" : constant.rawValue
    case .infinity(let isNegative): isNegative ? "-infinity" : "infinity"
    case .sum(let terms): "(" + terms.map(\.description).joined(separator: " + ") + ")"
    case .product(let factors): Expression.productText(factors)
    case .power(let base, .number(.small(1, 2))): "sqrt(\(base))"
    case .power(let base, let exponent): "\(Expression.bracketed(base))^(\(exponent))"
    case .call(.root, let parts) where parts.count == 2: "root(\(parts[0]), \(parts[1]))"
    case .call(let function, let parts): "\(function.rawValue)(\(Expression.joined(parts)))"
    case .application(let name, let parts): "\(name)(\(Expression.joined(parts)))"
    case .plusMinus(let part, let isInverted): "\(isInverted ? "∓" : "±")\(part)"
    case .percent(let part): "\(part)%"
    case .quantity(let part, let unit): "\(part) \(unit.name)"
    case .fold(let kind, let variable, let lower, let upper, let body):
      "\(kind.rawValue)(\(variable)=\(lower)..\(upper), \(body))"
    default: structureDescription
    }
  }

  private var structureDescription: String {
    switch self {
    case .tuple(let parts, let delimiters):
      "\(delimiters.rawValue.prefix(1))\(Expression.joined(parts))\(delimiters.rawValue.suffix(1))"
    case .set(let parts): "{\(Expression.joined(parts))}"
    case .setBuilder(let element, let conditions): "{\(element) | \(Expression.joined(conditions))}"
    case .list(let parts, let isAlternative):
      parts.map(\.description).joined(separator: isAlternative ? " or " : ", ")
    case .relation(let parts, let relations):
      zip(parts.dropFirst(), relations).reduce(parts.first?.description ?? "") {
        "\($0) \($1.1.rawValue) \($1.0)"
      }
    case .matrix(let rows, let isDeterminant):
      (isDeterminant ? "det " : "matrix ")
        + rows.map { "[\(Expression.joined($0))]" }.joined(separator: " ")
    case .setOperation(let operation, let parts):
      parts.map(\.description).joined(separator: " \(operation.rawValue) ")
    case .namedSet(let set): set == .empty ? "the empty set" : "the \(set.rawValue)"
    case .ratio(let parts): parts.map(\.description).joined(separator: ":")
    case .numeral(let digits, let base, _): "\(digits)_\(base)"
    case .text(let text): "'\(text)'"
    default: ""
    }
  }

  private static func joined(_ parts: [Expression]) -> String {
    parts.map(\.description).joined(separator: ", ")
  }

  private static func bracketed(_ expression: Expression) -> String {
    switch expression {
    case .symbol, .constant: expression.description
    case .number(let value) where !value.isNegative && value.isInteger: expression.description
    default: "(\(expression))"
    }
  }

  private static func productText(_ factors: [Expression]) -> String {
    "(" + factors.map { bracketed($0) }.joined(separator: " * ") + ")"
  }

  private static func decimalText(_ value: Rational, _ places: Int) -> String {
    guard places < 60, places > 0 else { return value.text }
    let scaled = (value.magnitude * Rational.powerOfTen(places)).text
    guard scaled.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return value.text }
    let padded = String(repeating: "0", count: max(0, places + 1 - scaled.count)) + scaled
    return (value.isNegative ? "-" : "") + padded.dropLast(places) + "." + padded.suffix(places)
  }
}
