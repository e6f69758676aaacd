extension Parser {
  /// A sum or product over an index with written bounds, or a definite integral.
  mutating func fold(_ kind: BigOperator) throws(ReadingError) -> Expression {
    switch kind {
    case .sum, .product: return try indexed(kind)
    case .integral: return try integral()
    case .limit: throw error(.malformed)
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
    try expect(.underscore)
    let lower = try bound()
    try expect(.caret)
    let upper = try bound()
    guard let end = differential() else { throw error(.malformed) }
    var body = Parser(Array(tokens[index..<end]), source: source, options: options)
    body.depth = depth
    let integrand = end == index ? Expression.one : try body.sum()
    guard body.index == body.tokens.count, case .symbol(let variable) = tokens[end + 1].kind else {
      throw error(.malformed)
    }
    index = end + 2
    return .fold(.integral, variable: variable, lower: lower, upper: upper, body: integrand)
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
