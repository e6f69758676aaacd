/// Pairs of plain numbers, decided without building readings.
enum QuickComparison {
  /// Nil unless both sides are short plain numbers and need no rule about rounding.
  static func verdict(_ gold: String, _ prediction: String) -> Verdict? {
    guard let left = number(gold), let right = number(prediction) else { return nil }
    if left == right { return .correct(.sameNumber) }
    guard left.isInteger, right.isInteger else { return nil }
    return .wrong(.differentNumber)
  }

  private static func number(_ text: String) -> Rational? {
    guard text.utf8.count <= 40 else { return nil }
    var text = text
    let value = text.withUTF8 { buffer -> Expression? in
      var bytes = buffer[...]
      while let first = bytes.first, first == 0x20 || first == 0x24 { bytes.removeFirst() }
      while let last = bytes.last, last == 0x20 || last == 0x24 { bytes.removeLast() }
      if bytes.count != buffer.count, buffer.first == 0x24, buffer.last != 0x24 { return nil }
      return PlainNumber.read(UnsafeBufferPointer(rebasing: bytes))
    }
    switch value {
    case .number(let number): return number
    case .decimal(let number, _, _): return number.isInteger ? nil : number
    default: return nil
    }
  }
}
