/// A rational multiple of a square root, `coefficient * √radicand`, with a square-free radicand.
struct Radical: Sendable, Equatable {
  let coefficient: Fraction
  let radicand: Int

  init(_ coefficient: Fraction = Fraction(1), squareRootOf number: Int) {
    var (outside, inside) = (1, number)
    var factor = 2
    while factor * factor <= inside {
      while inside % (factor * factor) == 0 {
        inside /= factor * factor
        outside *= factor
      }
      factor += 1
    }
    self.coefficient = coefficient * Fraction(outside)
    radicand = inside
  }

  var isRational: Bool { radicand == 1 }

  /// As typed while thinking: `3√5/2`.
  var plain: String {
    guard !isRational else { return coefficient.plain }
    let factor = coefficient.numerator == 1 ? "" : "\(coefficient.numerator)"
    let divisor = coefficient.isInteger ? "" : "/\(coefficient.denominator)"
    return "\(factor)√\(radicand)\(divisor)"
  }

  var latex: String {
    guard !isRational else { return coefficient.latex }
    let factor = coefficient.numerator == 1 ? "" : "\(coefficient.numerator)"
    let root = "\(factor)\\sqrt{\(radicand)}"
    return coefficient.isInteger ? root : "\\frac{\(root)}{\(coefficient.denominator)}"
  }
}
