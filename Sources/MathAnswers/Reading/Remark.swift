/// Words after a formula: a declared parameter, or a remark that changes nothing.
enum Remark {
  /// The formula with its declaration written in signs, or without its remark; nil when there is
  /// no remark that can be left out safely.
  static func resolved(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.count <= 400, let start = start(bytes) else { return nil }
    let remark = bytes[start...]
    if let restated = restated(bytes, start) { return restated }
    let head = bytes[..<start]
    guard !head.isEmpty else { return nil }
    if let name = integerParameter(remark) {
      return Array(head) + Array(", \(name) \\in \\mathbb{Z}".utf8)
    }
    // A condition or a number in the remark belongs to the answer.
    let words = String(decoding: remark, as: UTF8.self).replacing("\\text", with: "").utf8
    let isPlain = words.allSatisfy { byte in
      !(0x30...0x39).contains(byte) && !"<>=\\^_+/".utf8.contains(byte)
    }
    return isPlain && !remark.contains(sequence: " not ") ? Array(head) : nil
  }

  /// `1/2 (or 0.5)` says that both are the same.
  private static func restated(_ bytes: [UInt8], _ start: Int) -> [UInt8]? {
    let remark = AnswerText.trimmed(bytes[start...])
    for (opening, sign) in [
      ("(or ", "="), ("(i.e. ", "="), ("(\\approx", "\\approx"), ("(≈", "\\approx"),
      ("(about ", "\\approx"), ("(approximately ", "\\approx"), ("(approx. ", "\\approx"),
    ] where remark.hasPrefix(opening) && remark.hasSuffix(")") {
      let value = remark.dropFirst(opening.utf8.count).dropLast()
      return Array(bytes[..<start]) + Array(" \(sign) ".utf8) + Array(value)
    }
    return nil
  }

  /// The place where the words begin, after an optional comma or bracket.
  private static func start(_ bytes: [UInt8]) -> Int? {
    let openers = [
      "where ", "for any ", "for every ", "for all ", "for some ", "with ", "as ", "since ",
      "because ", "which ", "\\text{where", "\\text{ where", "\\text{for", "\\text{ for",
      "\\text{, where", "\\text{with", "\\text{ with", "（其中", "其中", "(or ", "(i.e. ", "(\\approx",
      "(≈", "(about ",
      "(approx",
    ]
    var index = 1
    while index < bytes.count {
      let before = bytes[index - 1]
      if before == 0x20 || before == UInt8(ascii: ",") || before == UInt8(ascii: "(")
        || before >= 0x80 || before == UInt8(ascii: "$") || before == UInt8(ascii: "}"),
        openers.contains(where: { bytes[index...].hasPrefix($0) })
      {
        var end = index
        while end > 0, [0x20, 0x2C, 0x28, 0x24, 0x3B].contains(bytes[end - 1]) { end -= 1 }
        return end
      }
      index += 1
    }
    return nil
  }

  /// The letter in "where k is an integer", "for any integer n", "for all k in Z".
  private static func integerParameter(_ remark: ArraySlice<UInt8>) -> String? {
    var text = String(decoding: remark, as: UTF8.self)
    for mark in ["\\text", "\\mathbb", "\\,", "\\ ", "{", "}", "$", ",", "(", ")", "."] {
      text = text.replacing(mark, with: " ")
    }
    let words = text.split(separator: " ").map(String.init)
    let isInteger =
      words.contains { ["integer", "integers", "整数", "Z", "ℤ"].contains($0) }
      || text.contains("整数")
    let bad = ["positive", "negative", "nonnegative", "non-negative", "even", "odd", "not"]
    guard isInteger, !words.contains(where: { bad.contains($0) }) else { return nil }
    let letters = words.filter { word in
      word.utf8.count == 1 && word != "a" && word != "Z"
        && word.utf8.allSatisfy { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }
    }
    return letters.count == 1 ? letters[0] : nil
  }
}
