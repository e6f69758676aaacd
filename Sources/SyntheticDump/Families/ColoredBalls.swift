/// Two balls drawn without putting back.
struct ColoredBalls: Family {
  static let name = "colored-balls"
  static let topic = Topic.combinatorics
  static let slipPlaces = 3

  let red: Int
  let blue: Int
  let wantsSame: Bool

  init(level: Int, random: inout SeededRandom) {
    red = random.int(3...4 + level)
    blue = random.int(2...4 + level)
    wantsSame = random.chance(permille: 500)
  }

  var wordings: [String] {
    let event = wantsSame ? "have the same color" : "have different colors"
    return [
      "An urn holds $\(red)$ red and $\(blue)$ blue balls. Two balls are drawn at random without"
        + " replacement. What is the probability that they \(event)?",
      "From a bag with $\(red)$ red and $\(blue)$ blue marbles two are taken at the same time. Find"
        + " the probability that the two marbles \(event).",
    ]
  }

  var goal: String {
    "find the probability that the two balls \(wantsSame ? "match" : "differ") in color"
  }

  var ideas: [String] {
    [
      "count unordered pairs: all of them are C(\(red + blue), 2).",
      "I can count the pairs of each kind, since every pair is equally likely.",
    ]
  }

  func derivation(_ slip: Slip) -> Derivation {
    let total = red + blue
    let all = slip(0, binomial(total, 2), total * total / 2)
    let (redPairs, bluePairs) = (binomial(red, 2), slip(1, binomial(blue, 2), blue * blue / 2))
    let mixed = slip(1, red * blue, red * blue * 2)
    let good = wantsSame ? redPairs + bluePairs : mixed
    let used = slip(2, good, wantsSame ? redPairs : good - 1)
    let counting =
      wantsSame
      ? "Two red: C(\(red), 2) = \(redPairs). Two blue: \(bluePairs)."
      : "One of each: \(red)·\(blue)\(mixed == red * blue ? "" : "·2") = \(mixed) pairs."
    return Derivation(
      [
        .init(
          "<<There are||In all there are>> \(total) balls, so the number of pairs is \(all).",
          line: "There are $\(all)$ pairs of balls.", facts: [.product(total, total - 1)]),
        .init(counting, line: counting, facts: [.product(red, blue)]),
        .init(
          "So \(used) of \(all) pairs are good, <<and the probability is||that is>> "
            + "\(quotient(used, all)).",
          line: "The probability is $\(quotientLatex(used, all))$."),
      ], answer: .fraction(Fraction(used, all)), alternatives: [inTurn(Fraction(used, all))])
  }

  private func inTurn(_ result: Fraction) -> String {
    let total = red + blue
    let pairs = total * (total - 1)
    guard wantsSame else {
      return "Drawing one after the other: red then blue has the probability \(red)/\(total)·"
        + "\(blue)/\(total - 1) = \(red * blue)/\(pairs), and blue then red the same, together "
        + "\(2 * red * blue)/\(pairs) = \(result.plain)."
    }
    return
      "Drawing one after the other: both red \(red)/\(total)·\(red - 1)/\(total - 1), both blue "
      + "\(blue)/\(total)·\(blue - 1)/\(total - 1), together "
      + "\(red * (red - 1) + blue * (blue - 1))/\(pairs) = \(result.plain)."
  }
}
