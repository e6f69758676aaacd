/// Text answers in a form that can be compared.
enum PlainWords {
  /// Lower-case words and digits, one space between; commands, marks and openings dropped.
  static func normalized(_ bytes: [UInt8]) -> String {
    var words: [[UInt8]] = [[]]
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\\") {
        index += 1
        while index < bytes.count, isLetter(bytes[index]) { index += 1 }
        words.append([])
        continue
      }
      if isLetter(byte) || (byte >= 0x30 && byte <= 0x39) || byte >= 0x80 {
        words[words.count - 1].append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
      } else if !(words.last?.isEmpty ?? true), byte != UInt8(ascii: "'") {
        words.append([])
      }
      index += 1
    }
    let kept = words.map { String(decoding: $0, as: UTF8.self) }
      .filter { !$0.isEmpty }
    var text = kept.joined(separator: " ")
    for opening in [
      "it is ", "its ", "this is ", "that is ", "they are ", "there are ", "there is ",
      "the ", "a ", "an ",
    ]
    where text.hasPrefix(opening) {
      text = String(text.dropFirst(opening.count))
    }
    text = withoutSubject(text)
    if text.hasSuffix(" wins") { text = String(text.dropLast(5)) }
    return synonyms[text] ?? text
  }

  /// "series converges" and "triangle is isosceles" answer with their predicate.
  private static func withoutSubject(_ text: String) -> String {
    let words = text.split(separator: " ")
    guard words.count >= 2, words.count <= 4, subjects.contains(words[0]) else { return text }
    if words[1] == "is" || words[1] == "are" {
      return words[2...].filter { $0 != "a" && $0 != "an" }.joined(separator: " ")
    }
    return words.count == 2 && words[1].hasSuffix("verges") ? String(words[1]) : text
  }

  private static let subjects: Set<Substring> = [
    "series", "sequence", "function", "triangle", "statement", "limit", "integral", "answer",
    "graph", "quadrilateral", "shape", "claim", "system", "matrix", "number", "winner",
  ]

  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
  }

  /// Phrases that mean the same in an answer.
  private static let synonyms: [String: String] = [
    "no solutions": "no solution", "no real solution": "no solution",
    "no real solutions": "no solution", "none exist": "no solution", "none exists": "no solution",
    "无解": "no solution", "空集": "empty set", "no such": "no solution",
    "no solution exists": "no solution",
    "no solutions exist": "no solution", "there is no solution": "no solution",
    "there are no solutions": "no solution", "infinite": "infinitely many",
    "infinitely many solutions": "infinitely many", "infinite solutions": "infinitely many",
    "infinite number of solutions": "infinitely many", "dne": "does not exist",
    "doesnt exist": "does not exist", "it does not exist": "does not exist",
    "不存在": "does not exist", "是": "yes", "是的": "yes", "对": "yes", "不是": "no", "否": "no",
    "正确": "true", "错误": "false",
    "correct": "true", "incorrect": "false",
    "right angled triangle": "right triangle", "mon": "monday", "tue": "tuesday",
    "tues": "tuesday", "wed": "wednesday", "thu": "thursday", "thurs": "thursday",
    "fri": "friday", "sat": "saturday", "sun": "sunday",
  ]

  /// The value of a number in English words up to a few thousand.
  static func number(_ text: String) -> Int? {
    let words = text.split { $0 == " " || $0 == "-" }.map(String.init)
    guard !words.isEmpty, words.count <= 10 else { return nil }
    var total = 0
    var group = 0
    for word in words {
      if let value = small[word] {
        group += value
      } else if word == "hundred", group < 10_000 {
        group = max(1, group) * 100
      } else if word == "thousand" {
        total += max(1, group) * 1000
        group = 0
      } else if word != "and" || group == 0 {
        return nil
      }
    }
    return total + group
  }

  /// "three quarters", "one half", "3 out of 4".
  static func fraction(_ text: String) -> Rational? {
    var words = text.split { $0 == " " || $0 == "-" }.map(String.init)
    if words == ["half"] { return .small(1, 2) }
    if words.count == 4, words[1] == "out", words[2] == "of", let top = Int(words[0]),
      let bottom = Int(words[3])
    {
      return Rational(top, over: bottom)
    }
    guard words.count >= 2, words.count <= 4, let last = words.popLast(),
      let bottom = parts[last] ?? parts[String(last.dropLast(last.hasSuffix("s") ? 1 : 0))],
      let top = words == ["a"] ? 1 : number(words.joined(separator: " "))
    else { return nil }
    return Rational(top, over: bottom)
  }

  private static let parts: [String: Int] = [
    "half": 2, "halve": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6,
    "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "twelfth": 12, "hundredth": 100,
  ]

  private static let small: [String: Int] = [
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
  ]
}
