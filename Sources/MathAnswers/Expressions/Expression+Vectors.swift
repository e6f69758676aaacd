extension Expression {
  /// `2i - j + 3k` as a tuple of the given length; nil for anything but such a sum.
  func unitVectorComponents(_ count: Int) -> [Expression]? {
    guard isScalar, (2...3).contains(count) else { return nil }
    let names = ["i", "j", "k"]
    var body = self
    for name in names {
      for spelling in ["hat(\(name))", "vec(\(name))", "bar(\(name))"] {
        body = body.substituting(spelling, by: .symbol("#" + name))
      }
    }
    if !body.symbols.contains(where: { $0.hasPrefix("#") }) {
      body = body.replacingImaginaryUnit(by: .symbol("#i"))
      for name in names { body = body.substituting(name, by: .symbol("#" + name)) }
    }
    guard body.symbols.count(where: { $0.hasPrefix("#") }) >= 1,
      body.symbols.contains("#i")
        || body.symbols.contains("#j")
    else { return nil }
    func value(_ units: [Int]) -> Expression {
      zip(names, units).reduce(body) {
        $0.substituting("#" + $1.0, by: .number(Rational($1.1)))
      }
    }
    // Linear and without a constant part: sums of unit vectors and nothing else.
    var budget = Budget()
    let components = (0..<3).map { place in value((0..<3).map { $0 == place ? 1 : 0 }) }
    func isZero(_ expression: Expression) -> Bool {
      ScalarComparison.compare(expression, .zero, policy: .curation, &budget).isEqual
    }
    guard isZero(value([0, 0, 0])),
      isZero(
        .sum(
          [value([1, 2, 3])]
            + components.enumerated().map {
              .product([.number(Rational(-1 - $0.offset)), $0.element])
            }))
    else { return nil }
    if count == 2, !isZero(components[2]) { return nil }
    return Array(components.prefix(count))
  }
}
