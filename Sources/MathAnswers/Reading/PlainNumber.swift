/// The fast path: answers that are an integer, a decimal or a simple quotient and nothing else.
enum PlainNumber {
  /// Nil for anything but `-?digits`, `-?digits.digits`, `-?a/b`, `\frac{a}{b}`.
  static func read(_ bytes: [UInt8]) -> Expression? {
    bytes.withUnsafeBufferPointer { read($0) }
  }

  static func read(_ buffer: UnsafeBufferPointer<UInt8>) -> Expression? {
    guard buffer.count > 0, buffer.count <= 40 else { return nil }
    var index = 0
    let isNegative = buffer[0] == UInt8(ascii: "-")
    if isNegative { index = 1 }
    if index < buffer.count, buffer[index] == UInt8(ascii: "\\") {
      return fraction(buffer, index, isNegative)
    }
    guard let top = digits(buffer, &index) else { return nil }
    let sign = isNegative ? -1 : 1
    if index == buffer.count { return .number(Rational(sign * top)) }
    if buffer[index] == UInt8(ascii: ".") { return decimal(buffer, index, top, isNegative) }
    guard buffer[index] == UInt8(ascii: "/") else { return nil }
    index += 1
    guard let bottom = digits(buffer, &index), index == buffer.count,
      let value = Rational(sign * top, over: bottom)
    else { return nil }
    return .number(value)
  }

  /// At most 17 digits, so that the value fits a machine word.
  private static func digits(_ buffer: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> Int? {
    let start = index
    var value = 0
    while index < buffer.count, buffer[index] >= 0x30, buffer[index] <= 0x39 {
      value = value &* 10 &+ Int(buffer[index] & 15)
      index += 1
    }
    return index > start && index - start <= 17 ? value : nil
  }

  private static func decimal(
    _ buffer: UnsafeBufferPointer<UInt8>, _ point: Int, _ whole: Int, _ isNegative: Bool
  ) -> Expression? {
    var index = point + 1
    guard let tail = digits(buffer, &index), index == buffer.count else { return nil }
    let places = index - point - 1
    guard places + point <= 17 else { return nil }
    var scale = 1
    for _ in 0..<places { scale *= 10 }
    let units = whole * scale + tail
    guard let value = Rational(isNegative ? -units : units, over: scale) else { return nil }
    let significant = units == 0 ? places : "\(units)".utf8.count
    return .decimal(value, significantDigits: significant, places: places)
  }

  private static func fraction(
    _ buffer: UnsafeBufferPointer<UInt8>, _ start: Int, _ isNegative: Bool
  ) -> Expression? {
    var index = start + 1
    if index < buffer.count,
      buffer[index] == UInt8(ascii: "d") || buffer[index] == UInt8(ascii: "t")
    {
      index += 1
    }
    guard buffer.count - index > 8, buffer[index...].starts(with: "frac{".utf8) else { return nil }
    index += 5
    var isTopNegative = false
    if buffer[index] == UInt8(ascii: "-") {
      isTopNegative = true
      index += 1
    }
    guard let top = digits(buffer, &index), index + 1 < buffer.count,
      buffer[index] == UInt8(ascii: "}"), buffer[index + 1] == UInt8(ascii: "{")
    else { return nil }
    index += 2
    guard let bottom = digits(buffer, &index), index == buffer.count - 1,
      buffer[index] == UInt8(ascii: "}"),
      let value = Rational(isNegative != isTopNegative ? -top : top, over: bottom)
    else { return nil }
    return .number(value)
  }
}
