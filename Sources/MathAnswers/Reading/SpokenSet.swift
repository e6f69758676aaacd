/// Sets of real numbers said in words: "all real numbers except 2".
enum SpokenSet {
  /// Nil when the words say something else.
  static func read(_ bytes: [UInt8], _ words: String) -> Expression? {
    if words == "all integers" || words == "integers" { return .namedSet(.integers) }
    guard
      words.hasPrefix("all real") || words.hasPrefix("any real") || words.hasPrefix("every real")
    else { return nil }
    if isAll(words) { return .namedSet(.reals) }
    let text = String(decoding: bytes, as: UTF8.self)
    for mark in [" except for ", " except ", " other than ", " but ", " excluding "] {
      guard let found = text.range(of: mark) else { continue }
      var tail = Array(text[found.upperBound...].utf8)
      for opening in ["x = ", "x=", "$x = ", "$x="] where tail[...].hasPrefix(opening) {
        tail.removeFirst(opening.utf8.count)
      }
      let head = PlainWords.normalized(Array(text[..<found.lowerBound].utf8))
      guard isAll(head), let removed = values(tail) else { return nil }
      return .setOperation(.difference, [.namedSet(.reals), .set(removed)])
    }
    return nil
  }

  private static func isAll(_ words: String) -> Bool {
    var rest = words.split(separator: " ").dropFirst()
    guard rest.first == "real" || rest.first == "reals" else { return false }
    rest = rest.dropFirst()
    let fillers: Set<Substring> = ["number", "numbers", "value", "values", "of", "x"]
    return rest.allSatisfy { fillers.contains($0) }
  }

  private static func values(_ bytes: [UInt8]) -> [Expression]? {
    guard
      let (tokens, _) = try? Lexer.tokens(of: AnswerText.cleaned(bytes), options: LexerOptions())
    else { return nil }
    var parser = Parser(tokens, source: bytes, options: LexerOptions())
    guard let value = try? parser.answer() else { return nil }
    let parts: [Expression] =
      switch value {
      case .list(let parts, _), .set(let parts): parts
      default: [value]
      }
    return parts.allSatisfy(\.isRealConstant) ? parts : nil
  }
}

extension String {
  /// The first place of a short text.
  fileprivate func range(of needle: String) -> Range<String.Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(needle) {
        return start..<index(start, offsetBy: needle.count)
      }
      start = index(after: start)
    }
    return nil
  }
}
