/// Finds the unit at the end of an answer's tokens.
enum UnitSuffix {
  /// The tokens before the unit, and the unit; nil when there is none.
  ///
  /// `allowsLetters` also takes single italic letters after a space, as in `500 m`.
  static func split(
    _ tokens: [Token], allowsLetters: Bool
  ) -> (amount: ArraySlice<Token>, unit: Unit)? {
    guard tokens.count >= 2 else { return nil }
    // A unit is short; longer tails need not be tried.
    var start = max(1, tokens.count - 16)
    while start < tokens.count {
      if startsUnit(tokens, start, allowsLetters), var unit = unit(tokens[start...]) {
        unit.isGuess = !tokens[start].followsSpace && isGlued(tokens, start)
        return (tokens[..<start], unit)
      }
      start += 1
    }
    return nil
  }

  private static func startsUnit(_ tokens: [Token], _ index: Int, _ allowsLetters: Bool) -> Bool {
    switch tokens[index].kind {
    case .word: return true
    case .degree, .caret: return temperature(tokens[index...]) != nil
    case .open(.parenthesis):
      // "10 (dollars)", "-4 (double root)"
      if index + 1 < tokens.count, case .word(let word) = tokens[index + 1].kind {
        return word.utf8.count > 1
      }
      return false
    case .function(.min), .function(.sec): return index == tokens.count - 1
    // The word "in", not the sign of membership.
    case .relation(.element): return index == tokens.count - 1 && tokens[index].isUpright
    case .symbol("mu"): return micro(tokens[...], index) != nil
    case .symbol("Omega"): return tokens[index].followsSpace
    case .symbol(let name):
      return allowsLetters && name.count <= 2
        && (tokens[index].followsSpace || isGlued(tokens, index))
    default: return false
    }
  }

  /// Reads all the tokens as a product of unit powers, or as a counting noun.
  private static func unit(_ tokens: ArraySlice<Token>) -> Unit? {
    temperature(tokens) ?? measure(tokens) ?? noun(tokens)
  }

  /// A number and one letter, nothing else.
  private static func isGlued(_ tokens: [Token], _ index: Int) -> Bool {
    guard tokens.count == 2, index == 1, case .number = tokens[0].kind,
      case .symbol(let name) = tokens[1].kind
    else { return false }
    return ["m", "g", "s", "h", "L"].contains(name)
  }

  /// `°C` and `^\circ F`.
  private static func temperature(_ tokens: ArraySlice<Token>) -> Unit? {
    var rest = tokens
    if rest.first?.kind == .caret { rest = rest.dropFirst() }
    let isBraced = rest.first?.kind == .open(.group)
    if isBraced { rest = rest.dropFirst() }
    guard rest.first?.kind == .degree else { return nil }
    rest = rest.dropFirst()
    if isBraced, rest.first?.kind == .close(.group) { rest = rest.dropFirst() }
    while let kind = rest.last?.kind, kind == .period || kind == .close(.group) {
      rest = rest.dropLast()
    }
    guard rest.count == 1, let letter = rest.first.flatMap({ name($0.kind) }) else { return nil }
    switch letter {
    case "C", "Celsius", "celsius": return UnitTable.unit(named: "celsius")
    case "F", "Fahrenheit", "fahrenheit": return UnitTable.unit(named: "fahrenheit")
    default: return nil
    }
  }

