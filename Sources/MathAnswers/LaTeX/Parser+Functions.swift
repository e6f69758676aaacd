extension Parser {
  /// A function whose name has been taken: scripts, then its argument.
  mutating func call(_ function: Function) throws(ReadingError) -> Expression {
    var function = function
    var base: Expression?
    var power: Expression?
    while true {
      if take(.underscore) {
        base = try scriptArgument()
      } else if current == .caret {
        index += 1
        splitExponent()
        power = try exponent()
      } else {
        break
      }
    }
    if base == nil, power == nil, let written = gluedBase(of: function) { base = written }
    if power == .number(.minusOne), let inverse = function.inverse {
      function = inverse
      power = nil
    }
    let arguments = try functionArguments(function)
    let value = apply(function, arguments, base: base)
    return power.map { .power(value, $0) } ?? value
  }

  private mutating func splitExponent() {
    guard case .number(let literal)? = current, literal.places == nil,
      (2...3).contains(literal.digits.utf8.count),
      literal.digits.hasPrefix("2")
        || literal.digits.hasPrefix("3"), case .symbol? = peek(1), !tokens[index + 1].followsSpace
    else { return }
    let digits = Array(literal.digits.utf8)
    splitNumber(
      Lexer.literal([digits[0]], places: nil), Lexer.literal(Array(digits[1...]), places: nil))
  }

  /// The base in `log2(x)` and `log10(x)`, as programs write it.
  private mutating func gluedBase(of function: Function) -> Expression? {
    guard function == .log, case .number(let literal)? = current, !tokens[index].followsSpace,
      tokens[index - 1].isUpright, ["2", "10"].contains(literal.digits), literal.places == nil,
      peek(1) == .open(.parenthesis)
    else { return nil }
    index += 1
    return .number(literal.value)
  }

  private mutating func scriptArgument() throws(ReadingError) -> Expression {
    if case .number(let literal)? = current {
      index += 1
      return .number(literal.value)
    }
    return try primary()
  }

  private mutating func apply(
    _ function: Function, _ arguments: [Expression], base: Expression?
  ) -> Expression {
    switch function {
    case .log:
      if let base { return .call(.logBase, [arguments[0], base]) }
      if arguments.count == 2 { return .call(.logBase, arguments) }
      ambiguity.insert(.logarithm)
      return options.readsNaturalLogarithm
        ? .call(.ln, arguments) : .call(.logBase, [arguments[0], .number(.small(10, 1))])
    case .ln:
      guard let base else { return .call(.ln, arguments) }
      return .call(.logBase, [arguments[0], base])
    case .exp: return .power(.constant(.e), arguments[0])
    case .cis: return .power(.constant(.e), .product([.constant(.i), arguments[0]]))
    case .root: return .call(.root, [arguments[0], .number(.small(3, 1))])
    default: return .call(function, arguments)
    }
  }

  private mutating func functionArguments(
    _ function: Function
  ) throws(ReadingError) -> [Expression] {
    try enter()
    defer { depth -= 1 }
    switch current {
    case .open(.brace) where [.max, .min, .gcd, .lcm].contains(function):
      index += 1
      var arguments = [try sum()]
      while take(.comma) { arguments.append(try sum()) }
      try expect(.close(.brace))
      return arguments
    case .open(.parenthesis):
      index += 1
      let (bars, wasInBraces) = (openBars, isInBraces)
      (openBars, isInBraces) = (0, false)
      var arguments = [try sum()]
      while take(.comma) { arguments.append(try sum()) }
      try expect(.close(.parenthesis))
      (openBars, isInBraces) = (bars, wasInBraces)
      return arguments
    case .open(.group): return [try primary()]
    default:
      guard function.takesBareArgument else { throw error() }
      return [try bareArgument()]
    }
  }

  /// An unbracketed argument: factors up to the next sign, product sign or function.
  private mutating func bareArgument() throws(ReadingError) -> Expression {
    var factors = [current == .minus ? try negatedFactor() : try factor()]
    while let kind = current, startsFactor(kind) {
      if case .function = kind { break }
      if case .open = kind { break }
      factors.append(try factor())
    }
    // `\sin\pi/3` is the sine of 60 degrees, not a third of sin pi.
    if current == .divide, factors.contains(.constant(.pi)), case .number(let literal)? = peek(1) {
      index += 2
      factors.append(.power(.number(literal.value), .minusOne))
    }
    return Parser.product(factors)
  }

  private mutating func negatedFactor() throws(ReadingError) -> Expression {
    index += 1
    return -(try factor())
  }
}
