/// Cuts the answer out of the text after its announcement.
enum Phrase {
  /// The formula, bold words or short phrase that starts here; nil when nothing does.
  static func content(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int
  ) -> Range<Int>? {
    var begin = start
    while begin < limit, isOpening(bytes[begin]) || bytes.isSpace(at: begin) { begin += 1 }
    for word in [
      "option ", "therefore ", "thus ", "simply ", "just ", "equal to ", "then ", "indeed ",
    ] as [StaticString]
    where bytes.matchesIgnoringCase(word, at: begin, limit: limit) {
      begin += word.utf8CodeUnitCount
    }
    while begin < limit, isOpening(bytes[begin]) || bytes.isSpace(at: begin) { begin += 1 }
    guard begin < limit else { return nil }
    let end = sentenceEnd(bytes, begin, limit)
    let phrase = bytes.trimmed(begin..<end)
    guard !phrase.isEmpty else { return nil }
    if let formula = leadingFormula(bytes, phrase) { return formula }
    if let number = leadingNumber(bytes, phrase) { return number }
    // A long sentence: its first formula, else its last number.
    if phrase.count > 60 {
      return firstFormula(bytes, phrase) ?? LastExpression.number(bytes, in: phrase)
    }
    return firstFormula(bytes, phrase) ?? phrase
  }

  /// "23, which is the smallest value": the number, when a longer remark follows it.
  private static func leadingNumber(
    _ bytes: UnsafeBufferPointer<UInt8>, _ phrase: Range<Int>
  ) -> Range<Int>? {
    var end = phrase.lowerBound
    if bytes[end] == UInt8(ascii: "-") { end += 1 }
    let first = end
    while end < phrase.upperBound, bytes[end] >= 0x30, bytes[end] <= 0x39 { end += 1 }
    var rest = end
    if rest < phrase.upperBound, bytes[rest] == UInt8(ascii: ",") { rest += 1 }
    guard end > first, rest + 1 < phrase.upperBound, bytes[rest] == 0x20 else { return nil }
    for word in [" or ", " and ", " to "] as [StaticString]
    where bytes.matches(word, at: rest, limit: phrase.upperBound) { return nil }
    guard (bytes[rest + 1] | 0x20) >= 0x61, (bytes[rest + 1] | 0x20) <= 0x7A else { return nil }
    let spaces = (rest..<phrase.upperBound).count { bytes[$0] == 0x20 }
    return spaces > 2 ? phrase.lowerBound..<end : nil
  }

  private static func isOpening(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "*") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "=")
      || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "#")
  }

  /// The end of the line or sentence, not counting points inside formulas and numbers.
  private static func sentenceEnd(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int
  ) -> Int {
    var index = start
    var inFormula = false
    while index < limit, index < start + 600 {
      let byte = bytes[index]
      if byte == UInt8(ascii: "$") { inFormula.toggle() }
      if bytes.matches("\\[", at: index, limit: limit) { inFormula = true }
      if bytes.matches("\\]", at: index, limit: limit) { inFormula = false }
      if !inFormula {
        if byte == UInt8(ascii: "\n") { return index }
        if byte == UInt8(ascii: "."),
          index + 1 >= limit || bytes.isSpace(at: index + 1)
            || bytes[index + 1] == UInt8(ascii: "*")
        {
          return index
        }
        if byte == UInt8(ascii: "<"), index + 1 < limit,
          bytes[index + 1] == UInt8(ascii: "/") || bytes[index + 1] == UInt8(ascii: "|")
        {
          return index
        }
        if byte == UInt8(ascii: "*"), bytes.matches("**", at: index, limit: limit) { return index }
        if bytes.matches("。", at: index, limit: limit) { return index }
      }
      index += 1
    }
    return index
  }

  /// One formula at the start, or several joined by commas, "and" or "or".
  private static func leadingFormula(
    _ bytes: UnsafeBufferPointer<UInt8>, _ phrase: Range<Int>
  ) -> Range<Int>? {
    guard var end = Formula.end(bytes, phrase.lowerBound, phrase.upperBound) else { return nil }
    while true {
      var next = end
      while next < phrase.upperBound, bytes.isSpace(at: next) || bytes[next] == UInt8(ascii: ",") {
        next += 1
      }
      for word in ["and ", "or "] as [StaticString]
      where bytes.matches(word, at: next, limit: phrase.upperBound) {
        next += word.utf8CodeUnitCount
      }
      guard next < phrase.upperBound, next > end,
        let more = Formula.end(bytes, next, phrase.upperBound)
      else { return phrase.lowerBound..<end }
      end = more
    }
  }

  private static func firstFormula(
    _ bytes: UnsafeBufferPointer<UInt8>, _ phrase: Range<Int>
  ) -> Range<Int>? {
    var index = phrase.lowerBound
    while index < phrase.upperBound {
      if let end = Formula.end(bytes, index, phrase.upperBound) { return index..<end }
      index += 1
    }
    return nil
  }
}
