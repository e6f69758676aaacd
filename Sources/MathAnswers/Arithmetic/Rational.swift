internal import BigInt

/// An exact fraction in lowest terms with a positive denominator.
///
/// Machine words carry the common case; `big` appears only when a part does not fit, so two
/// equal values always have the same representation and `Hashable` can be synthesized.
enum Rational: Hashable, Sendable {
  case small(Int, Int)
  case big(BigInt, BigInt)

  static let zero = Rational.small(0, 1)
  static let one = Rational.small(1, 1)
  static let minusOne = Rational.small(-1, 1)

  init(_ value: Int) { self = .small(value, 1) }

  init(_ value: BigInt) { self = Rational.reduced(value, 1) }

  /// Returns nil for a zero denominator.
  init?(_ numerator: BigInt, over denominator: BigInt) {
    if denominator.isZero { return nil }
    if denominator == 1 {
      self = Rational.reduced(numerator, 1)
      return
    }
    let divisor = Rational.greatestCommonDivisor(numerator, denominator)
    let sign: BigInt = denominator.sign == .minus ? -1 : 1
    self = Rational.reduced(numerator / divisor * sign, denominator / divisor * sign)
  }

  /// Returns nil for a zero denominator.
  init?(_ numerator: Int, over denominator: Int) {
    if denominator == 0 { return nil }
    if numerator == .min || denominator == .min {
      self.init(BigInt(numerator), over: BigInt(denominator))
      return
    }
    let divisor = Rational.greatestCommonDivisor(numerator, denominator)
    let sign = denominator < 0 ? -1 : 1
    self = .small(numerator / divisor * sign, denominator / divisor * sign)
  }

  private static func reduced(_ numerator: BigInt, _ denominator: BigInt) -> Rational {
    if let top = Int(exactly: numerator), let bottom = Int(exactly: denominator) {
      return .small(top, bottom)
    }
    return .big(numerator, denominator)
  }

  /// One division brings the pair to machine words when either fits one.
  private static func greatestCommonDivisor(_ a: BigInt, _ b: BigInt) -> BigInt {
    let (larger, smaller) = a.magnitude > b.magnitude ? (a, b) : (b, a)
    guard let word = Int(exactly: smaller), word != 0 else {
      return a.greatestCommonDivisor(with: b)
    }
    let rest = larger.magnitude % BigUInt(word.magnitude)
    return BigInt(greatestCommonDivisor(word, Int(truncatingIfNeeded: rest)))
  }

  private static func greatestCommonDivisor(_ a: Int, _ b: Int) -> Int {
    var (x, y) = (a.magnitude, b.magnitude)
    while y != 0 { (x, y) = (y, x % y) }
    return Int(x)
  }

  var numerator: BigInt {
    switch self {
    case .small(let top, _): BigInt(top)
    case .big(let top, _): top
    }
  }

  var denominator: BigInt {
    switch self {
    case .small(_, let bottom): BigInt(bottom)
    case .big(_, let bottom): bottom
    }
  }

  var isInteger: Bool {
    switch self {
    case .small(_, let bottom): bottom == 1
    case .big(_, let bottom): bottom == 1
    }
  }

  var isZero: Bool { self == .zero }

  var isNegative: Bool {
    switch self {
    case .small(let top, _): top < 0
    case .big(let top, _): top.sign == .minus
    }
  }

  /// The value as a machine integer, when it is one.
  var int: Int? {
    if case .small(let top, 1) = self { return top }
    return nil
  }

  /// The size of the larger part, in bits.
  var bitWidth: Int {
    switch self {
    case .small(let top, let bottom):
      max(64 - top.magnitude.leadingZeroBitCount, 64 - bottom.leadingZeroBitCount)
    case .big(let top, let bottom): max(top.bitWidth, bottom.bitWidth)
    }
  }

  var magnitude: Rational { isNegative ? -self : self }

  /// The largest integer not above the value.
  var floor: BigInt {
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    return remainder.sign == .minus && !remainder.isZero ? quotient - 1 : quotient
  }

  /// An approximation, good enough for bounds and messages only.
  var double: Double {
    switch self {
    case .small(let top, let bottom): return Double(top) / Double(bottom)
    case .big(let top, let bottom):
      let shift = max(0, max(top.bitWidth, bottom.bitWidth) - 1000)
      return Double(top >> shift) / Double(bottom >> shift)
    }
  }
}
