internal import BigInt

extension Lexer {
  /// Reads `\overline{27}`, `\bar{3}`, `\dot{1}2\dot{3}` or `(27)` after a decimal point.
  func repeatingPart(at offset: Int, literal: inout NumberLiteral) -> Int? {
    guard let (period, end) = periodDigits(at: offset), !period.isEmpty, period.count <= 64,
      let places = literal.places, places <= 256
    else { return nil }
    // 0.a(b) = 0.a + b / (10^places · (10^period - 1))
    let repeated = Rational(BigInt(String(decoding: period, as: UTF8.self)) ?? 0)
    let divisor = Rational.powerOfTen(places) * (Rational.powerOfTen(period.count) - .one)
    guard let tail = repeated / divisor else { return nil }
    literal.value = literal.value + tail
    literal.places = nil
    return end
  }

  /// `0.333...` and `0.142857142857\\ldots`: digits that repeat before the dots go on repeating.
  func repeatedTail(at offset: Int, literal: inout NumberLiteral) -> Int? {
    guard let places = literal.places, places >= 3, places <= 256 else { return nil }
    let rest = bytes[min(offset, bytes.count)...]
    guard
      let dots = ["...", "…", "\\ldots", "\\dots", "\\cdots", "\\dotsc"].first(where: {
        rest.starts(with: $0.utf8)
      })
    else { return nil }
    let tail = Array(literal.digits.utf8.suffix(places))
    for period in 1...6 {
      let copies = period == 1 ? 3 : 2
      guard tail.count >= copies * period else { return nil }
      let last = Array(tail.suffix(period))
      let repeats = (0..<copies).allSatisfy { copy in
        Array(tail.dropLast(copy * period).suffix(period)) == last
      }
      guard repeats else { continue }
      let value = Rational(BigInt(String(decoding: last, as: UTF8.self)) ?? 0)
      let divisor = Rational.powerOfTen(places) * (Rational.powerOfTen(period) - .one)
      guard let more = value / divisor else { return nil }
      literal.value = literal.value + more
      literal.places = nil
      return offset + dots.utf8.count
    }
    return nil
  }

  private func periodDigits(at offset: Int) -> (digits: [UInt8], end: Int)? {
    guard offset < bytes.count else { return nil }
    for command in ["\\overline", "\\bar", "\\overset{\\frown}"]
    where bytes[offset...].starts(with: command.utf8) {
      return bracedDigits(at: offset + command.utf8.count)
    }
    if bytes[offset...].starts(with: "\\dot".utf8) { return dottedDigits(at: offset) }
    if byte(at: offset) == UInt8(ascii: "(") {
      var cursor = offset + 1
      while isDigit(byte(at: cursor)) { cursor += 1 }
      guard byte(at: cursor) == UInt8(ascii: ")") else { return nil }
      return (Array(bytes[offset + 1..<cursor]), cursor + 1)
    }
    return nil
  }

  private func bracedDigits(at offset: Int) -> (digits: [UInt8], end: Int)? {
    if isDigit(byte(at: offset)) { return ([bytes[offset]], offset + 1) }
    guard byte(at: offset) == UInt8(ascii: "{") else { return nil }
    var cursor = offset + 1
    while isDigit(byte(at: cursor)) { cursor += 1 }
    guard byte(at: cursor) == UInt8(ascii: "}") else { return nil }
    return (Array(bytes[offset + 1..<cursor]), cursor + 1)
  }

  /// A dot over the first and the last digit of the period, or over each.
  private func dottedDigits(at offset: Int) -> (digits: [UInt8], end: Int)? {
    guard var (digits, end) = bracedDigits(at: offset + 4) else { return nil }
    var cursor = end
    var between: [UInt8] = []
    while isDigit(byte(at: cursor)) {
      between.append(bytes[cursor])
      cursor += 1
    }
    while bytes[min(cursor, bytes.count)...].starts(with: "\\dot".utf8),
      let (last, lastEnd) = bracedDigits(at: cursor + 4)
    {
      digits += between + last
      between = []
      end = lastEnd
      cursor = lastEnd
    }
    return (digits, end)
  }
}
