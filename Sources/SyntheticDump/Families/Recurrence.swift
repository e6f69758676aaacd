/// A term of a sequence given by a recurrence.
struct Recurrence: Family {
  static let name = "recurrence"
  static let slipPlaces = 3

  let start: (Int, Int)
  let factors: (Int, Int)
  let place: Int

  init(level: Int, random: inout SeededRandom) {
    start = (random.int(1...4), random.int(1...5))
    factors = (random.int(1...1 + level), random.sign() * random.int(1...2 + level / 2))
    place = random.int(5...6 + level / 2)
  }

  private var rule: String {
    let second = factors.1 < 0 ? "- " : "+ "
    let size = abs(factors.1) == 1 ? "" : "\(abs(factors.1))"
    return "a_{n+1} = \(factors.0 == 1 ? "" : "\(factors.0)")a_n \(second)\(size)a_{n-1}"
  }

  var wordings: [String] {
    [
      "A sequence is defined by $a_1 = \(start.0)$, $a_2 = \(start.1)$ and $\(rule)$ for $n \\ge"
        + " 2$."
        + " Find $a_{\(place)}$.",
      "Let $a_1 = \(start.0)$ and $a_2 = \(start.1)$, and for every $n \\ge 2$ let $\(rule)$."
        + " What is"
        + " the value of $a_{\(place)}$?",
    ]
  }

  var goal: String { "find a_\(place) of the sequence" }

  var ideas: [String] {
    [
      "computing term by term is fine, \(place) is small.",
      "A closed form would need the roots of a quadratic; stepping through is easier.",
    ]
  }

  func derivation(_ slip: Slip) -> Derivation {
    var terms = [start.0, start.1]
    var steps = [
      Derivation.Step(
        "We have a_1 = \(start.0) and a_2 = \(start.1).",
        line: "$a_1 = \(start.0)$, $a_2 = \(start.1)$.")
    ]
    while terms.count < place {
      let number = terms.count + 1
      let (last, before) = (terms[number - 2], terms[number - 3])
      let (left, right) = (factors.0 * last, factors.1 * before)
      var value = left + right
      if number == 3 { value = slip(0, value, left - right) }
      if number == 4 { value = slip(1, value, left + factors.1 * terms[0]) }
      if number == place { value = slip(2, value, value + 10) }
      steps.append(
        .init(
          "a_\(number) = \(factors.0)·\(last.wrapped) \(factors.1 < 0 ? "-" : "+") "
            + "\(abs(factors.1))·\(before.wrapped) = \(value).",
          line: "$a_{\(number)} = \(value)$",
          facts: [.product(factors.0, last), .sum([left, right])]))
      terms.append(value)
    }
    return Derivation(steps, answer: .integer(terms[place - 1]))
  }
}
