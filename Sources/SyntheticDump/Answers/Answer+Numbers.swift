extension Answer {
  static func integer(_ value: Int) -> Answer {
    var writings: [String] = []
    if value >= 10_000 { writings.append(grouped(value)) }
    if value >= 1000 { writings.append("\(value).0") }
    return Answer(.integer, "\(value)", writings: writings, whole: value)
  }

  static func fraction(_ value: Fraction) -> Answer {
    guard !value.isInteger else { return integer(value.numerator) }
    var writings = [value.latex(command: "dfrac"), value.latex(command: "tfrac"), value.plain]
    if let decimal = value.decimal { writings.append(decimal) }
    return Answer(.fraction, value.latex, plain: value.plain, writings: writings)
  }

  static func radical(_ value: Radical) -> Answer {
    guard !value.isRational else { return fraction(value.coefficient) }
    let squared = value.coefficient * value.coefficient * Fraction(value.radicand)
    var writings: [String] = []
    if squared.isInteger, value.coefficient.numerator != 1 {
      writings.append("\\sqrt{\(squared.numerator)}")
    }
    if value.coefficient.isInteger, value.coefficient.numerator != 1 {
      writings.append("\(value.coefficient.numerator) \\cdot \\sqrt{\(value.radicand)}")
    }
    if !value.coefficient.isInteger {
      writings.append("\(value.coefficient.latex)\\sqrt{\(value.radicand)}")
    }
    return Answer(.radical, value.latex, plain: value.plain, writings: writings)
  }

  static func percentage(_ value: Fraction) -> Answer {
    let text = value.decimal ?? value.latex
    let writings = ["\(text)%", text, "\(text) \\%", "\(text)\\text{ percent}"]
    return Answer(
      .percentage, "\(text)\\%", plain: "\(text)%", writings: writings,
      golds: ["\(text)\\%", "\(text)\\%", text])
  }

  /// A number with its unit; the reference text of a dump often leaves the unit out.
  static func quantity(_ value: Fraction, _ unit: String, isSquare: Bool = false) -> Answer {
    let text = value.latex
    let square = isSquare ? "^2" : ""
    var writings = [
      text, "\(text) \\text{ \(unit)}\(square)", "\(text)\\ \\mathrm{\(unit)}\(square)",
    ]
    if let decimal = value.decimal, !value.isInteger {
      writings += [decimal, "\(decimal) \\text{ \(unit)}\(square)"]
    }
    let latex = "\(text)\\text{ \(unit)}\(square)"
    return Answer(
      .quantity, latex, plain: "\(value.plain) \(unit)\(isSquare ? "²" : "")", writings: writings,
      golds: [text, latex, "\(text) \\text{ \(unit)}\(square)"],
      whole: value.isInteger ? value.numerator : nil)
  }

  static func dollars(cents: Int) -> Answer {
    let value = Fraction(cents, 100)
    let places = cents % 100 < 10 ? "0\(cents % 100)" : "\(cents % 100)"
    let text = cents % 100 == 0 ? "\(cents / 100)" : "\(cents / 100).\(places)"
    return Answer(
      .quantity, "\\$\(text)", plain: "$\(text)",
      writings: [text, "\(text) \\text{ dollars}", "\\$ \(text)", value.latex],
      golds: [text, "\\$\(text)"], whole: cents % 100 == 0 ? cents / 100 : nil)
  }

  static func multipleOfPi(_ value: Fraction) -> Answer {
    let factor = value.numerator == 1 ? "" : "\(value.numerator)"
    let latex =
      value.isInteger ? "\(factor)\\pi" : "\\frac{\(factor)\\pi}{\(value.denominator)}"
    var writings = ["\(value.latex) \\pi"]
    if let decimal = value.decimal { writings.append("\(decimal)\\pi") }
    let plain = value.isInteger ? "\(factor)π" : "\(factor)π/\(value.denominator)"
    return Answer(.expression, latex, plain: plain, writings: value.numerator == 1 ? [] : writings)
  }
}

/// With thousands separators: `12,345`.
private func grouped(_ value: Int) -> String {
  let tail = value % 1000
  let padded = tail < 10 ? "00\(tail)" : tail < 100 ? "0\(tail)" : "\(tail)"
  return "\(value / 1000),\(padded)"
}
