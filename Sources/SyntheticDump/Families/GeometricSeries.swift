/// The sum of an infinite geometric series.
struct GeometricSeries: Family {
  static let name = "geometric-series"
  static let slipPlaces = 3

  let first: Int
  let ratio: Fraction

  init(level: Int, random: inout SeededRandom) {
    var (p, q) = (1, 1)
    repeat {
      (p, q) = (random.int(1...2 + level), random.int(2...4 + level))
    } while p >= q || greatestCommonDivisor(p, q) != 1
    ratio = Fraction(level > 2 ? p * random.sign() : p, q)
    first = random.int(1...4 + 2 * level)
  }

  private var terms: String {
    let values = (0..<4).map { exponent in
      (0..<exponent).reduce(Fraction(first)) { value, _ in value * ratio }
    }
    return values.dropFirst().reduce(values[0].latex) { text, value in
      let size = Fraction(abs(value.numerator), value.denominator).latex
      return "\(text) \(value.numerator < 0 ? "-" : "+") \(size)"
    }
  }

  var wordings: [String] {
    [
      "Find the sum of the infinite geometric series $\(terms) + \\cdots$.",
      "An infinite geometric sequence starts with $\(first)$ and has the common ratio "
        + "$\(ratio.latex)$. Find the sum of all its terms.",
      "Compute $\\sum_{k=0}^{\\infty}"
        + " \(first == 1 ? "" : "\(first) ")\\left(\(ratio.latex)\\right)^k$.",
    ]
  }

  var goal: String {
    "sum the geometric series with the first term \(first) and the ratio \(ratio.plain)"
  }

  var ideas: [String] {
    [
      "since |r| < 1 the series converges to a/(1 - r).",
      "The formula is a/(1 - r); I only have to be careful with the fraction.",
    ]
  }

  func derivation(_ slip: Slip) -> Derivation {
    let below = slip(0, Fraction(1) - ratio, Fraction(1) + ratio)
    let sign = below == Fraction(1) - ratio ? "-" : "+"
    let start = slip(1, Fraction(first), Fraction(first) * ratio)
    let total = slip(2, start / below, start * below)
    let isDivided = total == start / below
    return Derivation(
      [
        .init(
          "<<The first term is||a =>> \(start.plain), and r = \(ratio.plain).",
          line: "Here $a = \(start.latex)$ and $r = \(ratio.latex)$."),
        .init(
          "1 \(sign) \(ratio.wrapped) = \(below.plain).",
          line: "$1 \(sign) \(ratio.wrappedLatex) = \(below.latex)$."),
        .init(
          isDivided
            ? "Dividing by \(below.plain) is multiplying with "
              + "\((Fraction(1) / below).plain): \(start.plain)·\((Fraction(1) / below).plain) = "
              + "\(total.plain)."
            : "So the sum is \(start.plain)·\(below.plain) = \(total.plain).",
          line: "The sum is $\(total.latex)$."),
      ], answer: .fraction(total),
      checks: [
        "If S is the sum, then S = \(first) + \(ratio.wrapped)·S, and indeed \(first) + "
          + "\(ratio.wrapped)·\(total.wrapped) = \((Fraction(first) + ratio * total).plain)."
      ], alternatives: [partialSums])
  }

  private var partialSums: String {
    var (value, sum) = (Fraction(first), Fraction(0))
    var sums: [String] = []
    for _ in 0..<4 {
      sum = sum + value
      value = value * ratio
      sums.append(sum.plain)
    }
    return "The partial sums are \(sums.joined(separator: ", ")), and they approach the limit. With"
      + " S = a + rS the limit must be \((Fraction(first) / (Fraction(1) - ratio)).plain)."
  }
}
