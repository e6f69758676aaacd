/// One end of an interval; without a value it is infinite.
struct Bound: Sendable, Equatable {
  let value: Fraction?
  let isClosed: Bool

  static let infinite = Bound(value: nil, isClosed: false)
  static func open(_ value: Fraction) -> Bound { Bound(value: value, isClosed: false) }
  static func closed(_ value: Fraction) -> Bound { Bound(value: value, isClosed: true) }
}

extension Answer {
  static func interval(_ lower: Bound, _ upper: Bound, name: String = "x") -> Answer {
    let latex = text(lower, upper)
    var writings = [latex.replacing(", ", with: ","), "\(name) \\in \(latex)"]
    writings.append("\\left\(latex.dropLast())\\right\(latex.suffix(1))")
    writings.append(inequality(lower, upper, name))
    return Answer(.interval, latex, plain: plain(lower, upper), writings: writings)
  }

  /// The outside of an interval: what `|x - a| > b` asks for.
  static func outside(_ lower: Fraction, _ upper: Fraction, isClosed: Bool) -> Answer {
    let left = text(.infinite, Bound(value: lower, isClosed: isClosed))
    let right = text(Bound(value: upper, isClosed: isClosed), .infinite)
    let relation = isClosed ? ("\\le", "\\ge") : ("<", ">")
    let words =
      "x \(relation.0) \(lower.latex) \\text{ or } x \(relation.1) \(upper.latex)"
    return Answer(
      .interval, "\(left) \\cup \(right)",
      plain: "\(plain(.infinite, Bound(value: lower, isClosed: isClosed))) together with "
        + plain(Bound(value: upper, isClosed: isClosed), .infinite),
      writings: ["\(left)\\cup\(right)", words, "\(right) \\cup \(left)"])
  }

  private static func text(_ lower: Bound, _ upper: Bound) -> String {
    let from = lower.value?.latex ?? "-\\infty"
    let to = upper.value?.latex ?? "\\infty"
    return "\(lower.isClosed ? "[" : "(")\(from), \(to)\(upper.isClosed ? "]" : ")")"
  }

  private static func plain(_ lower: Bound, _ upper: Bound) -> String {
    let from = lower.value?.plain ?? "-∞"
    let to = upper.value?.plain ?? "∞"
    return "\(lower.isClosed ? "[" : "(")\(from), \(to)\(upper.isClosed ? "]" : ")")"
  }

  private static func inequality(_ lower: Bound, _ upper: Bound, _ name: String) -> String {
    switch (lower.value, upper.value) {
    case (let from?, let to?):
      let left = lower.isClosed ? "\\le" : "<"
      let right = upper.isClosed ? "\\le" : "<"
      return "\(from.latex) \(left) \(name) \(right) \(to.latex)"
    case (let from?, nil): return "\(name) \(lower.isClosed ? "\\ge" : ">") \(from.latex)"
    case (nil, let to?): return "\(name) \(upper.isClosed ? "\\le" : "<") \(to.latex)"
    case (nil, nil): return "\(name) \\in \\mathbb{R}"
    }
  }
}
