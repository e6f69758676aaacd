extension Parser {
  mutating func primary() throws(ReadingError) -> Expression {
    guard let kind = current else { throw error() }
    let start = index
    index += 1
    switch kind {
    case .number(let literal):
      guard let places = literal.places else { return .number(literal.value) }
      return .decimal(
        literal.value, significantDigits: literal.significantDigits, places: places)
    case .symbol(let name): return try symbol(name)
    case .constant(let constant): return .constant(constant)
    case .infinity: return .infinity(isNegative: false)
    case .namedSet(let set): return .namedSet(set)
    case .ellipsis: return .symbol("...")
    case .function(let function): return try call(function)
    case .open(let bracket): return try bracketed(bracket)
    case .bar, .doubleBar: return try absoluteValue(closing: kind)
    case .fraction: return try fraction()
    case .root: return try root()
    case .binomial:
      let top = try argument()
      return .call(.binomial, [top, try argument()])
    case .boxed: return try argument()
    case .begin(let environment): return try self.environment(environment)
    case .decoration(let name):
      if let inner = try conjugated(name) { return .call(.conjugate, [inner]) }
      return .symbol("\(Parser.accents[name] ?? name)(\(try decorated()))")
    case .bigOperator(let kind): return try fold(kind)
    case .currency(let name):
      let isNegative = take(.minus)
      let amount = try factor()
      return .quantity(isNegative ? -amount : amount, .currency(name))
    case .word(let word) where word.utf8.count == 1: return .symbol(word)
    default:
      index = start
      throw error()
    }
  }

  /// One braced group or one single token, as TeX takes arguments.
  mutating func argument() throws(ReadingError) -> Expression {
    try enter()
    defer { depth -= 1 }
    // TeX splits `\frac12` into single digits.
    if case .number(let literal)? = current, literal.places == nil, literal.digits.utf8.count > 1,
      index > 0, tokens[index - 1].kind == .fraction || tokens[index - 1].kind == .binomial
    {
      throw error(.malformed)
    }
    if case .symbol(let name)? = current {
      index += 1
      return .symbol(name)
    }
    return try primary()
  }

  private mutating func fraction() throws(ReadingError) -> Expression {
    if case .number(let literal)? = current, literal.places == nil, literal.digits.utf8.count == 2 {
      index += 1
      let digits = Array(literal.digits.utf8).map { Rational(Int($0 & 15)) }
      return .product([.number(digits[0]), .power(.number(digits[1]), .minusOne)])
    }
    let top = try argument()
    let bottom = try argument()
    // A derivative is an operator, not a quotient.
    if let derivative = try derivative(top, bottom) { return derivative }
    return .product([top, .power(bottom, .minusOne)])
  }

  private mutating func root() throws(ReadingError) -> Expression {
    var degree: Expression?
    if current == .open(.square) {
      index += 1
      degree = try sum()
      try expect(.close(.square))
    }
    let radicand = try argument()
    guard let degree, degree != .number(.small(2, 1)) else { return .power(radicand, .half) }
    return .call(.root, [radicand, degree])
  }

  private mutating func symbol(_ name: String) throws(ReadingError) -> Expression {
    if name == "angle" || name == "triangle" { return .symbol(name + Parser.letters(&self)) }
    if "fghFG".contains(name), current == .caret, peek(1) == .open(.group), peek(2) == .minus,
      case .number(let literal)? = peek(3), literal.value == .one, peek(4) == .close(.group),
      peek(5) == .open(.parenthesis)
    {
      index += 5
      return try symbol(name + "^-1")
    }
    // `x1` is how plain text writes an index.
    if case .number(let literal)? = current, literal.places == nil, !tokens[index].followsSpace,
      name.utf8.count == 1
    {
      index += 1
      return .symbol("\(name)_\(literal.digits)")
    }
    guard current == .open(.parenthesis), !tokens[index].followsSpace,
      name.hasSuffix("^-1") || "fghFG".contains(name) || isDefinitionHead
    else { return .symbol(name) }
    index += 1
    var arguments = [try sum()]
    while take(.comma) { arguments.append(try sum()) }
    try expect(.close(.parenthesis))
    return .application(name, arguments)
  }

  /// The letters that name an angle or a triangle.
  private static func letters(_ parser: inout Parser) -> String {
    var name = " "
    while case .symbol(let letter)? = parser.current {
      name += letter
      parser.index += 1
    }
    return name
  }

  /// Whether `(x) =` follows, so that the symbol before it is a function being defined.
  private var isDefinitionHead: Bool {
    var cursor = index + 1
    while cursor < tokens.count {
      switch tokens[cursor].kind {
      case .symbol, .number, .comma, .constant: cursor += 1
      case .close(.parenthesis):
        return cursor + 1 < tokens.count && tokens[cursor + 1].kind == .relation(.equal)
      default: return false
      }
    }
    return false
  }

  private mutating func absoluteValue(closing: Token.Kind) throws(ReadingError) -> Expression {
    try enter()
    defer { depth -= 1 }
    openBars += 1
    let wasInBraces = isInBraces
    isInBraces = false
    let inner = try sum()
    isInBraces = wasInBraces
    openBars -= 1
    try expect(closing)
    return .call(.abs, [inner])
  }

  /// A bar over a sum is the conjugate; over letters it may be a segment or a mean.
  private mutating func conjugated(_ name: String) throws(ReadingError) -> Expression? {
    guard name == "overline" || name == "bar", current == .open(.group),
      let end = tokens[index...].firstIndex(where: { $0.kind == .close(.group) }),
      tokens[index..<end].contains(where: { $0.kind == .plus || $0.kind == .minus })
    else { return nil }
    return try primary()
  }

  /// Wide accents mean the same as narrow ones.
  private static let accents = [
    "overline": "bar", "widehat": "hat", "widetilde": "tilde", "overrightarrow": "vec",
  ]

  private mutating func decorated() throws(ReadingError) -> String {
    guard take(.open(.group)) else {
      guard let kind = current else { throw error() }
      index += 1
      return Parser.text(of: kind)
    }
    var text = ""
    while let kind = current, kind != .close(.group) {
      text += Parser.text(of: kind)
      index += 1
    }
    try expect(.close(.group))
    return text
  }
}
