/// Turns tokens into an expression by recursive descent with a depth budget.
struct Parser {
  /// Nested groups beyond this are refused, which also bounds every later walk over the tree.
  static let depthLimit = 32

  private(set) var tokens: [Token]
  let options: LexerOptions
  let source: [UInt8]
  var index = 0
  var depth = 0
  /// Vertical bars opened and not yet closed.
  var openBars = 0
  /// Inside the braces of a set, where a bar or colon starts the condition.
  var isInBraces = false
  /// Inside the subscript of a limit, where a raised sign tells the side.
  var isInLimit = false
  var ambiguity: Ambiguity = []

  init(_ tokens: [Token], source: [UInt8], options: LexerOptions) {
    self.tokens = tokens
    self.source = source
    self.options = options
  }

  var current: Token.Kind? { index < tokens.count ? tokens[index].kind : nil }

  /// TeX raises one token: `\sin^22x` is the square of sin 2x.
  mutating func splitNumber(_ first: NumberLiteral, _ rest: NumberLiteral) {
    var (head, tail) = (tokens[index], tokens[index])
    head.kind = .number(first)
    tail.kind = .number(rest)
    tokens.replaceSubrange(index...index, with: [head, tail])
  }

  func peek(_ distance: Int) -> Token.Kind? {
    index + distance < tokens.count ? tokens[index + distance].kind : nil
  }

  mutating func take(_ kind: Token.Kind) -> Bool {
    guard current == kind else { return false }
    index += 1
    return true
  }

  mutating func expect(_ kind: Token.Kind) throws(ReadingError) {
    if !take(kind) { throw error() }
  }

  func error(_ kind: ReadingError.Kind? = nil) -> ReadingError {
    let place = index < tokens.count ? tokens[index].offset : source.count
    let end = index + 1 < tokens.count ? tokens[index + 1].offset : source.count
    var found = kind ?? (index < tokens.count ? .unexpectedToken : .unexpectedEnd)
    if kind == nil, case .word? = current { found = .unexpectedWord }
    let shown = source.count > 400 ? source[..<400] : source[...]
    return ReadingError(
      kind: found, source: String(decoding: shown, as: UTF8.self), range: place..<max(place, end))
  }

  mutating func enter() throws(ReadingError) {
    depth += 1
    if depth > Parser.depthLimit { throw error(.tooDeep) }
  }

  /// The whole answer: one item or several.
  mutating func answer() throws(ReadingError) -> Expression {
    if tokens.isEmpty { throw error(.empty) }
    // "≈ 8.24" only announces a rounding.
    if current == .relation(.approximately) || current == .relation(.equal) { index += 1 }
    var result = try items()
    if let quotient = try infixQuotient(result) { result = quotient }
    _ = take(.period)
    while take(.newline) {}
    if index < tokens.count { throw error() }
    return result
  }

  /// Items separated by commas, semicolons, line ends, "and" or "or".
  mutating func items() throws(ReadingError) -> Expression {
    var found = [try item()]
    var isAlternative = false
    while index < tokens.count {
      let before = index
      while let kind = current, Parser.isSeparator(kind) {
        if kind == .connective(.or) { isAlternative = true }
        index += 1
      }
      if index == before { break }
      if current == nil || current == .period || isClosing {
        if case .connective = tokens[index - 1].kind { throw error() }
        break
      }
      found.append(try item())
    }
    return found.count == 1 ? found[0] : .list(found, isAlternative: isAlternative)
  }

  static func isSeparator(_ kind: Token.Kind) -> Bool {
    switch kind {
    case .comma, .semicolon, .newline, .connective, .ampersand: true
    default: false
    }
  }

  var isClosing: Bool {
    if case .close? = current { return true }
    return false
  }

  /// A value, or values joined by relation signs.
  mutating func item() throws(ReadingError) -> Expression {
    var operands = [try ratio()]
    var relations: [Relation] = []
    while case .relation(let relation)? = current {
      index += 1
      relations.append(relation)
      operands.append(try ratio())
    }
    if relations.isEmpty { return operands[0] }
    let statement = Expression.relation(operands, relations)
    guard let modulus = try modulus() else { return statement }
    return .call(.mod, [statement, modulus])
  }

  /// `(mod 5)` or `\pmod 5` after a congruence.
  private mutating func modulus() throws(ReadingError) -> Expression? {
    let start = index
    let isBracketed = take(.open(.parenthesis))
    guard take(.word("mod")) || take(.function(.mod)) else {
      index = start
      return nil
    }
    let value = try sum()
    if isBracketed { try expect(.close(.parenthesis)) }
    return value
  }

  /// `a:b:c`, or just a value.
  mutating func ratio() throws(ReadingError) -> Expression {
    var parts = [try setExpression()]
    if parts[0].isTuple, current == .colon, !isInBraces {
      // `(x, y): (0,2), (0,-2)` only says what the pairs are.
      index += 1
      return try ratio()
    }
    while current == .colon, !isInBraces {
      index += 1
      parts.append(try setExpression())
    }
    return parts.count == 1 ? parts[0] : .ratio(parts)
  }

  private mutating func setExpression() throws(ReadingError) -> Expression {
    var left = try sum()
    while let kind = current {
      let operation: SetOperation
      switch kind {
      case .union: operation = .union
      case .intersection: operation = .intersection
      case .setMinus: operation = .difference
      default: return left
      }
      index += 1
      let right = try sum()
      if operation != .difference, case .setOperation(operation, let parts) = left {
        left = .setOperation(operation, parts + [right])
      } else {
        left = .setOperation(operation, [left, right])
      }
    }
    return left
  }
}
