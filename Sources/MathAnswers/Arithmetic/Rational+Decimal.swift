internal import BigInt

extension Rational {
  /// Ten to a power whose size the caller has bounded.
  static func powerOfTen(_ exponent: Int) -> Rational {
    if exponent >= 0, exponent < 19 {
      var value = 1
      for _ in 0..<exponent { value *= 10 }
      return .small(value, 1)
    }
    if exponent < 0, exponent > -19 {
      return powerOfTen(-exponent).inverse ?? .one
    }
    let value = Rational(BigInt(10).power(abs(exponent)))
    return exponent < 0 ? value.inverse ?? .one : value
  }

  /// Whether the decimal expansion ends.
  var terminates: Bool {
    var rest = denominator
    while rest.isMultiple(of: 10) { rest /= 10 }
    while rest.isMultiple(of: 2) { rest /= 2 }
    while rest.isMultiple(of: 5) { rest /= 5 }
    return rest == 1
  }

  /// The distance to another value.
  func distance(to other: Rational) -> Rational { (self - other).magnitude }

  /// Plain text: an integer or `a/b`.
  var text: String {
    switch self {
    case .small(let top, let bottom): bottom == 1 ? "\(top)" : "\(top)/\(bottom)"
    case .big(let top, let bottom):
      if top.bitWidth + bottom.bitWidth > 2_000 {
        "a number of \(top.bitWidth + bottom.bitWidth) bits"
      } else {
        bottom == 1 ? "\(top)" : "\(top)/\(bottom)"
      }
    }
  }
}
