/// Compares two expressions with free symbols at seeded sample points.
enum FunctionComparison {
  /// Analytic functions that differ do not agree to 50 bits at a random point; several points
  /// guard against functions that are equal on part of the line only.
  static let bits = 100
  static let agreementBits = 50

  static func compare(
    _ gold: Expression, _ prediction: Expression, names: [String], _ budget: inout Budget
  ) -> Outcome {
    let usesComplex = [gold, prediction].contains { $0.contains { $0 == .constant(.i) } }
    var agreed = 0
    var sawDifference = false
    for domain in SampleSeed.Domain.allCases {
      // Whole points are for expressions with no value elsewhere, such as n!.
      if domain == .whole, agreed > 0 || sawDifference { break }
      for index in 0..<domain.pointCount {
        let point = samples(names, domain, index)
        // Bounds of sums need their numbers written in.
        let left = domain == .whole ? gold.substituting(whole: names, index) : gold
        let right = domain == .whole ? prediction.substituting(whole: names, index) : prediction
        switch agree(left, right, at: point, usesComplex, &budget) {
        case true?: agreed += 1
        case false?:
          if domain == .positive || domain == .whole {
            return .different(.differentValue, nil)
          }
          sawDifference = true
        case nil: continue
        }
      }
    }
    if sawDifference {
      return agreed > 0 ? .unknown(.domainDependent) : .different(.differentValue, nil)
    }
    return agreed >= 3 ? .equal(.numericAgreement) : .unknown(.notSeparated)
  }

  /// A seeded point where guaranteed enclosures of the two are disjoint, with rounded values.
  static func separation(
    _ gold: Expression, _ prediction: Expression, _ budget: inout Budget
  ) -> (point: [(name: String, value: Rational)], gold: Double, prediction: Double)? {
    let names = gold.symbols.union(prediction.symbols).sorted()
    for domain in SampleSeed.Domain.allCases {
      for index in 0..<domain.pointCount {
        var enclosure = Enclosure(bits: bits, allowsComplex: false)
        enclosure.point = samples(names, domain, index)
        guard let left = enclosure.of(gold, &budget), let right = enclosure.of(prediction, &budget),
          left.isDisjoint(from: right)
        else { continue }
        let point = names.enumerated().map { position, name in
          (name: name, value: SampleSeed.value(name, domain, index, position: position))
        }
        return (point, left.real.double, right.real.double)
      }
    }
    return nil
  }

  static func samples(
    _ names: [String], _ domain: SampleSeed.Domain, _ index: Int
  ) -> [String: Ball] {
    var point: [String: Ball] = [:]
    for (position, name) in names.enumerated() {
      let value = SampleSeed.value(name, domain, index, position: position)
      point[name] = Ball(value, bits: bits)
    }
    return point
  }

  /// Nil when either side has no usable value there.
  private static func agree(
    _ gold: Expression, _ prediction: Expression, at point: [String: Ball], _ usesComplex: Bool,
    _ budget: inout Budget
  ) -> Bool? {
    var enclosure = Enclosure(bits: bits, allowsComplex: usesComplex)
    enclosure.point = point
    guard let left = enclosure.of(gold, &budget), let right = enclosure.of(prediction, &budget)
    else { return nil }
    if left.isDisjoint(from: right) { return false }
    guard !enclosure.sawExtremeMagnitude, isTight(left), isTight(right) else { return nil }
    return true
  }

  private static func isTight(_ value: ComplexBall) -> Bool {
    guard let radius = value.radiusExponent else { return true }
    return radius < -agreementBits && radius < max(value.magnitudeExponent, -40) - agreementBits
  }
}

extension Expression {
  /// The expression at a whole sample point.
  fileprivate func substituting(whole names: [String], _ index: Int) -> Expression {
    names.reduce(self) {
      $0.substituting($1, by: .number(SampleSeed.value($1, .whole, index)))
    }
  }
}
