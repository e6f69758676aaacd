/// A date such as `May 1, 2023`, `1 May 2023` or `2023-05-01`.
enum CalendarDate {
  static let unit = Unit(factor: .one, dimension: ["date": 1], name: "as yyyymmdd")

  /// The digits yyyymmdd, with year 0 when none is written; nil when the text is not a date.
  static func read(_ bytes: [UInt8]) -> Int? {
    guard bytes.count <= 40, bytes.contains(where: { $0 & 0xF0 == 0x30 }) else { return nil }
    if let date = isoDate(bytes) ?? slashedDate(bytes) { return date }
    guard bytes.contains(where: { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }) else { return nil }
    var month: Int?
    var numbers: [Int] = []
    for word in PlainWords.normalized(bytes).split(separator: " ") {
      if let found = monthNumber(word), month == nil {
        month = found
      } else if let number = ordinal(word) {
        numbers.append(number)
      } else {
        return nil
      }
    }
    guard let month, let first = numbers.first else { return nil }
    switch numbers.count {
    case 1 where (1...31).contains(first): return month * 100 + first
    case 2 where first <= 31 && (32...9_999).contains(numbers[1]):
      return numbers[1] * 10_000 + month * 100 + first
    default: return nil
    }
  }

  private static func isoDate(_ bytes: [UInt8]) -> Int? {
    let parts = bytes.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
      .map { Int(String(decoding: $0, as: UTF8.self)) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
      bytes.count == 10, year > 999, (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    return year * 10_000 + month * 100 + day
  }

  /// `07/04/1776`: the month first, as where dates are written with slashes, unless it cannot be.
  private static func slashedDate(_ bytes: [UInt8]) -> Int? {
    let parts = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Int(String(decoding: $0, as: UTF8.self)) }
    guard parts.count == 3, numbers.count == 3, parts[2].count == 4, numbers[2] > 999,
      parts[0].count <= 2, parts[1].count <= 2, numbers[0] > 0, numbers[1] > 0
    else { return nil }
    let (month, day) =
      numbers[0] <= 12 ? (numbers[0], numbers[1]) : (numbers[1], numbers[0])
    guard month <= 12, day <= 31 else { return nil }
    return numbers[2] * 10_000 + month * 100 + day
  }

  private static func monthNumber(_ word: Substring) -> Int? {
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ]
    return names.firstIndex { $0 == word || (word.count >= 3 && word == $0.prefix(3)) }.map {
      $0 + 1
    }
  }

  private static func ordinal(_ word: Substring) -> Int? {
    for suffix in ["st", "nd", "rd", "th"] where word.hasSuffix(suffix) {
      return Int(word.dropLast(2))
    }
    return Int(word)
  }
}
