/// Words that turn a problem into another one while the rest of it stays.
///
/// "Find the least …" and "Find the greatest …" share nine words of ten. Two statements that differ
/// in such a word are never taken for one.
enum TellingWords {
  static func set(of tokens: StatementTokens) -> UInt64 {
    tokens.tokens.reduce(0) { set, token in
      guard token.kind != .number, token.kind != .sign, let bit = bits[token.hash] else {
        return set
      }
      return set | 1 << bit
    }
  }

  /// Words of one line mean the same here and share a bit.
  private static let bits: [UInt64: UInt64] = {
    let groups = [
      "least smallest minimum minimal min lowest fewest 小",
      "greatest largest maximum maximal max highest most 大",
      "longest tallest 长", "shortest 短", "sum total 和", "difference 差", "product 积",
      "quotient ratio 比", "even 偶", "odd 奇",
      "positive 正", "negative 负", "nonnegative non", "not no 不 非", "area areas 面",
      "perimeter circumference 周", "volume 体", "radius 半", "diameter 直", "mean average 均",
      "median 中", "mode", "without", "with", "increasing increase increases 增",
      "decreasing decrease decreases 减", "more", "less fewer", "before", "after", "first", "last",
      "second", "third", "sin", "cos", "tan", "real", "integer integers 整", "prime primes 质",
      "distinct different", "inclusive", "exclusive", "left", "right", "length", "width", "height",
      "degrees", "radians", "domain", "range", "row rows", "column columns", "north", "south",
      "east", "west", "inside", "outside", "at",
    ]
    var bits: [UInt64: UInt64] = [:]
    for (number, group) in groups.enumerated() {
      for word in group.split(separator: " ") {
        bits[hash(of: word), default: 0] = UInt64(number)
      }
    }
    return bits
  }()

  private static func hash(of word: Substring) -> UInt64 {
    if let scalar = word.unicodeScalars.first, scalar.value > 0x7F { return TokenHash.of(scalar) }
    var hash = TokenHash()
    for byte in word.utf8 { hash.add(byte) }
    return hash.value
  }
}
