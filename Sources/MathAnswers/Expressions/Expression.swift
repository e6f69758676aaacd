/// What an answer says: a value, or a structure of values.
///
/// The tree's depth is bounded by the parser, so walking it recursively is safe.
indirect enum Expression: Hashable, Sendable {
  case number(Rational)
  /// A decimal literal: exact, but its digits may be a rounding.
  case decimal(Rational, significantDigits: Int, places: Int)
  case symbol(String)
  case constant(Constant)
  case infinity(isNegative: Bool)
  case sum([Expression])
  case product([Expression])
  case power(Expression, Expression)
  case call(Function, [Expression])
  /// An unknown function such as `f(x)`.
  case application(String, [Expression])
  /// Plus or minus the operand; `isInverted` for the minus-or-plus sign.
  case plusMinus(Expression, isInverted: Bool)
  case percent(Expression)
  case quantity(Expression, Unit)
  case fold(BigOperator, variable: String, lower: Expression, upper: Expression, body: Expression)

  case tuple([Expression], Delimiters)
  case set([Expression])
  case setBuilder(Expression, [Expression])
  case list([Expression], isAlternative: Bool)
  case relation([Expression], [Relation])
  case matrix([[Expression]], isDeterminant: Bool)
  case setOperation(SetOperation, [Expression])
  case namedSet(NamedSet)
  case ratio([Expression])
  case numeral(digits: String, base: Int, value: Rational)
  case text(String)
}

/// The brackets a tuple was written with; they tell an interval's ends.
enum Delimiters: String, Hashable, Sendable {
  case open = "()"
  case closed = "[]"
  case leftOpen = "(]"
  case rightOpen = "[)"
  case angle = "<>"
}

enum SetOperation: String, Hashable, Sendable { case union, intersection, difference }

enum NamedSet: String, Hashable, Sendable {
  case empty, reals, integers, naturals, rationals, complexes
}

enum Constant: String, Hashable, Sendable {
  case pi
  case e
  case i
  /// A degree of arc, pi/180.
  case degree
}

extension Expression {
  static let zero = Expression.number(.zero)
  static let one = Expression.number(.one)
  static let minusOne = Expression.number(.minusOne)
  static let half = Expression.number(.small(1, 2))

  static prefix func - (value: Expression) -> Expression {
    switch value {
    case .number(let number): return .number(-number)
    case .decimal(let number, let digits, let places):
      return .decimal(-number, significantDigits: digits, places: places)
    case .infinity(let isNegative): return .infinity(isNegative: !isNegative)
    case .quantity(let amount, let unit): return .quantity(-amount, unit)
    case .percent(let amount): return .percent(-amount)
    case .product(let factors): return .product([.minusOne] + factors)
    default: return .product([.minusOne, value])
    }
  }

  /// The parts directly below, for walks over scalar expressions and structures alike.
  var children: [Expression] {
    switch self {
    case .sum(let parts), .product(let parts), .call(_, let parts), .application(_, let parts),
      .tuple(let parts, _), .set(let parts), .list(let parts, _), .relation(let parts, _),
      .setOperation(_, let parts), .ratio(let parts):
      parts
    case .power(let base, let exponent): [base, exponent]
    case .plusMinus(let part, _), .percent(let part), .quantity(let part, _): [part]
    case .fold(_, _, let lower, let upper, let body): [lower, upper, body]
    case .setBuilder(let element, let conditions): [element] + conditions
    case .matrix(let rows, _): rows.flatMap { $0 }
    case .number, .decimal, .symbol, .constant, .infinity, .namedSet, .numeral, .text: []
    }
  }

  /// Whether the test holds here or anywhere below.
  func contains(_ test: (Expression) -> Bool) -> Bool {
    test(self) || children.contains { $0.contains(test) }
  }

  var isRelation: Bool {
    if case .relation = self { return true }
    return false
  }

  var isSet: Bool {
    switch self {
    case .set, .namedSet, .setBuilder, .setOperation: true
    default: false
    }
  }

  var isTuple: Bool {
    if case .tuple = self { return true }
    return false
  }

  /// Whether it denotes one value rather than a structure.
  var isScalar: Bool {
    switch self {
    case .number, .decimal, .symbol, .constant, .infinity, .sum, .product, .power, .call,
      .application, .plusMinus, .percent, .quantity, .fold, .numeral:
      true
    default: false
    }
  }
}
