/// Whether one expression is a constant multiple of another.
enum Proportion {
  case proportional(isPositive: Bool)
  case notProportional
  case unknown

  static func between(
    _ left: Expression, _ right: Expression, _ budget: inout Budget
  ) -> Proportion {
    guard left.symbols == right.symbols else { return .notProportional }
    var builder = NormalFormBuilder()
    if let first = builder.form(left, &budget), let second = builder.form(right, &budget) {
      if let ratio = first.top.ratio(to: second.top),
        let below = second.bottom.constant, let under = first.bottom.constant,
        let scale = ratio * below / under, !scale.isZero
      {
        return .proportional(isPositive: !scale.isNegative)
      }
      // Fractions cleared: the sign of what was multiplied with is not known.
      if let ratio = first.top.ratio(to: second.top), !ratio.isZero {
        return .proportional(isPositive: false)
      }
    }
    return sampled(left, right, &budget)
  }

  /// left(p) · right(q) = left(q) · right(p) at seeded points p and q.
  private static func sampled(
    _ left: Expression, _ right: Expression, _ budget: inout Budget
  ) -> Proportion {
    let names = left.symbols.sorted()
    let bits = FunctionComparison.bits
    var base: (Ball, Ball)?
    var agreements = 0
    var isPositive = true
    for domain in [SampleSeed.Domain.positive, .mixed, .unit] {
      for index in 0..<3 {
        var enclosure = Enclosure(bits: bits, allowsComplex: false)
        enclosure.point = FunctionComparison.samples(names, domain, index)
        guard let a = enclosure.of(left, &budget)?.real, let b = enclosure.of(right, &budget)?.real,
          let aSign = a.sign, let bSign = b.sign, aSign != 0, bSign != 0
        else { continue }
        guard let (first, second) = base else {
          base = (a, b)
          isPositive = aSign == bSign
          continue
        }
        let cross = first.multiplied(by: b, bits: bits)
        if cross.isDisjoint(from: second.multiplied(by: a, bits: bits)) { return .notProportional }
        agreements += 1
      }
    }
    return agreements >= 3 ? .proportional(isPositive: isPositive) : .unknown
  }
}
