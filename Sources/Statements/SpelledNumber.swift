/// Adds up a number that is written in words: `two hundred and five`.
struct SpelledNumber {
  private var total = 0
  private var group = 0
  private var isBegun = false

  /// - Returns: false where the word does not go on with the number.
  mutating func add(_ word: String) -> Bool {
    if let value = Self.units[word] {
      // `five six` are two numbers, `twenty five` is one.
      guard !isBegun || group % 100 == 0 || (group % 10 == 0 && value < 10 && group % 100 >= 20)
      else { return false }
      group += value
      isBegun = true
      return true
    }
    if word == "hundred", isBegun {
      group = max(group, 1) * 100
      return true
    }
    if let scale = Self.scales[word], isBegun {
      total += max(group, 1) * scale
      group = 0
      return true
    }
    // `two hundred and five`; `two and three` ends the number at the next word.
    return word == "and" && isBegun && (group >= 100 || total > 0) && group % 100 == 0
  }

  /// The number so far, which is over.
  mutating func take() -> String? {
    defer { self = SpelledNumber() }
    return isBegun ? String(total + group) : nil
  }

  private static let units: [String: Int] = {
    let small = [
      "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
      "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
      "nineteen",
    ]
    let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    return Dictionary(
      uniqueKeysWithValues: small.enumerated().map { ($1, $0) }
        + tens.enumerated().map { ($1, ($0 + 2) * 10) })
  }()

  private static let scales = ["thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000]

  /// Words that hold a number and do not go on to others.
  static let multiples = [
    "double": "2", "dozen": "12", "half": "0.5", "pair": "2", "quarter": "0.25", "thrice": "3",
    "triple": "3", "twice": "2",
  ]

  static let chinese: [String: Int] = [
    "零": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    "十": 10, "百": 100, "千": 1000,
  ]

  /// `三百二十` as 320; nil for anything that is no number.
  static func chinese(_ text: String) -> String? {
    var total = 0
    var digit = 0
    for character in text {
      guard let value = chinese[String(character)] else { return nil }
      if value >= 10 {
        total += max(digit, 1) * value
        digit = 0
      } else {
        digit = digit * 10 + value
      }
    }
    return text.isEmpty ? nil : String(total + digit)
  }
}
