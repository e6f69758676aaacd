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
    for opening in ["the ", "a ", "an ", "it is ", "this is ", "that is ", "they are "]
    where text.hasPrefix(opening) {
      text = String(text.dropFirst(opening.count))
    }
    return synonyms[text] ?? text
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
  }

  /// Phrases that mean the same in an answer.
  private static let synonyms: [String: String] = [
    "no solutions": "no solution", "no such": "no solution", "no solution exists": "no solution",
    "no solutions exist": "no solution", "there is no solution": "no solution",
    "there are no solutions": "no solution", "infinite": "infinitely many",
    "infinitely many solutions": "infinitely many", "infinite solutions": "infinitely many",
    "infinite number of solutions": "infinitely many", "dne": "does not exist",
    "doesnt exist": "does not exist", "it does not exist": "does not exist",
    "不存在": "does not exist", "是": "yes", "否": "no", "正确": "true", "错误": "false",
    "correct": "true", "incorrect": "false",
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

  private static let small: [String: Int] = [
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
  ]
}
