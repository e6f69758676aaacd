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
        value = .symbol(name + "'")
      case .underscore:
        index += 1
        value = try subscripted(value)
      default: return value
      }
    }
    return value
  }

  private mutating func raised(_ base: Expression) throws(ReadingError) -> Expression {
    if take(.degree) { return .product([base, .constant(.degree)]) }
    if current == .prime, case .symbol(let name) = base {
      index += 1
      return .symbol(name + "'")
    }
    if current == .open(.group), peek(1) == .prime, case .symbol(let name) = base {
      var primes = ""
      index += 1
      while take(.prime) { primes += "'" }
      try expect(.close(.group))
      return .symbol(name + primes)
    }
    if current == .open(.group), peek(1) == .degree, peek(2) == .close(.group) {
      index += 3
      return .product([base, .constant(.degree)])
    }
    return .power(base, try exponent())
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
