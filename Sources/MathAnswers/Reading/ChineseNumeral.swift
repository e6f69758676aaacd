/// Numbers in Chinese characters: 十二, 三分之二, 百分之五十.
enum ChineseNumeral {
  /// Nil when any character is not part of a numeral.
  static func read(_ bytes: [UInt8]) -> Expression? {
    guard bytes.count <= 60, bytes.first.map({ $0 >= 0xE0 }) ?? false else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    if let parts = halves(text, "百分之") {
      guard parts.before.isEmpty, let value = whole(parts.after) else { return nil }
      return .percent(.number(value))
    }
    if let parts = halves(text, "分之") {
      guard let bottom = whole(parts.before), let top = whole(parts.after),
        let value = top / bottom
      else { return nil }
      return .number(value)
    }
    return whole(text).map { .number($0) }
  }

  private static func halves(_ text: String, _ mark: String) -> (before: String, after: String)? {
    let parts = text.split(separator: mark, omittingEmptySubsequences: false)
    return parts.count == 2 ? (String(parts[0]), String(parts[1])) : nil
  }

  private static let digits: [Character: Int] = [
    "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7,
    "八": 8, "九": 9,
  ]
  private static let powers: [Character: Int] = ["十": 10, "百": 100, "千": 1000]

  private static func whole(_ text: String) -> Rational? {
    guard !text.isEmpty else { return nil }
    var (total, group, digit) = (0, 0, 0)
    for character in text {
      if let value = digits[character] {
        digit = value
      } else if let power = powers[character] {
        group += (digit == 0 ? 1 : digit) * power
        digit = 0
      } else if character == "万" {
        total += (group + digit) * 10_000
        (group, digit) = (0, 0)
      } else {
        return nil
      }
    }
    return Rational(total + group + digit)
  }
}
