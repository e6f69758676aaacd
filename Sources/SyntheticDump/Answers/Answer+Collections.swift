extension Answer {
  /// An ordered tuple such as a point or the solution of a system.
  static func tuple(_ parts: [Answer], names: [String] = []) -> Answer {
    let inner = parts.map(\.latex)
    var writings = [
      "(\(inner.joined(separator: ",")))",
      "\\left(\(inner.joined(separator: ", "))\\right)",
    ]
    if names.count == parts.count {
      let equations = zip(names, inner).map { "\($0) = \($1)" }
      writings.append(equations.joined(separator: ", "))
      writings.append("(\(names.joined(separator: ", "))) = (\(inner.joined(separator: ", ")))")
    }
    let plain = parts.map(\.plain).joined(separator: ", ")
    return Answer(
      .tuple, "(\(inner.joined(separator: ", ")))", plain: "(\(plain))", writings: writings)
  }

  /// A finite set of numbers; the order of writing carries no meaning.
  static func set(_ values: [Fraction], name: String = "x") -> Answer {
    var unique: [Fraction] = []
    for value in values.sorted(by: isLess) where !unique.contains(value) { unique.append(value) }
    let inner = unique.map(\.latex)
    let back = Array(inner.reversed())
    let plain = unique.map(\.plain).joined(separator: " and ")
    guard inner.count > 1 else { return fraction(unique[0]).named(name) }
    let writings = [
      back.joined(separator: ", "), inner.joined(separator: ","),
      "\\{\(back.joined(separator: ", "))\\}", "\\{\(inner.joined(separator: ", "))\\}",
      back.map { "\(name) = \($0)" }.joined(separator: " \\text{ or } "),
      inner.map { "\(name) = \($0)" }.joined(separator: ", "),
      inner.joined(separator: " \\text{ and } "),
    ]
    return Answer(
      .set, inner.joined(separator: ", "), plain: plain, writings: writings,
      golds: [inner.joined(separator: ", "), "\\{\(inner.joined(separator: ", "))\\}"])
  }

  /// A finite set of ordered tuples of integers.
  static func tuples(_ tuples: [[Int]]) -> Answer {
    let sorted = tuples.sorted { $0.lexicographicallyPrecedes($1) }
    let inner = sorted.map { "(\($0.map(String.init).joined(separator: ", ")))" }
    let back = inner.reversed().joined(separator: ", ")
    return Answer(
      .set, inner.joined(separator: ", "), plain: inner.joined(separator: " and "),
      writings: inner.count > 1 ? [back, "\\{\(back)\\}"] : [])
  }

  static func matrix(_ rows: [[Int]]) -> Answer {
    func latex(_ environment: String) -> String {
      let lines = rows.map { $0.map(String.init).joined(separator: " & ") }
      let inner = lines.joined(separator: " \\\\ ")
      return "\\begin{\(environment)} \(inner) \\end{\(environment)}"
    }
    let plain = rows.map { "[\($0.map(String.init).joined(separator: ", "))]" }
    return Answer(
      .matrix, latex("pmatrix"), plain: "[\(plain.joined(separator: ", "))]",
      writings: [latex("bmatrix")])
  }

  static func complex(_ real: Int, _ imaginary: Int) -> Answer {
    guard imaginary != 0 else { return integer(real) }
    let size = abs(imaginary) == 1 ? "" : "\(abs(imaginary))"
    let sign = imaginary < 0 ? "-" : "+"
    guard real != 0 else {
      return Answer(.complex, "\(imaginary < 0 ? "-" : "")\(size)i")
    }
    return Answer(
      .complex, "\(real) \(sign) \(size)i",
      writings: ["\(real)\(sign)\(size)i", "\(imaginary < 0 ? "-" : "")\(size)i + \(real)"])
  }
}

func isLess(_ left: Fraction, _ right: Fraction) -> Bool {
  left.numerator * right.denominator < right.numerator * left.denominator
}
