/// A product of two complex numbers.
struct ComplexProduct: Family {
  static let name = "complex-product"
  static let slipPlaces = 3

  let left: (Int, Int)
  let right: (Int, Int)

  init(level: Int, random: inout SeededRandom) {
    let size = 2 + level
    left = (random.int(1...size), random.sign() * random.int(2...size))
    right = (random.int(2...size), random.sign() * random.int(2...size))
  }

  private func shown(_ number: (Int, Int)) -> String {
    "\(number.0) \(number.1 < 0 ? "-" : "+") \(abs(number.1))i"
  }

  var wordings: [String] {
    [
      "Compute $(\(shown(left)))(\(shown(right)))$ and write the result in the form $a + bi$.",
      "Let $z = \(shown(left))$ and $w = \(shown(right))$. Find $zw$ in the form $a + bi$.",
    ]
  }

  var goal: String { "multiply \(shown(left)) and \(shown(right))" }

  var ideas: [String] { ["just expand with FOIL and use i² = -1."] }

  func derivation(_ slip: Slip) -> Derivation {
    let (ac, bd) = (left.0 * right.0, left.1 * right.1)
    let (ad, bc) = (left.0 * right.1, left.1 * right.0)
    let real = slip(0, ac - bd, ac + bd)
    let imaginary = slip(1, ad + bc, ad - bc)
    let answer = slip(2, Answer.complex(real, imaginary), Answer.complex(real, -imaginary))
    return Derivation(
      [
        .init(
          "The real terms: \(left.0)·\(right.0) = \(ac), and"
            + " \(left.1.wrapped)·\(right.1.wrapped)·i² = "
            + "\(bd)·\(real == ac - bd ? "(-1)" : "1") = \(real == ac - bd ? -bd : bd). <<Sum||So"
            + " the"
            + " real part is>>: \(real).",
          line: "The real part is $\(real)$.", facts: [.sum([ac, -bd])]),
        .init(
          "The imaginary terms: \(left.0)·\(right.1.wrapped) = \(ad) and"
            + " \(left.1.wrapped)·\(right.0) ="
            + " \(bc), which makes \(imaginary)i.", line: "The imaginary part is $\(imaginary)$.",
          facts: [.sum([ad, bc])]),
        .init("So the product is \(answer.plain).", line: "The product is $\(answer.latex)$."),
      ], answer: answer,
      checks: [
        "The absolute values squared: \(left.0 * left.0 + left.1 * left.1) times "
          + "\(right.0 * right.0 + right.1 * right.1) should be \(real)² + \(imaginary.wrapped)² = "
          + "\(real * real + imaginary * imaginary)."
      ])
  }
}
