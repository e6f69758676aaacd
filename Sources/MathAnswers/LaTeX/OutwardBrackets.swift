/// Open ends written with brackets that face outward, as in `]-1, 1[`.
enum OutwardBrackets {
  /// Turns the square brackets that open and close the wrong way round into parentheses.
  static func turned(_ tokens: [Token]) -> [Token] {
    guard tokens.contains(where: { $0.kind == .open(.square) || $0.kind == .close(.square) }) else {
      return tokens
    }
    var result = tokens
    var stack: [Bracket] = []
    for (index, token) in tokens.enumerated() {
      switch token.kind {
      case .close(.square) where stack.last != .square && stack.last != .parenthesis:
        result[index].kind = .open(.parenthesis)
        stack.append(.square)
      case .open(.square) where stack.last == .square && endsOperand(tokens, index + 1):
        result[index].kind = .close(.parenthesis)
        stack.removeLast()
      case .open(let bracket): stack.append(bracket)
      case .close: _ = stack.popLast()
      default: break
      }
    }
    return stack.isEmpty ? result : tokens
  }

  /// Whether nothing that a bracket could open follows.
  private static func endsOperand(_ tokens: [Token], _ next: Int) -> Bool {
    guard next < tokens.count else { return true }
    switch tokens[next].kind {
    case .union, .intersection, .setMinus, .comma, .semicolon, .period, .connective, .close,
      .newline:
      return true
    default: return false
    }
  }
}
