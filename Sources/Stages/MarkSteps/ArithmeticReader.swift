/// Reads arithmetic with numbers alone from plain text or LaTeX, as far as it goes, and computes it.
///
/// A letter, an index, a function or a unit ends it: what has those is not checked. Linear, with a
/// bound on nesting.
struct ArithmeticReader {
  let bytes: UnsafeBufferPointer<UInt8>
  var position: Int
  let end: Int
  var depth = 0
  /// An operation beyond 128 bits or by zero: the text is arithmetic, its value is not known.
  private var isUnknown = false

  /// What was read.
  struct Term {
    let value: Quotient?
    /// One number, signed or not, with nothing to compute.
    let isNumber: Bool
    /// Digits behind the point of a number that is all there is; 0 else.
    let decimals: Int
    /// A percent sign stands in it: whether it counts as a hundredth is the writer's mood.
    let hasPercent: Bool
    /// `50/ 1/2`: which division comes first is the writer's mood, too.
    let isAmbiguous: Bool
    /// It has a decimal of two digits or more, which may have been rounded.
    let isApproximate: Bool
    /// A division is the last thing that is done.
    let isQuotient: Bool
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) {
    self.bytes = bytes
    position = start
    self.end = end
  }

  var operations = 0
  var decimals = 0
  var hasPercent = false
  var isAmbiguous = false
  var isApproximate = false
  var isQuotient = false

  /// Reads the longest expression at the position; nil where there is none.
  mutating func read() -> Term? {
    operations = 0
    decimals = 0
    isUnknown = false
    hasPercent = false
    isAmbiguous = false
    isApproximate = false
    isQuotient = false
    guard let value = sum() else { return nil }
    return Term(
      value: isUnknown ? nil : value, isNumber: operations == 0,
      decimals: operations == 0 ? decimals : 0, hasPercent: hasPercent, isAmbiguous: isAmbiguous,
      isApproximate: isApproximate, isQuotient: isQuotient)
  }

  mutating func sum() -> Quotient? {
    guard var value = product() else { return nil }
    while true {
      let start = position
      guard let sign = operation(MathSign.plus, MathSign.minus) else { return value }
      guard let next = product() else {
        position = start
        return value
      }
      operations += 1
      isQuotient = false
      value = known(value.adding(sign == .minus ? next.negated ?? next : next), value)
    }
  }

  private mutating func product() -> Quotient? {
    guard var value = signed() else { return nil }
    var divisions = 0
    while true {
      let start = position
      let sign = operation(MathSign.times, MathSign.divide)
      if sign == nil, !startsFactor() { return value }
      guard let next = sign == nil ? power() : signed() else {
        position = start
        return value
      }
      operations += 1
      if sign == .divide { divisions += 1 }
      isQuotient = sign == .divide
      if divisions > 1 || divisions == 1 && sign == nil { isAmbiguous = true }
      value = known(sign == .divide ? value.divided(by: next) : value.multiplied(by: next), value)
    }
  }

  /// A bracket or a fraction directly behind a factor multiplies it; a digit never does.
  private func startsFactor() -> Bool {
    let next = MathSign.skipSpace(bytes, position, end)
    guard next < end, next == position || bytes[next] == 0x5C else { return false }
    return bytes[next] == 0x28 || MathSign.command("left(", bytes, next, end) != nil
  }

  private mutating func signed() -> Quotient? {
    let start = position
    var isNegative = false
    while let sign = operation(MathSign.plus, MathSign.minus) {
      isNegative.toggle(if: sign == .minus)
    }
    guard let value = power() else {
      position = start
      return nil
    }
    return isNegative ? value.negated : value
  }

  private mutating func power() -> Quotient? {
    guard var base = postfix() else { return nil }
    let next = MathSign.skipSpace(bytes, position, end)
    guard next < end, bytes[next] == 0x5E else { return base }
    let start = position
    position = next + 1
    guard let exponent = grouped() ?? digits() else {
      position = start
      return nil
    }
    operations += 1
    base = known(base.raised(to: exponent), base)
    return base
  }

  private mutating func postfix() -> Quotient? {
    guard var value = primary() else { return nil }
    while position < end {
      if bytes[position] == 0x21, position + 1 >= end || bytes[position + 1] != 0x3D {
        // A double factorial is another function.
        if position + 1 < end, bytes[position + 1] == 0x21 { return nil }
        position += 1
        operations += 1
        value = known(Self.factorial(value), value)
      } else if bytes[position] == 0x25 || MathSign.command("%", bytes, position, end) != nil {
        position += bytes[position] == 0x25 ? 1 : 2
        operations += 1
        hasPercent = true
        value = known(Quotient(100).flatMap { value.divided(by: $0) }, value)
      } else {
        break
      }
    }
    return value
  }

  private static func factorial(_ value: Quotient) -> Quotient? {
    guard value.denominator == 1, (0...33).contains(value.numerator) else { return nil }
    return Quotient((1...33).prefix(Int(value.numerator)).reduce(Int128(1)) { $0 * Int128($1) })
  }

  mutating func known(_ value: Quotient?, _ other: Quotient) -> Quotient {
    guard let value else {
      isUnknown = true
      return other
    }
    return value
  }
}

extension Bool {
  fileprivate mutating func toggle(if condition: Bool) { if condition { toggle() } }
}