  private static func measure(_ tokens: ArraySlice<Token>) -> Unit? {
    var result = Unit.none
    var index = tokens.startIndex
    // "degrees Celsius" is one unit.
    if tokens.count >= 2, let first = name(tokens[index].kind), first.hasPrefix("degree"),
      let second = name(tokens[index + 1].kind),
      ["celsius", "fahrenheit"].contains(second.lowercased())
    {
      index += 1
    }
    var sign = 1
    var prefixPower: Int?
    var isInDivisor = false
    while index < tokens.endIndex {
      switch tokens[index].kind {
      case .times: if !isInDivisor { sign = 1 }
      case .open(.parenthesis): isInDivisor = sign == -1
      case .close(.parenthesis):
        isInDivisor = false
        sign = 1
      case .symbol("mu") where micro(tokens, index) != nil:
        if let (unit, next) = micro(tokens, index) {
          result = result.multiplied(by: unit, exponent: sign)
          index = next
        }
        continue
      case .divide, .word("per"), .word("every"): sign = -1
      case .word("square"), .word("sq"): prefixPower = 2
      case .word("cubic"), .word("cu"): prefixPower = 3
      case .period where index == tokens.endIndex - 1: break
      case .open(.group), .close(.group): break
      default:
        guard let name = name(tokens[index].kind), let unit = UnitTable.unit(named: name) else {
          return nil
        }
        let (written, next) = exponent(tokens, after: index)
        var base = unit
        if base.name == "foot" { base.name = "ft" }
        if unit.dimension.isEmpty, unit.factor == .one { base.name = "" }
        result = result.multiplied(by: base, exponent: sign * (prefixPower ?? written))
        prefixPower = nil
        index = next
        continue
      }
      index += 1
    }
    return result.name.isEmpty && tokens.count > 2 ? nil : result
  }

  /// `\mu F` is a millionth of the unit behind the letter.
  private static func micro(_ tokens: ArraySlice<Token>, _ index: Int) -> (Unit, Int)? {
    guard index + 1 < tokens.endIndex, let name = name(tokens[index + 1].kind),
      var unit = UnitTable.unit(named: name)
    else { return nil }
    unit.factor = unit.factor * .small(1, 1_000_000)
    unit.name = "μ" + unit.name
    return (unit, index + 2)
  }

  private static func name(_ kind: Token.Kind) -> String? {
    switch kind {
    case .word(let name), .symbol(let name): name
    case .relation(.element): "inch"
    case .function(.min): "min"
    case .function(.sec): "sec"
    case .constant: nil
    default: nil
    }
  }

  /// The exponent after a unit and the index behind it.
  private static func exponent(_ tokens: ArraySlice<Token>, after index: Int) -> (Int, Int) {
    var cursor = index + 1
    guard cursor < tokens.endIndex, tokens[cursor].kind == .caret else {
      if cursor < tokens.endIndex, tokens[cursor].kind == .word("squared") {
        return (2, cursor + 1)
      }
      if cursor < tokens.endIndex, tokens[cursor].kind == .word("cubed") { return (3, cursor + 1) }
      return (1, cursor)
    }
    cursor += 1
    var isNegative = false
    while cursor < tokens.endIndex {
      switch tokens[cursor].kind {
      case .open(.group): cursor += 1
      case .minus:
        isNegative = true
        cursor += 1
      case .number(let literal):
        guard let value = literal.value.int, value < 20 else { return (1, cursor) }
        cursor += 1
        if cursor < tokens.endIndex, tokens[cursor].kind == .close(.group) { cursor += 1 }
        return (isNegative ? -value : value, cursor)
      default: return (1, cursor)
      }
    }
    return (1, cursor)
  }

  /// Up to three plain words after a number: "17 apples", "5 red balls".
  private static func noun(_ tokens: ArraySlice<Token>) -> Unit? {
    guard tokens.count <= 5 else { return nil }
    var words: [String] = []
    for token in tokens {
      switch token.kind {
      case .word(let word) where word.utf8.count > 1 && !stopWords.contains(word.lowercased()):
        words.append(word.lowercased())
      case .period where token == tokens.last: break
      case .open(.parenthesis), .close(.parenthesis): break
      default: return nil
      }
    }
    guard words.count <= 3 else { return nil }
    if words == ["only"] { return Unit.none }
    guard var noun = words.last else { return nil }
    if noun.hasSuffix("s"), noun.utf8.count > 3 { noun = String(noun.dropLast()) }
    var unit = Unit(factor: .one, dimension: ["noun:" + noun: 1], name: noun)
    unit.isMeasure = false
    return unit
  }

  private static let stopWords: Set<String> = [
    "is", "are", "or", "and", "if", "where", "for", "not", "mod", "choose", "when", "such",
    "more", "less", "than", "times", "with",
    "no", "infinitely",
  ]
}
