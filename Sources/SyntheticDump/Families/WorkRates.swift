/// Two people working together.
struct WorkRates: Family {
  static let name = "work-rates"
  static let slipPlaces = 3

  let names: [String]
  let hours: (Int, Int)
  private let job: String

  init(level: Int, random: inout SeededRandom) {
    names = Cast.people(2, &random)
    let first = random.int(2...5 + level)
    hours = (first, first + random.int(1...4 + level))
    job = random.pick(["paint a fence", "clear a garden", "sort the archive", "build a shed"])
  }

  var wordings: [String] {
    [
      "\(names[0]) can \(job) in $\(hours.0)$ hours, \(names[1]) needs $\(hours.1)$ hours. How many"
        + " hours do they need together?",
      "To \(job) takes \(names[0]) $\(hours.0)$ hours and \(names[1]) $\(hours.1)$ hours. Working"
        + " at"
        + " their usual speeds, how long do they take when both work at the same time? Answer in"
        + " hours.",
    ]
  }

  var goal: String { "find how many hours \(names[0]) and \(names[1]) need together" }

  var ideas: [String] { ["rates add up: in one hour each does a certain part of the job."] }

  func derivation(_ slip: Slip) -> Derivation {
    let (a, b) = hours
    let rates = slip(0, Fraction(1, a) + Fraction(1, b), Fraction(1, a + b))
    let wrong = rates == Fraction(1, a + b)
    let rate = slip(1, rates, rates + Fraction(1, a * b))
    let time = slip(2, Fraction(1) / rate, Fraction(a + b, 2))
    let isRate = time == Fraction(1) / rate
    return Derivation(
      [
        .init(
          "In one hour \(names[0]) does 1/\(a) of the job and \(names[1]) 1/\(b).",
          line: "The rates are $\\frac{1}{\(a)}$ and $\\frac{1}{\(b)}$ of the job per hour."),
        .init(
          wrong
            ? "Together that is 1/(\(a) + \(b)) = \(rate.plain) per hour."
            : "<<Together||The sum>>: 1/\(a) + 1/\(b) = \(b)/\(a * b) + \(a)/\(a * b) = "
              + "\(rate.plain) of the job per hour.",
          line: "Together they do $\(rate.latex)$ of the job per hour.", facts: [.product(a, b)]),
        .init(
          isRate
            ? "<<The time is||So the whole takes>> 1 divided by \(rate.plain), that is"
              + " \(time.plain)"
              + " hours."
            : "The average of the two times is (\(a) + \(b))/2 = \(time.plain) hours.",
          line: "The time is $\(time.latex)$ hours."),
      ], answer: .quantity(time, "hours"),
      checks: [
        "In \(time.plain) hours \(names[0]) does \((time / Fraction(a)).plain) of the job and "
          + "\(names[1]) \((time / Fraction(b)).plain), together "
          + "\((time / Fraction(a) + time / Fraction(b)).plain)."
      ])
  }
}
