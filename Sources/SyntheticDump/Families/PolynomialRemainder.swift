/// The remainder of a polynomial divided by a linear factor.
struct PolynomialRemainder: Family {
  static let name = "polynomial-remainder"
  static let slipPlaces = 3

  let polynomial: Polynomial
  let point: Int

  init(level: Int, random: inout SeededRandom) {
    let degree = level > 3 ? 4 : 3
    let tail = (0..<degree).map { _ in random.sign() * random.int(1...3 + level) }
    polynomial = Polynomial([random.int(1...3)] + tail)
    point = random.sign() * random.int(1...3)
  }

  private var divisor: String { Polynomial([1, -point]).text() }

  var wordings: [String] {
    [
      "Find the remainder when $\(polynomial.text())$ is divided by $\(divisor)$.",
      "The polynomial $p(x) = \(polynomial.text())$ is divided by $\(divisor)$. What is the"
        + " remainder?",
    ]
  }

  var goal: String { "find the remainder of \(polynomial.text()) divided by \(divisor)" }

  var ideas: [String] {
    [
      "the remainder theorem says that the remainder is the value at the zero of the divisor.",
      "I could do long division, but plugging in is faster.",
    ]
  }

  func derivation(_ slip: Slip) -> Derivation {
    let zero = slip(0, point, -point)
    let degree = polynomial.coefficients.count - 1
    var terms = polynomial.coefficients.enumerated().map { place, coefficient in
      coefficient * (zero < 0 && (degree - place) % 2 == 1 ? -1 : 1)
        * power(abs(zero), degree - place)
    }
    terms[1] = slip(1, terms[1], -terms[1])
    let value = slip(2, terms.reduce(0, +), terms.dropLast().reduce(0, +))
    return Derivation(
      [
        .init(
          "\(divisor) is zero at x = \(zero), <<so I need||so I have to compute>> p(\(zero)).",
          line: "The remainder is $p(\(zero))$."),
        .init(
          "The terms are \(terms.map(String.init).joined(separator: ", ")).",
          line: "$p(\(zero)) = \(sum(terms))$.", facts: [.power(abs(zero), degree)]),
        .init(
          "<<The sum||Altogether>>:"
            + " \(sum(value == terms.reduce(0, +) ? terms : terms.dropLast())) = "
            + "\(value).", line: "The remainder is $\(value)$.", facts: [.sum(terms)]),
      ], answer: .integer(value), alternatives: [horner])
  }

  private var horner: String {
    var value = 0
    let rows = polynomial.coefficients.map { coefficient in
      defer { value = value * point + coefficient }
      return "\(value)·\(point.wrapped) + \(coefficient.wrapped) = \(value * point + coefficient)"
    }
    return
      "Synthetic division with \(point): \(rows.joined(separator: ", ")). The last number is the"
      + " remainder."
  }
}
