/// The composition of a linear and a quadratic function; the answer is a polynomial.
struct FunctionComposition: Family {
  static let name = "function-composition"
  static let slipPlaces = 3

  let inner: (Int, Int)
  let outer: (Int, Int, Int)

  init(level: Int, random: inout SeededRandom) {
    let size = 2 + level
    inner = (random.int(2...size), random.sign() * random.int(1...size))
    outer = (
      random.int(1...3), random.sign() * random.int(1...size), random.sign() * random.int(1...9)
    )
  }

  private var f: String { Polynomial([outer.0, outer.1, outer.2]).text() }
  private var g: String { Polynomial([inner.0, inner.1]).text() }

  var wordings: [String] {
    [
      "Let $f(x) = \(f)$ and $g(x) = \(g)$. Find $f(g(x))$ as an expanded polynomial.",
      "Given $f(x) = \(f)$ and $g(x) = \(g)$, expand $(f \\circ g)(x)$.",
    ]
  }

  var goal: String { "expand f(g(x)) for f(x) = \(f) and g(x) = \(g)" }

  var ideas: [String] { ["substitute g into f and collect the powers of x."] }

  func derivation(_ slip: Slip) -> Derivation {
    let (m, n) = inner
    let square = Polynomial([m * m, slip(0, 2 * m * n, m * n), n * n])
    let scaled = Polynomial(square.coefficients.map { $0 * outer.0 })
    let linear = Polynomial([outer.1 * m, slip(1, outer.1 * n, -outer.1 * n)])
    let constant = slip(2, outer.2, 0)
    let result = Polynomial([
      scaled.coefficients[0], scaled.coefficients[1] + linear.coefficients[0],
      scaled.coefficients[2] + linear.coefficients[1] + constant,
    ])
    return Derivation(
      [
        .init(
          "(\(g))² = \(square.text()).", line: "$(\(g))^2 = \(square.text())$.",
          facts: [.product(m, m), .product(abs(n), abs(n))]),
        .init(
          "<<Times \(outer.0)||Multiplied by \(outer.0)>>: \(scaled.text()). And \(outer.1)(\(g))"
            + " = "
            + "\(linear.text()).",
          line: "So $f(g(x)) = \(scaled.text()) + (\(linear.text()))"
            + (constant == 0 ? "$." : " \(constant < 0 ? "-" : "+") \(abs(constant))$.")),
        .init(
          "<<Collecting||Adding>> everything: \(result.text()).",
          line: "This is $\(result.text())$."),
      ],
      answer: .expression(
        result.text(),
        also: [
          result.text().replacing(" ", with: ""),
          "f(g(x)) ="
            + " \(result.text())",
        ]),
      checks: [
        "For x = 1, g(1) = \(m + n) and f(\(m + n)) = "
          + "\(Polynomial([outer.0, outer.1, outer.2]).value(at: m + n)); the polynomial gives "
          + "\(result.value(at: 1)).",
        "For x = 0, f(\(n)) = \(Polynomial([outer.0, outer.1, outer.2]).value(at: n)), and the"
          + " constant"
          + " term is \(result.value(at: 0)).",
      ])
  }
}
