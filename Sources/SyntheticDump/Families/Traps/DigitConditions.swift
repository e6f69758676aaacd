/// A number described by conditions (1) and (2), which are no sub-questions.
struct DigitConditions: Family {
  static let name = "digit-conditions"
  static let topic = Topic.numberTheory
  static let slipPlaces = 2

  let tens: Int
  let units: Int
  private let letter: String

  init(level: Int, random: inout SeededRandom) {
    tens = random.int(1...8)
    units = random.int(tens + 1...9)
    letter = random.pick(["N", "M", "K", "A", "Z", "P", "Q"])
  }

  private var gain: Int { 9 * (units - tens) }

  var wordings: [String] {
    [
      "A two-digit number $\(letter)$ satisfies these conditions: (1) the sum of its digits is"
        + " $\(tens + units)$;"
        + " (2) when its digits are reversed, it grows by $\(gain)$. Find $\(letter)$.",
      "The two-digit integer $\(letter)$ has the following properties.\n(i) Its digits add up to"
        + " $\(tens + units)$.\n(ii) Swapping the digits increases it by $\(gain)$.\nWhat is"
        + " $\(letter)$?",
    ]
  }

  var goal: String { "find the two-digit number that meets both conditions" }

  var ideas: [String] { ["call the digits a and b, then the number is 10a + b."] }

  func derivation(_ slip: Slip) -> Derivation {
    let gap = slip(0, gain / 9, gain / 9 + 2)
    let total = tens + units
    let (high, low) = (Fraction(total + gap, 2), Fraction(total - gap, 2))
    let number = slip(1, Fraction(10) * low + high, Fraction(10) * high + low)
    return Derivation(
      [
        .init(
          "<<Reversing||Swapping>> changes the number by 9(b - a), so b - a = \(gain)/9 = \(gap).",
          line: "From the second condition $b - a = \(gap)$."),
        .init(
          "With a + b = \(total): 2b = \(total + gap), <<so||hence>> b = \(high.plain) and a = "
            + "\(low.plain).",
          line: "With $a + b = \(total)$ we get $b = \(high.latex)$ and $a = "
            + "\(low.latex)$.", facts: [.sum([total, gap])]),
        .init(
          "<<The number is||So it is>> \(number.plain).", line: "The number is $\(number.latex)$."),
      ], answer: .fraction(number),
      checks: [
        "The digits \(tens) and \(units) add up to \(total), and \(10 * units + tens) - "
          + "\(10 * tens + units) = \(gain)."
      ])
  }
}
