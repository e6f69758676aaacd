/// Quantities in several units, such as `1 hour 30 minutes` or `5 ft 6 in`.
enum CompoundQuantity {
  /// The sum in the last unit; nil unless at least two parts of one dimension follow each other.
  static func read(_ tokens: [Token]) -> Expression? {
    guard tokens.count >= 4, tokens.count <= 16 else { return nil }
    var terms: [Expression] = []
    var dimension: [String: Int]?
    var index = 0
    while index < tokens.count {
      switch tokens[index].kind {
      case .comma, .connective(.and), .period: index += 1
      case .number(let literal):
        guard index + 1 < tokens.count, let unit = unit(tokens[index + 1].kind),
          dimension == nil || dimension == unit.dimension
        else { return nil }
        dimension = unit.dimension
        terms.append(.number(literal.value * unit.factor))
        index += 2
      default: return nil
      }
    }
    guard terms.count >= 2, let dimension else { return nil }
    return .quantity(.sum(terms), Unit(factor: .one, dimension: dimension, name: "base units"))
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
