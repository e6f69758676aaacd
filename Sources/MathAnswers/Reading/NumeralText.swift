/// Numerals in a base whose digits may be letters, such as `2A_{16}`.
enum NumeralText {
  static func read(_ bytes: [UInt8]) -> Expression? {
    guard bytes.count <= 80, let bar = bytes.lastIndex(of: UInt8(ascii: "_")) else { return nil }
    var digits = String(decoding: bytes[..<bar], as: UTF8.self)
    var label = String(decoding: bytes[(bar + 1)...], as: UTF8.self)
    for command in ["\\text", "\\mathrm", "\\,", "{", "}", "(", ")", " ", "\\!"] {
      digits = digits.replacing(command, with: "")
      label = label.replacing(command, with: "")
    }
    guard digits.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) || digits.utf8.count > 1,
      let base = Numeral.base(named: label), let value = Numeral.value(of: digits, base: base)
    else { return nil }
    return .numeral(digits: digits.uppercased(), base: base, value: value)
  }
}
