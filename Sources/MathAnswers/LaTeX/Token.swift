/// A lexical element of an answer, with the place it came from.
struct Token: Sendable, Equatable {
  var kind: Kind
  /// Byte offset in the cleaned answer.
  var offset: Int
  /// Whether white space or a spacing command stood before it.
  var followsSpace = false
  /// Whether it was written upright: inside `\text{}` or `\mathrm{}`, or as a plain word.
  var isUpright = false

  enum Kind: Sendable, Equatable {
    case number(NumberLiteral)
    case symbol(String)
    case constant(Constant)
    case infinity
    case function(Function)
    case namedSet(NamedSet)
    case word(String)
    case connective(Connective)
    case relation(Relation)
    case plus, minus, plusMinus, minusPlus
    case times, divide, caret, underscore, bang, percent, degree, prime
    case comma, semicolon, colon, bar, doubleBar, suchThat, ellipsis, newline, ampersand
    case union, intersection, setMinus, arrow, forAll
    case open(Bracket)
    case close(Bracket)
    case fraction, root, binomial, over, boxed
    case begin(String)
    case end(String)
    case decoration(String)
    case bigOperator(BigOperator)
    case currency(String)
    case period
  }
}

/// Digits as written; the count of places decides what rounding may be asked.
struct NumberLiteral: Sendable, Equatable {
  var value: Rational
  /// Places after the point; nil for an integer.
  var places: Int?
  var significantDigits: Int
  /// The digits as written without separators, for numerals in a base.
  var digits: String
}

enum Bracket: Sendable, Equatable, Hashable {
  case parenthesis, square, brace, group, angle, floor, ceiling
}

enum Connective: String, Sendable, Equatable { case or, and }

enum Relation: String, Sendable, Equatable, Hashable {
  case equal = "="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case element = "in"
  case notElement = "not in"
  case congruent = "congruent"
  case approximately = "~"
  case subset = "subset"

  /// The relation read from right to left.
  var reversed: Relation? {
    switch self {
    case .equal, .notEqual, .approximately, .congruent: self
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    case .element, .notElement, .subset: nil
    }
  }

  var isOrder: Bool {
    switch self {
    case .less, .lessOrEqual, .greater, .greaterOrEqual: true
    default: false
    }
  }
}

enum BigOperator: String, Sendable, Equatable {
  case sum, product, integral, limit
  /// An integral without bounds.
  case antiderivative
  /// Its lower bound is the order.
  case derivative
}
