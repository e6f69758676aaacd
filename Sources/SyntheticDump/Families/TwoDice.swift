/// The probability of a sum of two dice with many faces.
struct TwoDice: Family {
  static let name = "two-dice"
  static let topic = Topic.combinatorics
  static let slipPlaces = 3

  let faces: Int
  let sum: Int

  init(level: Int, random: inout SeededRandom) {
    faces = level < 3 ? 6 : random.pick([8, 10, 12])
    sum = random.int(3...2 * faces - 1)
  }

  var wordings: [String] {
    [
      "Two fair \(faces)-sided dice with the numbers $1$ to $\(faces)$ are rolled. What is the"
        + " probability that the sum is $\(sum)$? Give a fraction in lowest terms.",
      "Two dice, each numbered $1, 2, \\dots, \(faces)$, are thrown. Find the probability that the"
        + " numbers shown add up to exactly $\(sum)$.",
    ]
  }

  var goal: String { "find the probability that two \(faces)-sided dice add up to \(sum)" }

  var ideas: [String] {
    ["I count the ordered pairs with that sum and divide by all \(faces)² pairs."]
  }

  func derivation(_ slip: Slip) -> Derivation {
    let low = max(1, sum - faces)
    let high = min(faces, sum - 1)
    let right = high - low + 1
    let count = slip(0, right, right + 1)
    let ordered = slip(1, count, (count + 1) / 2)
    let all = slip(2, faces * faces, faces * (faces + 1) / 2)
    let pairs = (low...high).map { "(\($0), \(sum - $0))" }.joined(separator: ", ")
    var steps: [Derivation.Step] = [
      .init(
        "The first die can show from \(low) to \(high). <<The pairs are||So the pairs are>>"
          + " \(pairs),"
          + " <<which is||so there are>> \(count) of them.",
        line: "The first die shows a number from $\(low)$ to $\(high)$: $\(count)$ pairs.",
        facts: [.difference(high, low)])
    ]
    if ordered != count {
      steps.append(
        .init(
          "Pairs like (a, b) and (b, a) are the same, so that leaves \(ordered).",
          line: "Up to order there are $\(ordered)$."))
    }
    steps.append(
      .init(
        "<<All outcomes||In total>>: \(all). The probability is \(quotient(ordered, all)).",
        line: "The probability is $\(quotientLatex(ordered, all))$.",
        facts: [.product(faces, faces)]))
    return Derivation(
      steps, answer: .fraction(Fraction(ordered, all)),
      checks: [
        "All sums together: 1 + 2 + … + \(faces) + … + 2 + 1 = \(faces)² = \(faces * faces)"
          + " pairs."
      ],
      alternatives: [
        "The number of pairs with sum s is \(faces) - |s - \(faces + 1)|, here \(faces) - "
          + "\(abs(sum - faces - 1)) = \(right), so the probability is "
          + "\(quotient(right, faces * faces))."
      ])
  }
}
