internal import BigInt

/// Numerals written in a base other than ten.
enum Numeral {
  static func base(named label: String) -> Int? {
    // BigInt reads bases below 36 only, and stops the program at others (found by fuzzing).
    if let base = Int(label) { return (2...35).contains(base) ? base : nil }
    let names = [
      "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
      "ten": 10, "twelve": 12, "sixteen": 16, "bin": 2, "oct": 8, "dec": 10, "hex": 16,
    ]
    return names[label.lowercased()]
  }

  private static func isDigit(_ byte: UInt8, base: Int) -> Bool {
    switch byte {
    case 0x30...0x39: Int(byte) - 0x30 < base
    case 0x41...0x5A: Int(byte) - 0x37 < base
    case 0x61...0x7A: Int(byte) - 0x57 < base
    default: false
    }
  }

  /// Nil when a digit does not exist in the base.
  static func value(of digits: String, base: Int) -> Rational? {
    guard digits.utf8.count <= 512 else { return nil }
    let isNegative = digits.hasPrefix("-")
    let magnitude = isNegative ? digits.dropFirst() : digits[...]
    guard !magnitude.isEmpty, magnitude.utf8.allSatisfy({ isDigit($0, base: base) }) else {
      return nil
    }
    return BigInt(magnitude, radix: base).map { Rational(isNegative ? -$0 : $0) }
  }
}
