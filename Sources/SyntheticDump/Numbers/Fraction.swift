/// An exact rational number in lowest terms with a positive denominator.
struct Fraction: Sendable, Equatable {
  let numerator: Int
  let denominator: Int

  init(_ numerator: Int, _ denominator: Int = 1) {
    precondition(denominator != 0, "division by zero")
    let divisor = greatestCommonDivisor(numerator, denominator)
    let sign = denominator < 0 ? -1 : 1
    self.numerator = sign * numerator / divisor
    self.denominator = sign * denominator / divisor
  }

  var isInteger: Bool { denominator == 1 }

  /// As typed while thinking: `-3/4`.
  var plain: String { isInteger ? "\(numerator)" : "\(numerator)/\(denominator)" }

  var latex: String { latex(command: "frac") }

  func latex(command: String) -> String {
    guard !isInteger else { return "\(numerator)" }
    let sign = numerator < 0 ? "-" : ""
    return "\(sign)\\\(command){\(abs(numerator))}{\(denominator)}"
  }

  /// The finite decimal, if there is one with at most four places.
  var decimal: String? {
    guard 10_000 % denominator == 0 else { return nil }
    let scaled = abs(numerator) * (10_000 / denominator)
    var places = String(String(scaled % 10_000 + 10_000).dropFirst())
    while places.hasSuffix("0") { places.removeLast() }
    let whole = "\(numerator < 0 ? "-" : "")\(scaled / 10_000)"
    return places.isEmpty ? whole : "\(whole).\(places)"
  }

  /// As a factor or a right operand: negative values in parentheses.
  var wrapped: String { numerator < 0 ? "(\(plain))" : plain }

  static func + (left: Fraction, right: Fraction) -> Fraction {
    Fraction(
      left.numerator * right.denominator + right.numerator * left.denominator,
      left.denominator * right.denominator)
  }

  static func - (left: Fraction, right: Fraction) -> Fraction {
    left + Fraction(-right.numerator, right.denominator)
  }

  static func * (left: Fraction, right: Fraction) -> Fraction {
    Fraction(left.numerator * right.numerator, left.denominator * right.denominator)
  }

  static func / (left: Fraction, right: Fraction) -> Fraction {
    Fraction(left.numerator * right.denominator, left.denominator * right.numerator)
  }
}

extension Int {
  /// As a factor or a right operand: negative values in parentheses.
  var wrapped: String { self < 0 ? "(\(self))" : "\(self)" }
}

/// A quotient with its value where that says more: `60/5 = 12`, but `80/3`.
func quotient(_ whole: Int, _ part: Int) -> String {
  let value = Fraction(whole, part)
  let asked = "\(whole)/\(part.wrapped)"
  return value.plain == asked ? asked : "\(asked) = \(value.plain)"
}

func quotientLatex(_ whole: Int, _ part: Int) -> String {
  let value = Fraction(whole, part).latex
  let asked = "\\frac{\(whole)}{\(part)}"
  return value == asked ? asked : "\(asked) = \(value)"
}

extension Fraction {
  /// LaTeX for a right operand: negative values in parentheses.
  var wrappedLatex: String { numerator < 0 ? "\\left(\(latex)\\right)" : latex }
}
