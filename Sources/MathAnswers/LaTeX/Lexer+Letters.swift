extension Lexer {
  mutating func lexLetters() {
    var end = position
    while isLetter(byte(at: end)) { end += 1 }
    let run = String(decoding: bytes[position..<end], as: UTF8.self)
    let length = end - position
    if length == 1 {
      lexSingleLetter(run)
    } else if let currency = Lexer.currencyCodes[run], tokens.isEmpty, isFollowedByAmount(end) {
      emit(.currency(currency), length: length)
    } else if tokens.isEmpty, run == "either" || run == "both" {
      position = end
    } else if let kind = Lexer.wordMeaning(run) {
      emit(kind, length: length, isUpright: true)
    } else if isUpright || Lexer.isWord(run) {
      emit(.word(run), length: length, isUpright: true)
    } else {
      lexGluedLetters(run)
    }
  }

  private mutating func lexSingleLetter(_ letter: String) {
    if isUpright {
      switch letter {
      case "e": emit(.constant(.e), length: 1, isUpright: true)
      case "i": emit(.constant(.i), length: 1, isUpright: true)
      default: emit(.word(letter), length: 1, isUpright: true)
      }
      return
    }
    switch letter {
    case "e": emit(.constant(.e), length: 1)
    case "i": emit(.constant(.i), length: 1)
    case "U" where standsBetweenBrackets: emit(.union, length: 1)
    default: emit(.symbol(letter), length: 1)
    }
  }

  private static let currencyCodes: [String: String] = [
    "USD": "dollar", "US": "dollar", "EUR": "euro", "GBP": "pound sterling", "RMB": "yuan",
    "CNY": "yuan", "INR": "rupee", "Rs": "rupee", "JPY": "yen",
  ]

  /// Whether a number follows, perhaps after a point or a dollar sign that says the same again.
  private mutating func isFollowedByAmount(_ end: Int) -> Bool {
    var next = end
    while [0x20, 0x2E, 0x24, 0x5C, 0x7E].contains(byte(at: next)) { next += 1 }
    return isDigit(byte(at: next))
  }

  /// Whether the letter follows one interval and precedes another.
  private var standsBetweenBrackets: Bool {
    guard case .close(let bracket)? = tokens.last?.kind, bracket != .group else { return false }
    var next = position + 1
    while byte(at: next) == 0x20 { next += 1 }
    return bytes[min(next, bytes.count)...].hasPrefix("(")
      || bytes[min(next, bytes.count)...].hasPrefix("[")
      || bytes[min(next, bytes.count)...].hasPrefix("\\{")
      || bytes[min(next, bytes.count)...].hasPrefix("\\left")
  }

  /// Letters run together: a function name before its argument, else a product of symbols.
  private mutating func lexGluedLetters(_ run: String) {
    var rest = Substring(run)
    while !rest.isEmpty {
      var taken = 1
      for length in stride(from: min(6, rest.count), to: 1, by: -1) {
        let head = String(rest.prefix(length))
        if length >= 3 || head == "ln" || head == "pi", let kind = Lexer.wordMeaning(head) {
          emit(kind, length: length)
          taken = length
          break
        }
      }
      if taken == 1 { lexSingleLetter(String(rest.prefix(1))) }
      rest = rest.dropFirst(taken)
    }
  }

  /// What a run of letters means when it is not just letters.
  static func wordMeaning(_ word: String) -> Token.Kind? {
    if let function = Function.spellings[word] { return .function(function) }
    if let meaning = plainWords[word] { return meaning }
    if greekNames.contains(word) { return .symbol(word) }
    return nil
  }

  private static let plainWords: [String: Token.Kind] = [
    "sqrt": .root, "Sqrt": .root, "pi": .constant(.pi), "Pi": .constant(.pi), "inf": .infinity,
    "infty": .infinity, "infinity": .infinity, "Infinity": .infinity, "oo": .infinity,
    "or": .connective(.or), "OR": .connective(.or), "Or": .connective(.or),
    "and": .connective(.and), "AND": .connective(.and), "And": .connective(.and),
    "in": .relation(.element), "union": .union, "cup": .union, "frac": .fraction,
    "percent": .percent, "such": .word("such"), "times": .times, "mod": .function(.mod),
    "choose": .word("choose"), "to": .colon, "div": .divide, "cdot": .times,
  ]

  static let greekNames: Set<String> = [
    "alpha", "beta", "gamma", "delta", "epsilon", "varepsilon", "zeta", "eta", "theta",
    "vartheta", "iota", "kappa", "lambda", "mu", "nu", "xi", "rho", "sigma", "tau", "upsilon",
    "phi", "varphi", "chi", "psi", "omega", "Gamma", "Delta", "Theta", "Lambda", "Xi", "Sigma",
    "Phi", "Psi", "Omega", "ell", "hbar",
  ]

  /// Whether letters run together are a word of the language and not a product.
  static func isWord(_ run: String) -> Bool {
    if run.utf8.count >= 4 {
      return !gluedPrefixes.contains { run.hasPrefix($0) && run.utf8.count <= $0.utf8.count + 2 }
    }
    return shortWords.contains(run.lowercased()) || UnitTable.unit(named: run) != nil
  }

  /// Function names that people write directly before a symbol, as in `sinx`.
  private static let gluedPrefixes = ["sin", "cos", "tan", "cot", "sec", "csc", "log", "sqrt"]

  private static let shortWords: Set<String> = [
    "no", "yes", "is", "the", "of", "if", "by", "for", "we", "all", "any",
    "are", "not", "one", "two", "six", "ten", "red", "odd", "day", "sum", "set", "via", "see",
    "per", "sq", "cat", "dog", "has", "can", "but", "how", "mon", "tue", "wed", "thu",
    "fri", "sat", "sun", "her", "his", "she", "he", "on", "so", "pen", "man", "men",
    "boy", "car", "bus", "box", "egg", "hot", "big", "new", "old", "row", "way", "may", "jan",
    "who", "out", "up", "do", "oz", "cow", "pig", "hen",
  ]
}
