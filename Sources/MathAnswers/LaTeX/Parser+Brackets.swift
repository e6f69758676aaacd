extension Parser {
  /// What follows an opening bracket, which has been taken.
  mutating func bracketed(_ bracket: Bracket) throws(ReadingError) -> Expression {
    try enter()
    let (bars, wasInBraces) = (openBars, isInBraces)
    openBars = 0
    isInBraces = bracket == .brace
    defer {
      depth -= 1
      openBars = bars
      isInBraces = wasInBraces
    }
    switch bracket {
    case .floor, .ceiling:
      let inner = try sum()
      try expect(.close(bracket))
      return .call(bracket == .floor ? .floor : .ceiling, [inner])
    case .brace: return try braced()
    case .group: return try grouped()
    case .angle:
      let parts = Parser.parts(try items())
      try expect(.close(.angle))
      return .tuple(parts, .angle)
    case .parenthesis, .square:
      let parts = Parser.parts(try items())
      guard case .close(let end)? = current, end == .parenthesis || end == .square else {
        throw error(.unbalanced)
      }
      index += 1
      let delimiters: Delimiters =
        switch (bracket, end) {
        case (.parenthesis, .parenthesis): .open
        case (.parenthesis, _): .leftOpen
        case (_, .parenthesis): .rightOpen
        default: .closed
        }
      if parts.count == 1, delimiters == .open || delimiters == .closed { return parts[0] }
      if parts.count == 1 { throw error(.unbalanced) }
      return .tuple(parts, delimiters)
    }
  }

  static func parts(_ items: Expression) -> [Expression] {
    if case .list(let parts, _) = items { return parts }
    return [items]
  }

  /// Conditions that hold together; alternatives stay one condition.
  private static func conditions(_ items: Expression) -> [Expression] {
    if case .list(_, true) = items { return [items] }
    return parts(items)
  }

  /// A set by its elements or by a condition.
  private mutating func braced() throws(ReadingError) -> Expression {
    if take(.close(.brace)) { return .namedSet(.empty) }
    let first = try items()
    switch current {
    case .bar, .suchThat, .colon:
      index += 1
      isInBraces = false
      let conditions = Parser.conditions(try items())
      try expect(.close(.brace))
      return .setBuilder(first, conditions)
    default:
      try expect(.close(.brace))
      return .set(Parser.parts(first))
    }
  }

  /// A TeX group; several items in one are a set written without backslashes.
  private mutating func grouped() throws(ReadingError) -> Expression {
    if current == .close(.group) { throw error(.malformed) }
    let inner = try items()
    if let quotient = try infixQuotient(inner) {
      try expect(.close(.group))
      return quotient
    }
    if current == .bar || current == .suchThat || current == .colon {
      index += 1
      let conditions = Parser.conditions(try items())
      try expect(.close(.group))
      return .setBuilder(inner, conditions)
    }
    try expect(.close(.group))
    if case .list(let parts, _) = inner { return .set(parts) }
    return inner
  }

  /// `a \over b` and `n \choose k`, after their first part.
  mutating func infixQuotient(_ top: Expression) throws(ReadingError) -> Expression? {
    if take(.over) { return .product([top, .power(try sum(), .minusOne)]) }
    if take(.word("choose")) { return .call(.binomial, [top, try sum()]) }
    return nil
  }

  /// Rows and cells up to the matching `\end`.
  mutating func environment(_ name: String) throws(ReadingError) -> Expression {
    try enter()
    let bars = openBars
    openBars = 0
    defer {
      depth -= 1
      openBars = bars
    }
    var rows: [[Expression]] = [[]]
    while current != .end(name) {
      guard let kind = current else { throw error(.unbalanced) }
      switch kind {
      case .newline:
        index += 1
        rows.append([])
      case .ampersand: index += 1
      case .comma, .connective, .period, .word("if"), .word("for"), .word("when"), .word("where"):
        index += 1
      default: rows[rows.count - 1].append(try item())
      }
    }
    index += 1
    rows.removeAll { $0.isEmpty }
    if rows.isEmpty { throw error(.malformed) }
    let isSystem = rows.allSatisfy { $0.count == 1 && $0[0].isRelation }
    if isSystem || name == "cases" || name == "aligned" || name == "align" || name == "gathered" {
      let joined = rows.map { $0.count == 1 ? $0[0] : Expression.tuple($0, .open) }
      return joined.count == 1 ? joined[0] : .list(joined, isAlternative: false)
    }
    return .matrix(rows, isDeterminant: name == "vmatrix")
  }
}
