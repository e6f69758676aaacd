extension Parser {
  /// A primary with its powers, factorials, percent and degree signs.
  mutating func factor() throws(ReadingError) -> Expression {
    try enter()
    defer { depth -= 1 }
    var value = try primary()
    while let kind = current {
      switch kind {
      case .caret:
        index += 1
        value = try raised(value)
      case .bang:
        index += 1
        let isDouble = take(.bang)
        value = .call(isDouble ? .doubleFactorial : .factorial, [value])
      case .percent:
        index += 1
        value = .percent(value)
      case .degree:
        index += 1
        value = .product([value, .constant(.degree)])
      case .prime:
        guard case .symbol(let name) = value else { throw error() }
        index += 1
        value = try primed(name + "'")
      case .underscore:
        index += 1
        value = try subscripted(value)
      default: return value
      }
    }
    return value
  }

  /// `f'(x)` is a function of x; `x'(2)` may be a product.
  private mutating func primed(_ name: String) throws(ReadingError) -> Expression {
    guard let first = name.first, "fghFGy".contains(first), take(.open(.parenthesis)) else {
      return .symbol(name)
    }
    let argument = try sum()
    try expect(.close(.parenthesis))
    return .application(name, [argument])
  }

  private mutating func raised(_ base: Expression) throws(ReadingError) -> Expression {
    if take(.degree) { return .product([base, .constant(.degree)]) }
    if isInLimit, let length = sideLength {
      index += length
      return base
    }
    // `45^o`: a raised letter o on a number is the degree sign.
    if case .number = base, let length = raisedLetterO {
      index += length
      return .product([base, .constant(.degree)])
    }
    if current == .prime, case .symbol(let name) = base {
      index += 1
      return try primed(name + "'")
    }
    if current == .open(.group), peek(1) == .prime, case .symbol(let name) = base {
      var primes = ""
      index += 1
      while take(.prime) { primes += "'" }
      try expect(.close(.group))
      return try primed(name + primes)
    }
    if current == .open(.group), peek(1) == .degree, peek(2) == .close(.group) {
      index += 3
      return .product([base, .constant(.degree)])
    }
    return .power(base, try exponent())
  }

  /// The tokens of the sign in `0^+` or `0^{-}`.
  private var sideLength: Int? {
    func isSign(_ kind: Token.Kind?) -> Bool { kind == .plus || kind == .minus }
    if isSign(current), peek(1) == .close(.group) { return 1 }
    return current == .open(.group) && isSign(peek(1)) && peek(2) == .close(.group) ? 3 : nil
  }

  private var raisedLetterO: Int? {
    func isO(_ kind: Token.Kind?) -> Bool { kind == .symbol("o") || kind == .word("o") }
    if isO(current) { return 1 }
    return current == .open(.group) && isO(peek(1)) && peek(2) == .close(.group) ? 3 : nil
  }

  /// A braced script, or a single factor with an optional sign; `2^3^2` groups to the right.
  mutating func exponent() throws(ReadingError) -> Expression {
    if current == .open(.group) { return try primary() }
    if take(.minus) { return -(try exponent()) }
    if take(.plus) { return try exponent() }
    try enter()
    defer { depth -= 1 }
    if case .symbol? = current, peek(1) != .caret { return try primary() }
    var value = try primary()
    while current == .bang || current == .caret {
      if take(.bang) {
        value = .call(.factorial, [value])
      } else {
        index += 1
        value = .power(value, try exponent())
      }
    }
    return value
  }

  private mutating func subscripted(_ base: Expression) throws(ReadingError) -> Expression {
    let label = try scriptText()
    switch base {
    case .symbol(let name): return .symbol("\(name)_\(label)")
    case .constant(let constant): return .symbol("\(constant.rawValue)_\(label)")
    case .number(let value): return try numeral(value, label)
    default: throw error(.malformed)
    }
  }

  private func numeral(_ value: Rational, _ label: String) throws(ReadingError) -> Expression {
    // `1001_b` names its base without telling it.
    if label.utf8.count == 1, Numeral.base(named: label) == nil, value.isInteger {
      return .number(value)
    }
    guard let base = Numeral.base(named: label),
      let read = Numeral.value(of: value.text, base: base)
    else { throw error(.malformed) }
    return .numeral(digits: value.text, base: base, value: read)
  }

  /// The tokens of a script as plain text, for names such as `x_{n+1}`.
  private mutating func scriptText() throws(ReadingError) -> String {
    guard current == .open(.group) else {
      guard let kind = current else { throw error() }
      index += 1
      return Parser.text(of: kind)
    }
    index += 1
    var text = ""
    var nesting = 1
    while let kind = current {
      index += 1
      if kind == .open(.group) { nesting += 1 }
      if kind == .close(.group) { nesting -= 1 }
      if nesting == 0 { return text }
      text += Parser.text(of: kind)
    }
    throw error()
  }

  static func text(of kind: Token.Kind) -> String {
    switch kind {
    case .number(let literal): literal.digits
    case .symbol(let name), .word(let name), .decoration(let name): name
    case .constant(let constant): constant.rawValue
    case .function(let function): function.rawValue
    case .plus: "+"
    case .minus: "-"
    case .comma: ","
    case .open(.parenthesis): "("
    case .close(.parenthesis): ")"
    case .relation(let relation): relation.rawValue
    case .caret: "^"
    case .times: "*"
    case .divide: "/"
    default: ""
    }
  }
}
