/// A scalar taken apart: the bare value and the signs around it.
struct Amount {
  var value: Expression
  var unit: Unit?
  var isPercent = false
  var isDegrees = false

  init(_ expression: Expression) {
    value = expression
    peel()
  }

  private mutating func peel() {
    switch value {
    case .quantity(let inner, let unit):
      value = inner
      // A percentage of dollars stays a percentage.
      peel()
      if unit.isDegree {
        isDegrees = true
      } else if unit.dimension.isEmpty, unit.factor != .one {
        // "3 dozen" is a number.
        value = .product([value, .number(unit.factor)])
      } else {
        self.unit = unit
      }
    case .percent(let inner):
      value = inner
      isPercent = true
    case .product(let factors):
      if factors.last == .constant(.degree) {
        isDegrees = true
        value = factors.count == 2 ? factors[0] : .product(Array(factors.dropLast()))
      } else if factors.count == 2, factors[0] == .number(.minusOne) {
        var inner = Amount(factors[1])
        guard inner.unit != nil || inner.isPercent || inner.isDegrees else { return }
        inner.value = -inner.value
        self = inner
      }
    default: break
    }
  }

  /// The value in radians.
  var radians: Expression { isDegrees ? .product([value, .constant(.degree)]) : value }

  /// Whether only a number is left.
  var isPlain: Bool { unit == nil && !isPercent && !isDegrees }
}
