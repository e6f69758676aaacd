/// Two vehicles that meet, with units.
struct TwoTrains: Family {
  static let name = "two-trains"
  static let slipPlaces = 3

  let speeds: (Int, Int)
  let distance: Int
  let lead: Int

  init(level: Int, random: inout SeededRandom) {
    speeds = (10 * random.int(4...7 + level), 10 * random.int(5...8 + level))
    let hours = random.int(1...2 + level)
    lead = level > 2 ? 1 : 0
    distance =
      (speeds.0 + speeds.1) * hours + lead * speeds.0 + (level > 3 ? 10 * random.int(1...5) : 0)
  }

  var wordings: [String] {
    let start =
      lead == 0
      ? "at the same time" : "one hour after the first one"
    return [
      "Two towns are $\(distance)$ km apart. A train leaves the first town at $\(speeds.0)$ km/h"
        + " toward"
        + " the second. Another train leaves the second town \(start) at $\(speeds.1)$ km/h"
        + " toward the"
        + " first. How many hours after the start of the second train do they meet?",
      "Two cyclists' support cars start from places $\(distance)$ km apart and drive toward each"
        + " other,"
        + " the first at $\(speeds.0)$ km/h, the second, starting \(start), at $\(speeds.1)$"
        + " km/h. After"
        + " how many hours of the second car's drive do they meet?",
    ]
  }

  var goal: String { "find after how many hours they meet" }

  var ideas: [String] { ["they approach each other, so the speeds add up."] }

  func derivation(_ slip: Slip) -> Derivation {
    let gap = slip(0, distance - lead * speeds.0, distance)
    let closing = slip(1, speeds.0 + speeds.1, abs(speeds.0 - speeds.1) + 10)
    let time = slip(2, Fraction(gap, closing), Fraction(gap, closing) + Fraction(1))
    let head =
      gap == distance
      ? "The distance to close is \(gap) km."
      : "In the first hour \(speeds.0) km are covered, so \(distance) - \(speeds.0) = \(gap) km"
        + " are left."
    return Derivation(
      [
        .init(
          head, line: "The distance between them is $\(gap)$ km at the start of the second.",
          facts: [.difference(distance, speeds.0)]),
        .init(
          "They approach at \(closing) km/h.",
          line: "They approach each other at $\(closing)$ km/h.",
          facts: [.sum([speeds.0, speeds.1])]),
        .init(
          time == Fraction(gap, closing)
            ? "<<The time is||So it takes>> \(quotient(gap, closing)) hours."
            : "Counting the first hour too: \(quotient(gap, closing)), plus 1, is \(time.plain)"
              + " hours.",
          line: "So they meet after $\(time.latex)$ hours.", facts: [.quotient(gap, closing)]),
      ], answer: .quantity(time, "hours"),
      checks: [
        "In \(time.plain) h the second covers \((time * Fraction(speeds.1)).plain) km, the first "
          + "\(((time + Fraction(lead)) * Fraction(speeds.0)).plain) km in all, together "
          + "\((time * Fraction(speeds.1) + (time + Fraction(lead)) * Fraction(speeds.0)).plain)."
      ])
  }
}
