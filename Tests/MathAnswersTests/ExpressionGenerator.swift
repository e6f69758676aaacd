@testable import MathAnswers

/// Random expressions and exact rewritings of them, for the laws.
struct ExpressionGenerator {
  var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func expression(depth: Int) -> Expression {
    if depth == 0 { return leaf() }
    switch random.whole(0...5) {
    case 0, 1: return .sum([expression(depth: depth - 1), expression(depth: depth - 1)])
    case 2, 3: return .product([expression(depth: depth - 1), expression(depth: depth - 1)])
    case 4: return .power(expression(depth: depth - 1), .number(Rational(random.whole(1...3))))
    default: return .power(.number(Rational(random.whole(2...30))), .half)
    }
  }

  mutating func leaf() -> Expression {
    switch random.whole(0...3) {
    case 0: .symbol(random.pick(["x", "y", "a"]))
    case 1: .number(Rational(random.whole(1...9), over: random.whole(1...9)) ?? .one)
    default: .number(Rational(random.whole(1...12)))
    }
  }

  /// The same value written another way.
  mutating func rewritten(_ expression: Expression) -> Expression {
    let inner = expression.mapChildren { rewritten($0) }
    switch inner {
    case .sum(let terms): return .sum(terms.reversed())
    case .product(let factors):
      if random.whole(0...1) == 0, case .sum(let terms)? = factors.last {
        let rest = Array(factors.dropLast())
        return .sum(terms.map { .product(rest + [$0]) })
      }
      return .product(factors.reversed())
    case .number(let value) where random.whole(0...2) == 0:
      let part = Rational(random.whole(1...5))
      return .sum([.number(value - part), .number(part)])
    case .power(let base, .number(.small(2, 1))): return .product([base, base])
    case .power(.number(let value), .half):
      return .product([
        .power(.number(value * Rational(4)), .half), .power(.number(Rational(2)), .minusOne),
      ])
    default: return inner
    }
  }

  /// The expression with something added that is not zero.
  mutating func perturbed(_ expression: Expression) -> Expression {
    .sum([expression, .number(Rational(random.pick([-2, -1, 1, 3])))])
  }
}
