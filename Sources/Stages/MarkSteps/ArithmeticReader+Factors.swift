extension ArithmeticReader {
  mutating func primary() -> Quotient? {
    position = MathSign.skipSpace(bytes, position, end)
    guard position < end, depth < 32 else { return nil }
    depth += 1
    defer { depth -= 1 }
    if MathSign.isDigit(bytes[position]) || bytes[position] == 0x2E { return number() }
    if let group = grouped() { return group }
    guard bytes[position] == 0x5C else { return nil }
    let start = position
    let value = fraction() ?? binomial() ?? root()
    if value == nil { position = start }
    return value
  }

  /// `( … )`, `{ … }`, `[ … ]`, with or without `\left` and `\right`.
  mutating func grouped() -> Quotient? {
    let start = position
    if let behind = MathSign.command("left", bytes, position, end) { position = behind }
    guard position < end, let close = MathSign.closing(bytes[position]) else {
      position = start
      return nil
    }
    position += 1
    let outer = operations
    guard let value = sum() else {
      position = start
      return nil
    }
    position = MathSign.skipSpace(bytes, position, end)
    if let behind = MathSign.command("right", bytes, position, end) { position = behind }
    guard position < end, bytes[position] == close else {
      position = start
      operations = outer
      return nil
    }
    position += 1
    return value
  }

  /// `2^10` in plain text is a thousand, in LaTeX twenty.
  mutating func digits() -> Quotient? {
    guard var value = digit() else { return nil }
    while position < end, MathSign.isDigit(bytes[position]) {
      isAmbiguous = true
      guard let next = digit(),
        let sum = Quotient(10).flatMap({ value.multiplied(by: $0) })?.adding(next)
      else { return nil }
      value = sum
    }
    return value
  }

  private mutating func digit() -> Quotient? {
    guard position < end, MathSign.isDigit(bytes[position]) else { return nil }
    position += 1
    return Quotient(Int128(bytes[position - 1] - 0x30))
  }

  /// The place behind the first of the commands that stands here.
  private func command(of names: [StaticString]) -> Int? {
    for name in names {
      if let behind = MathSign.command(name, bytes, position, end) { return behind }
    }
    return nil
  }

  private mutating func fraction() -> Quotient? {
    guard let behind = command(of: ["frac", "dfrac", "tfrac", "cfrac"]) else { return nil }
    position = behind
    guard let top = grouped() ?? digit(), let bottom = grouped() ?? digit() else { return nil }
    operations += 1
    isQuotient = true
    return known(top.divided(by: bottom), top)
  }

  private mutating func binomial() -> Quotient? {
    guard let behind = command(of: ["binom", "dbinom", "tbinom"]) else { return nil }
    position = behind
    guard let top = grouped(), let bottom = grouped() else { return nil }
    operations += 1
    return known(Self.binomial(top, bottom), top)
  }

  private static func binomial(_ top: Quotient, _ bottom: Quotient) -> Quotient? {
    guard top.denominator == 1, bottom.denominator == 1, (0...64).contains(top.numerator),
      (0...top.numerator).contains(bottom.numerator)
    else { return nil }
    var value: Int128 = 1
    for step in 0..<Int128(bottom.numerator) { value = value * (top.numerator - step) / (step + 1) }
    return Quotient(value)
  }

  private mutating func root() -> Quotient? {
    guard let behind = MathSign.command("sqrt", bytes, position, end) else { return nil }
    position = behind
    guard position < end, bytes[position] == 0x7B, let square = grouped() else { return nil }
    operations += 1
    return known(square.squareRoot, square)
  }

  /// Digits with groups of three, a point; no index, no letter at once behind.
  private mutating func number() -> Quotient? {
    let start = position
    var value: Int = 0
    var scale: Int = 1
    var isFraction = false
    var places = 0
    while position < end {
      let byte = bytes[position]
      if MathSign.isDigit(byte) {
        // A longer number is none that anybody computes by hand.
        guard value < 1 << 58, scale < 1 << 58 else { return nil }
        value = value * 10 + Int(byte - 0x30)
        if isFraction {
          scale *= 10
          places += 1
        }
        position += 1
      } else if byte == 0x2E, !isFraction, position + 1 < end, MathSign.isDigit(bytes[position + 1])
      {
        isFraction = true
        position += 1
      } else if let group = MathSign.groupSeparator(bytes, position, end), !isFraction,
        position - start <= 3 || value >= 1000
      {
        position = group
      } else {
        break
      }
    }
    guard position > start else { return nil }
    decimals = places
    if places > 1 { isApproximate = true }
    // `0900`: a time of day, a code.
    if bytes[start] == 0x30, position - start > 1, !isFraction { return nil }
    return Quotient(Int128(value), over: Int128(scale))
  }

  mutating func operation(_ first: MathSign, _ second: MathSign) -> MathSign? {
    guard let (sign, behind) = MathSign.read(bytes, position, end), sign == first || sign == second
    else { return nil }
    position = behind
    return sign
  }
}
