/// A time of day after a journey with a break.
struct ClockTime: Family {
  static let name = "clock-time"
  static let slipPlaces = 3

  private let name: String
  let start: Int
  let trip: (hours: Int, minutes: Int)
  let pause: Int

  init(level: Int, random: inout SeededRandom) {
    name = Cast.people(1, &random)[0]
    start = random.int(6...10) * 60 + 5 * random.int(2...11)
    trip = (random.int(1...2 + level), 5 * random.int(3...11))
    pause = 5 * random.int(2...9)
  }

  private var departure: String { Answer.time(minutes: start).plain }

  var wordings: [String] {
    [
      "\(name) leaves home at \(departure) The drive takes \(trip.hours) hours and \(trip.minutes)"
        + " minutes, with a break of \(pause) minutes on the way that is not counted in it. At"
        + " what time"
        + " does \(name) arrive?",
      "A bus departs at \(departure) and travels for \(trip.hours) h \(trip.minutes) min, plus a"
        + " stop"
        + " of \(pause) min. When does it arrive?",
    ]
  }

  var goal: String { "find the time of arrival" }

  var ideas: [String] {
    ["convert everything to minutes and add.", "Add hours and minutes separately."]
  }

  func derivation(_ slip: Slip) -> Derivation {
    let hour = slip(0, 60, 100)
    let travel = trip.hours * hour + trip.minutes
    let total = slip(1, travel + pause, travel)
    let from = slip(2, start, start + 10)
    let end = from + total
    let answer = Answer.time(minutes: end)
    return Derivation(
      [
        .init(
          "The drive is \(trip.hours)·\(hour) + \(trip.minutes) = \(travel) minutes.",
          line: "The drive takes $\(travel)$ minutes.",
          facts: [.sum([trip.hours * hour, trip.minutes])]),
        .init(
          total == travel
            ? "So \(total) minutes pass."
            : "With the break \(travel) + \(pause) = \(total) minutes pass.",
          line: "In total $\(total)$ minutes pass.", facts: [.sum([travel, pause])]),
        .init(
          "The start is \(from) minutes after midnight, <<the end||so the arrival>> at \(from) + "
            + "\(total) = \(end) minutes, and \(end) = \(end / 60)·60 + \(end % 60). That is "
            + "\(answer.plain)",
          line: "The arrival is at $\(answer.latex)$.", facts: [.sum([from, total])]),
      ], answer: answer)
  }
}
