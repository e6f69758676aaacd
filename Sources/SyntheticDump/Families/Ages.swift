/// Two ages now and their ratio some years away.
struct Ages: Family {
  static let name = "ages"
  static let slipPlaces = 3

  let older: String
  let younger: String
  let sum: Int
  let years: Int
  let factor: Int

  init(level: Int, random: inout SeededRandom) {
    let names = Cast.people(2, &random)
    (older, younger) = (names[0], names[1])
    factor = random.int(2...3 + level / 2)
    years = random.int(2...3 + 2 * level)
    let child = random.int(3...8 + level)
    sum = (factor * (child + years) - years) + child
  }

  var wordings: [String] {
    [
      "\(older) and \(younger) are together \(sum) years old. In \(years) years, \(older) will be"
        + " \(factor) times as old as \(younger). How old is \(younger) now?",
      "The ages of \(older) and \(younger) add up to \(sum). In \(years) years \(older)'s age will"
        + " be exactly \(factor) times \(younger)'s age. Find \(younger)'s present age in years.",
    ]
  }

  var goal: String { "find how old \(younger) is now" }

  var ideas: [String] {
    [
      "let me call \(younger)'s age y, so that \(older) is \(sum) - y years old.",
      "it is easiest to look at the moment in \(years) years, when both are \(years) years older.",
    ]
  }

  func derivation(_ slip: Slip) -> Derivation {
    let growth = slip(0, 2 * years, years)
    let total = sum + growth
    let parts = slip(1, factor + 1, factor)
    let later = Fraction(total, parts)
    let now = slip(2, later - Fraction(years), later)
    let steps: [Derivation.Step] = [
      .init(
        "In \(years) years <<each of them is||both are>> \(years) years older, so the sum of the"
          + " ages will be \(sum) + \(growth) = \(total).",
        line: "In \(years) years the ages add up to $\(sum) + \(growth) = \(total)$.",
        facts: [.sum([sum, growth])]),
      .init(
        "At that time \(older) is \(factor) times as old as \(younger), so the total is "
          + "\(parts) times \(younger)'s age: \(parts)·Y = \(total), <<so||which gives>> "
          + "Y = \(quotient(total, parts)).",
        line: "Then \(younger) is $\(quotientLatex(total, parts))$ years old.",
        facts: [.quotient(total, parts)]),
      .init(
        slip.isCareful || now != later
          ? "That is in \(years) years. <<So now||Right now>> \(younger) is \(later.plain) - "
            + "\(years) = \(now.plain)."
          : "So \(younger) is \(now.plain) years old.",
        line: "So \(younger) is now $\(now.latex)$ years old."),
    ]
    let other = Fraction(sum) - now
    return Derivation(
      steps, answer: .quantity(now, "years"),
      checks: [
        "Now: \(younger) is \(now.plain), \(older) is \(sum) - \(now.plain) = \(other.plain). In "
          + "\(years) years: \((now + Fraction(years)).plain) and "
          + "\((other + Fraction(years)).plain), and \(factor) × "
          + "\((now + Fraction(years)).plain) = \((other + Fraction(years)).plain)."
      ],
      alternatives: [
        "With an equation: \(sum) - y + \(years) = \(factor)(y + \(years)), so \(sum + years) - y ="
          + " \(factor)y + \(factor * years), so \(factor + 1)y = "
          + "\(sum + years - factor * years) and y = \(now.plain)."
      ])
  }
}
