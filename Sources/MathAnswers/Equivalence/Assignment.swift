/// A statement that only gives a name to a value, such as `x = 3` or `f(t) = 3t^2`.
struct Assignment {
  var name: Expression
  var value: Expression

  init(name: Expression, value: Expression) {
    self.name = name
    self.value = value
  }

  /// Nil for equations that say more than that.
  init?(_ expression: Expression) {
    guard case .relation(let parts, let relations) = expression,
      let first = parts.first, let last = parts.last,
      relations.allSatisfy({ $0 == .equal || $0 == .approximately || $0 == .element }),
      let relation = relations.last
    else { return nil }
    if relation == .element {
      // `x \in {1, 2}` names a set; `x \in (0, 1)` is left to the real sets.
      switch last {
      case .set, .namedSet, .setBuilder, .list: break
      default: return nil
      }
    }
    guard Assignment.isName(first) || parts.allSatisfy({ $0.symbols.isEmpty }) else { return nil }
    // `2 + 3 = 6` is false and means nothing.
    var budget = Budget()
    if first.symbols.isEmpty, let left = ExactValue.of(first, &budget),
      let right = ExactValue.of(last, &budget), left != right
    {
      return nil
    }
    if first.symbols.isEmpty, first.isScalar, last.isScalar, relation == .equal,
      DecimalLiteral(last) == nil,
      ScalarComparison.compare(first, last, policy: .curation, &budget).isDifferent
    {
      return nil
    }
    // `y = 2x` is an equation of a line as well; `x = x + 1` is no definition.
    if case .symbol(let name) = first, last.symbols.contains(name) { return nil }
    name = first
    value = last
  }

  /// Reads `m + n = 12` as naming the value 12, which only a gold that is a number allows.
  static func named(_ expression: Expression) -> Expression? {
    guard case .relation(let parts, let relations) = expression,
      let first = parts.first, let last = parts.last, last.symbols.isEmpty,
      relations.allSatisfy({ $0 == .equal }), first.isScalar, last.isScalar
    else { return nil }
    let isSeveral = first.symbols.count >= 2
    let isMeasure = first.contains { part in
      switch part {
      case .application, .call(.sin, _), .call(.cos, _), .call(.tan, _), .call(.cot, _): true
      default: false
      }
    }
    return isSeveral || isMeasure ? last : nil
  }

  private static func isName(_ expression: Expression) -> Bool {
    switch expression {
    case .symbol, .application: true
    case .constant(let constant): constant == .e || constant == .i
    case .tuple(let parts, _): parts.allSatisfy { isName($0) }
    case .call(let function, let arguments):
      // `|AB| = 5` and `\det A = 5` give names too.
      (function == .abs || function == .determinant) && !(arguments[0].symbols.isEmpty)
    case .setOperation(_, let parts): parts.allSatisfy { isName($0) }
    case .product(let parts):
      // `AB = 5` names a segment; `2x = 5` is an equation.
      parts.allSatisfy { if case .symbol(let name) = $0 { isUpperCase(name) } else { false } }
    default: false
    }
  }

  private static func isUpperCase(_ name: String) -> Bool {
    name.utf8.first.map { $0 >= 0x41 && $0 <= 0x5A } ?? false
  }
}
