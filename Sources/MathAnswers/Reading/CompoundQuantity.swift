/// Quantities in several units, such as `1 hour 30 minutes` or `5 ft 6 in`.
enum CompoundQuantity {
  /// The sum in the last unit; nil unless at least two parts of one dimension follow each other.
  static func read(_ tokens: [Token]) -> Expression? {
    guard tokens.count >= 4, tokens.count <= 16 else { return nil }
    if let angle = angle(tokens) { return angle }
    var terms: [Expression] = []
    var dimension: [String: Int]?
    var index = 0
    var lastFactor: Rational?
    while index < tokens.count {
      switch tokens[index].kind {
      case .comma, .connective(.and), .period: index += 1
      case .number(let literal):
        guard index + 1 < tokens.count, let unit = unit(tokens[index + 1].kind),
          dimension == nil || dimension == unit.dimension,
          lastFactor.map({ unit.factor < $0 }) ?? true
        else { return nil }
        lastFactor = unit.factor
        dimension = unit.dimension
        terms.append(.number(literal.value * unit.factor))
        index += 2
      default: return nil
      }
    }
    guard terms.count >= 2, let dimension else { return nil }
    return .quantity(.sum(terms), Unit(factor: .one, dimension: dimension, name: "base units"))
  }

  /// Degrees, minutes and seconds of arc.
  private static func angle(_ tokens: [Token]) -> Expression? {
    var rest = tokens.map(\.kind).filter { kind in
      if case .open(.group) = kind { return false }
      if case .close(.group) = kind { return false }
      return kind != .caret
    }[...]
    guard case .number(let degrees)? = rest.popFirst(), rest.popFirst() == .degree,
      case .number(let minutes)? = rest.popFirst(), rest.popFirst() == .prime
    else { return nil }
    var value = degrees.value + minutes.value * .small(1, 60)
    if case .number(let seconds)? = rest.first {
      rest = rest.dropFirst()
      guard rest.popFirst() == .prime, rest.popFirst() == .prime else { return nil }
      value = value + seconds.value * .small(1, 3600)
    }
    return rest.isEmpty ? .product([.number(value), .constant(.degree)]) : nil
  }

  private static func unit(_ kind: Token.Kind) -> Unit? {
    switch kind {
    case .word(let name), .symbol(let name):
      UnitTable.unit(named: name).flatMap { $0.dimension.isEmpty ? nil : $0 }
    case .relation(.element): UnitTable.unit(named: "inch")
    case .function(.min): UnitTable.unit(named: "minute")
    case .function(.sec): UnitTable.unit(named: "second")
    default: nil
    }
  }
}
