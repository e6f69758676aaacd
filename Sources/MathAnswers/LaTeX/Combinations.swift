/// Numbers of choices written with scripts around a C, P or A: `C_5^2`, `{}_5C_2`, `^5P_2`.
enum Combinations {
  /// Turns such groups of tokens into calls.
  static func called(_ tokens: [Token]) -> [Token] {
    guard tokens.contains(where: { letter($0.kind) != nil }) else { return tokens }
    var result: [Token] = []
    var index = 0
    while index < tokens.count {
      if let (call, next) = prefixed(tokens, index) ?? scripted(tokens, index) {
        result += call
        index = next
      } else {
        result.append(tokens[index])
        index += 1
      }
    }
    return result
  }

  private static func letter(_ kind: Token.Kind) -> Function? {
    switch kind {
    case .symbol("C"), .word("C"): .binomial
    case .symbol("P"), .symbol("A"), .word("P"), .word("A"): .permutations
    default: nil
    }
  }

  /// `{}_5C_2`, `^{5}C_{2}` and `5C2`.
  private static func prefixed(_ tokens: [Token], _ start: Int) -> ([Token], Int)? {
    var index = start
    if kind(tokens, index) == .open(.group), kind(tokens, index + 1) == .close(.group) {
      index += 2
    }
    let hasScript = kind(tokens, index) == .underscore || kind(tokens, index) == .caret
    if hasScript {
      // A script on something before it is no prefix.
      if index == start, start > 0, !endsOperator(tokens[start - 1].kind) { return nil }
      index += 1
    } else if index != start {
      return nil
    }
    guard let (top, afterTop) = number(tokens, index),
      let function = kind(tokens, afterTop).flatMap({ letter($0) })
    else { return nil }
    var next = afterTop + 1
    let hasSubscript = kind(tokens, next) == .underscore
    if hasSubscript { next += 1 }
    guard hasScript == hasSubscript, let (bottom, end) = number(tokens, next),
      hasScript || !tokens[next].followsSpace && !tokens[afterTop].followsSpace,
      function == .binomial || hasScript || kind(tokens, afterTop) == .symbol("P")
    else { return nil }
    return (call(function, top, bottom, tokens[start]), end)
  }

  /// `C_5^2` and `A_5^2`, as schools write them that put the larger number below.
  private static func scripted(_ tokens: [Token], _ start: Int) -> ([Token], Int)? {
    guard let function = letter(tokens[start].kind), kind(tokens, start + 1) == .underscore,
      let (below, middle) = number(tokens, start + 2), kind(tokens, middle) == .caret,
      let (above, end) = number(tokens, middle + 1), let n = value(below), let k = value(above),
      n >= 2, k <= n
    else { return nil }
    return (call(function, below, above, tokens[start]), end)
  }

  private static func endsOperator(_ kind: Token.Kind) -> Bool {
    switch kind {
    case .plus, .minus, .times, .divide, .relation, .open, .comma: true
    default: false
    }
  }

  private static func kind(_ tokens: [Token], _ index: Int) -> Token.Kind? {
    index < tokens.count ? tokens[index].kind : nil
  }

  private static func value(_ token: Token) -> Int? {
    guard case .number(let literal) = token.kind else { return nil }
    return literal.value.int
  }

  /// A whole number, perhaps in braces, and the index behind it.
  private static func number(_ tokens: [Token], _ index: Int) -> (Token, Int)? {
    if case .number(let literal)? = kind(tokens, index), literal.places == nil {
      return (tokens[index], index + 1)
    }
    guard kind(tokens, index) == .open(.group),
      case .number(let literal)? = kind(tokens, index + 1),
      literal.places == nil, kind(tokens, index + 2) == .close(.group)
    else { return nil }
    return (tokens[index + 1], index + 3)
  }

  private static func call(
    _ function: Function, _ top: Token, _ bottom: Token, _ place: Token
  ) -> [Token] {
    func mark(_ kind: Token.Kind) -> Token {
      Token(kind: kind, offset: place.offset, followsSpace: place.followsSpace)
    }
    return [
      mark(.function(function)), mark(.open(.parenthesis)), top, mark(.comma), bottom,
      mark(.close(.parenthesis)),
    ]
  }
}
