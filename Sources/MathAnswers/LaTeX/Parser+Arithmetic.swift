extension Parser {
  mutating func sum() throws(ReadingError) -> Expression {
    var terms: [Expression] = []
    var sign = try leadingSign()
    while true {
      let term = try product()
      terms.append(sign.apply(term))
      switch current {
      case .plus: sign = .plus
      case .minus: sign = .minus
      case .plusMinus: sign = .plusMinus
      case .minusPlus: sign = .minusPlus
      default: return terms.count == 1 ? terms[0] : .sum(terms)
      }
      index += 1
      if let second = optionalSign() { sign = sign.times(second) }
    }
  }

  enum Sign {
    case plus, minus, plusMinus, minusPlus

    func apply(_ term: Expression) -> Expression {
      switch self {
      case .plus: term
      case .minus: -term
      case .plusMinus: .plusMinus(term, isInverted: false)
      case .minusPlus: .plusMinus(term, isInverted: true)
      }
    }

    func times(_ other: Sign) -> Sign {
      switch (self, other) {
      case (_, .plus): self
      case (.plus, _): other
      case (.minus, .minus): .plus
      case (.minus, _), (_, .minus): .plusMinus
      default: .plusMinus
      }
    }
  }

  private mutating func optionalSign() -> Sign? {
    switch current {
    case .plus:
      index += 1
      return .plus
    case .minus:
      index += 1
      return .minus
    default: return nil
    }
  }

  private mutating func leadingSign() throws(ReadingError) -> Sign {
    var sign = Sign.plus
    while let kind = current {
      switch kind {
      case .plus: break
      case .minus: sign = sign.times(.minus)
      case .plusMinus: sign = sign.times(.plusMinus)
      case .minusPlus: sign = sign.times(.minusPlus)
      default: return sign
      }
      index += 1
    }
    return sign
  }

  mutating func product() throws(ReadingError) -> Expression {
    let start = index
    var factors = [try signedFactor()]
    if let mixed = try mixedNumber(from: start, whole: factors[0]) { factors = [mixed] }
    while let kind = current {
      switch kind {
      case .times:
        index += 1
        factors.append(try signedFactor())
      case .divide:
        index += 1
        factors.append(.power(try divisor(), .minusOne))
      case .function(.mod), .word("mod"):
        guard !isClosingModulus else { return Parser.product(factors) }
        index += 1
        return .call(.mod, [Parser.product(factors), try signedFactor()])
      default:
        guard startsFactor(kind) else { return Parser.product(factors) }
        factors.append(try factor())
      }
    }
    return Parser.product(factors)
  }

  private var isClosingModulus: Bool {
    tokens[..<index].contains { $0.kind == .relation(.congruent) }
  }

  /// What a slash divides by: one factor, or all the following when read tightly.
  private mutating func divisor() throws(ReadingError) -> Expression {
    var factors = [try signedFactor()]
    guard let kind = current, startsFactor(kind) else { return factors[0] }
    ambiguity.insert(.implicitProduct)
    guard options.bindsImplicitProductTighter else { return factors[0] }
    while let kind = current, startsFactor(kind) { factors.append(try factor()) }
    return Parser.product(factors)
  }

  static func product(_ factors: [Expression]) -> Expression {
    factors.count == 1 ? factors[0] : .product(factors)
  }

  private mutating func signedFactor() throws(ReadingError) -> Expression {
    var isNegative = false
    while current == .minus || current == .plus {
      if current == .minus { isNegative.toggle() }
      index += 1
    }
    let value = try factor()
    return isNegative ? -value : value
  }

  /// Whether a token may follow a factor with the multiplication sign left out.
  func startsFactor(_ kind: Token.Kind) -> Bool {
    switch kind {
    // A number on the right of a product needs a sign: `x1` and `2 3` are something else, but
    // `3!3!` and `(n-2) 2^n` are clear.
    case .number:
      let previous = tokens[index - 1].kind
      return previous == .bang || previous == .constant(.i)
        || previous == .constant(.pi) && tokens[index].followsSpace
        || previous == .close(.parenthesis) && (tokens[index].followsSpace || peek(1) == .caret)
    case .symbol, .constant, .function, .fraction, .root, .binomial, .bigOperator, .decoration,
      .infinity, .boxed, .open:
      return true
    case .begin: return true
    case .bar: return openBars == 0 && !isInBraces
    case .word(let word): return word.utf8.count == 1
    default: return false
    }
  }

  /// `4\frac{2}{5}` and `3 1/8` are sums; a fraction above one makes it a product.
  private mutating func mixedNumber(
    from start: Int, whole: Expression
  ) throws(ReadingError) -> Expression? {
    guard index == start + 1, case .number(let literal) = tokens[start].kind,
      literal.places == nil
    else { return nil }
    if current == .fraction {
      let before = index
      let part = try factor()
      if case .percent(let inner) = part, let value = inner.simpleFraction, value > .zero,
        value < .one
      {
        return .percent(.number(literal.value + value))
      }
      if let value = part.simpleFraction, value > .zero, value < .one {
        return .number(literal.value + value)
      }
      index = before
    } else if case .number(let top)? = current, peek(1) == .divide,
      case .number(let bottom)? = peek(2), top.places == nil, bottom.places == nil,
      let value = top.value / bottom.value, value < .one
    {
      index += 3
      return .number(literal.value + value)
    }
    return nil
  }
}

extension Expression {
  /// The value of a quotient of two integer literals.
  var simpleFraction: Rational? {
    switch self {
    case .product(let factors):
      guard factors.count == 2, case .number(let top) = factors[0], top.isInteger,
        case .power(.number(let bottom), .number(.minusOne)) = factors[1], bottom.isInteger
      else { return nil }
      return top / bottom
    default: return nil
    }
  }
}
