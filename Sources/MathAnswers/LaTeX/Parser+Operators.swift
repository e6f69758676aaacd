extension Parser {
  /// A sum or product over an index with written bounds, or a definite integral.
  mutating func fold(_ kind: BigOperator) throws(ReadingError) -> Expression {
    switch kind {
    case .sum, .product: return try indexed(kind)
    case .integral: return try integral()
    case .limit: return try limit()
    case .antiderivative, .derivative: throw error(.malformed)
    }
  }

  private mutating func indexed(_ kind: BigOperator) throws(ReadingError) -> Expression {
    try expect(.underscore)
    try expect(.open(.group))
    let variable: String
    switch current {
    case .symbol(let name): variable = name
    case .constant(.i): variable = "i"
    default: throw error(.malformed)
    }
    index += 1
    try expect(.relation(.equal))
    let lower = try sum()
    try expect(.close(.group))
    try expect(.caret)
    let upper = try exponent()
    var body = try product()
    if variable == "i" { body = body.replacingImaginaryUnit(by: .symbol("i")) }
    return .fold(kind, variable: variable, lower: lower, upper: upper, body: body)
  }

  /// `\int_a^b f(x)\,dx` up to the differential; without bounds it stays unreadable.
  private mutating func integral() throws(ReadingError) -> Expression {
    let isDefinite = take(.underscore)
    let lower = isDefinite ? try bound() : .zero
    if isDefinite { try expect(.caret) }
    let upper = isDefinite ? try bound() : .zero
    if current == .bigOperator(.integral) {
      let inner = try primary()
      guard take(.symbol("d")), case .symbol(let variable)? = current else { throw error() }
      index += 1
      return .fold(
        isDefinite ? .integral : .antiderivative, variable: variable, lower: lower, upper: upper,
        body: inner)
    }
    guard let end = differential() else { throw error(.malformed) }
    var body = Parser(Array(tokens[index..<end]), source: source, options: options)
    body.depth = depth
    let integrand = end == index ? Expression.one : try body.sum()
    guard body.index == body.tokens.count, case .symbol(let variable) = tokens[end + 1].kind else {
      throw error(.malformed)
    }
    index = end + 2
    return .fold(
      isDefinite ? .integral : .antiderivative, variable: variable, lower: lower, upper: upper,
      body: integrand)
  }

  /// `\lim_{x \to a} f`, with the approach from one side only taken as the limit.
  private mutating func limit() throws(ReadingError) -> Expression {
    try expect(.underscore)
    try expect(.open(.group))
    guard case .symbol(let variable)? = current, peek(1) == .arrow || peek(1) == .colon else {
      throw error(.malformed)
    }
    index += 2
    isInLimit = true
    let point = try sum()
    isInLimit = false
    try expect(.close(.group))
    return .fold(.limit, variable: variable, lower: point, upper: point, body: try product())
  }

  /// `\frac{d}{dx}` and `\frac{d^2}{dx^2}` before their operand; `\frac{dy}{dx}` is a name.
  mutating func derivative(
    _ top: Expression, _ bottom: Expression
  ) throws(ReadingError) -> Expression? {
    guard case .product(let below) = bottom, below.count == 2, case .symbol(let mark) = below[0],
      mark == "d" || mark == "partial"
    else { return nil }
    let variable: String
    var order = Expression.one
    switch below[1] {
    case .symbol(let name): variable = name
    case .power(.symbol(let name), let power): (variable, order) = (name, power)
    default: return nil
    }
    switch top {
    case .symbol(mark) where order == .one, .power(.symbol(mark), order):
      let body = try product()
      return .fold(.derivative, variable: variable, lower: order, upper: order, body: body)
    case .product(let above) where above.count == 2 && above[0] == .symbol(mark):
      return order == .one ? .symbol("\(mark)\(above[1])/\(mark)\(variable)") : nil
    default: return nil
    }
  }

  private mutating func bound() throws(ReadingError) -> Expression {
    if take(.minus) { return -(try argument()) }
    return try argument()
  }

  /// The place of the `d` before the variable of integration.
  private func differential() -> Int? {
    var cursor = index
    while cursor + 1 < tokens.count {
      if tokens[cursor].kind == .symbol("d"), case .symbol = tokens[cursor + 1].kind {
        return cursor
      }
      if case .bigOperator = tokens[cursor].kind { return nil }
      cursor += 1
    }
    return nil
  }
}

extension Expression {
  /// Reads `i` as an ordinary letter, for an index of summation.
  func replacingImaginaryUnit(by symbol: Expression) -> Expression {
    if self == .constant(.i) { return symbol }
    return mapChildren { $0.replacingImaginaryUnit(by: symbol) }
  }
}
