/// The greatest common divisor or least common multiple by Euclid's algorithm.
struct GreatestCommonDivisors: Family {
  static let name = "gcd-lcm"
  static let topic = Topic.numberTheory
  static let slipPlaces = 3

  let left: Int
  let right: Int
  let wantsMultiple: Bool

  init(level: Int, random: inout SeededRandom) {
    let common = random.int(3...6 * level)
    var (p, q) = (0, 0)
    repeat {
      (p, q) = (random.int(5...12 + 6 * level), random.int(3...10 + 4 * level))
    } while greatestCommonDivisor(p, q) != 1 || p <= q
    (left, right) = (common * p, common * q)
    wantsMultiple = random.chance(permille: 500)
  }

  var wordings: [String] {
    wantsMultiple
      ? [
        "Find the least common multiple of $\(left)$ and $\(right)$.",
        "What is the smallest positive integer divisible by both $\(left)$ and $\(right)$?",
        "Two lights flash every $\(left)$ and every $\(right)$ seconds. They have just flashed at"
          + " the"
          + " same time. After how many seconds does this happen again?",
      ]
      : [
        "Compute $\\gcd(\(left), \(right))$.",
        "What is the largest integer that divides both $\(left)$ and $\(right)$?",
        "A floor of $\(left)$ cm by $\(right)$ cm is covered with equal square tiles without"
          + " cutting."
          + " How long in centimeters can the side of a tile be at most?",
      ]
  }

  var goal: String {
    wantsMultiple ? "find lcm(\(left), \(right))" : "find gcd(\(left), \(right))"
  }

  var ideas: [String] {
    [
      "Euclid's algorithm is the quickest way to the gcd"
        + (wantsMultiple ? ", and lcm = product / gcd." : "."),
      wantsMultiple
        ? "lcm(a, b) · gcd(a, b) = ab, so the gcd is what I need first."
        : "I can divide with remainder again and again.",
    ]
  }

  func derivation(_ slip: Slip) -> Derivation {
    var (big, small) = (left, right)
    var steps: [Derivation.Step] = []
    var isFirst = true
    while small != 0 {
      let (times, rest) = big.quotientAndRemainder(dividingBy: small)
      let found = isFirst ? slip(0, rest, rest > 1 ? rest - 1 : rest + 1) : rest
      steps.append(
        .init(
          "\(big) = \(times)·\(small) + \(found).",
          line: "$\(big) = \(times) \\cdot \(small) + \(found)$",
          facts: times > 1 ? [.product(times, small)] : [.difference(big, small)]))
      (big, small) = (small, found)
      isFirst = false
    }
    let divisor = slip(1, big, big * 2)
    steps.append(
      .init(
        "The remainder is 0 now, so the gcd is \(divisor).",
        line: "So the greatest common divisor is $\(divisor)$."))
    guard wantsMultiple else {
      return Derivation(steps, answer: .integer(divisor), checks: [factors(divisor)])
    }
    let value = slip(2, Fraction(left * right, divisor), Fraction(left * right))
    let divides = value != Fraction(left * right) || divisor == 1
    steps.append(
      .init(
        divides
          ? "<<Then||Therefore>> the lcm is \(left)·\(right)/\(divisor) ="
            + " \(left * right)/\(divisor)"
            + " = \(value.plain)."
          : "The lcm is the product \(left)·\(right) = \(value.plain).",
        line: divides
          ? "The least common multiple is $\\frac{\(left) \\cdot \(right)}{\(divisor)} = "
            + "\(value.latex)$." : "The least common multiple is $\(value.latex)$.",
        facts: [.product(left, right)]))
    return Derivation(steps, answer: .fraction(value), checks: [factors(divisor)])
  }

  private func factors(_ divisor: Int) -> String {
    "\(left) = \(divisor)·\(left / divisor) and \(right) = \(divisor)·\(right / divisor), and "
      + "\(left / divisor) and \(right / divisor) have no common factor."
  }
}
