/// What stands behind an answer to say which numbers its letters run over.
enum Declarations {
  /// Sets off `(k \in \mathbb{Z})` at the end by a comma, and reads `k \in Z` as the integers.
  static func setOff(_ tokens: [Token]) -> [Token] {
    guard let place = tokens.lastIndex(where: { $0.kind == .relation(.element) }), place > 0,
      place + 1 < tokens.count
    else { return tokens }
    var result = tokens
    if case .symbol(let name) = tokens[place + 1].kind, let set = sets[name] {
      result[place + 1].kind = .namedSet(set)
    }
    guard place >= 3, tokens[place - 2].kind == .open(.parenthesis),
      case .symbol = tokens[place - 1].kind, place + 3 == tokens.count,
      tokens[place + 2].kind == .close(.parenthesis)
    else { return result }
    result[place - 2].kind = .comma
    result.removeLast()
    return result
  }

  private static let sets: [String: NamedSet] = [
    "Z": .integers, "R": .reals, "N": .naturals, "Q": .rationals, "C": .complexes,
  ]
}
