/// Finds the answer announced in words: "the answer is", "Answer:", "答案是".
enum AnswerSentence {
  /// Announcements further back than this many are old news.
  private static let attempts = 6

  static func find(
    _ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>
  ) -> Range<Int>? {
    english(bytes, range) ?? chinese(bytes, range) ?? option(bytes, range)
  }

  /// "the best option is C": a lone letter after the announcement.
  private static func option(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Range<Int>? {
    let tail = max(range.lowerBound, range.upperBound - 600)..<range.upperBound
    for mark in ["option is ", "choice is ", "ption (", "hoice ("] as [StaticString] {
      guard let found = bytes.lastRange(of: mark, in: tail) else { continue }
      var start = found.upperBound
      while start < tail.upperBound, bytes[start] == UInt8(ascii: "(") || bytes[start] == 0x2A {
        start += 1
      }
      guard start < tail.upperBound, bytes[start] >= 0x41, bytes[start] <= 0x4A,
        start + 1 == tail.upperBound || !isLetter(bytes[start + 1])
      else { continue }
      return start..<start + 1
    }
    return nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
  }

  private static func english(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Range<Int>? {
    var end = range.upperBound
    var tries = 0
    // The rarest letter of "answer" is its w.
    while tries < attempts, let found = lastW(bytes, range.lowerBound..<end) {
      end = found
      guard bytes.matchesIgnoringCase("answer", at: found - 3, limit: range.upperBound) else {
        continue
      }
      tries += 1
      if let start = announced(bytes, found + 3, range.upperBound) {
        let content = Phrase.content(bytes, start, range.upperBound)
        if let content { return content }
      }
    }
    return nil
  }

  private static func lastW(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Int? {
    let lower = bytes.lastIndex(of: UInt8(ascii: "w"), in: range)
    let from = lower.map { $0 + 1 } ?? range.lowerBound
    return bytes.lastIndex(of: UInt8(ascii: "W"), in: from..<range.upperBound) ?? lower
  }

  /// The place after "is" or a colon on the rest of the line.
  private static func announced(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int
  ) -> Int? {
    var index = start
    let stop = min(limit, start + 80)
    while index < stop {
      let byte = bytes[index]
      if byte == UInt8(ascii: ":") || byte == UInt8(ascii: "=") { return index + 1 }
      if byte == UInt8(ascii: "\n") {
        // A heading: the answer is on the next line.
        return bytes.trimmed(start..<index).allSatisfy {
          bytes[$0] == UInt8(ascii: "*") || bytes[$0] == UInt8(ascii: "#")
        }
          ? index + 1 : nil
      }
      if bytes.matches(" is ", at: index, limit: limit) { return index + 4 }
      if bytes.matches(" is:", at: index, limit: limit)
        || bytes.matches(" is\n", at: index, limit: limit)
      {
        return index + 4
      }
      if bytes.matches("：", at: index, limit: limit) { return index + 3 }
      if byte == UInt8(ascii: ".") || byte == UInt8(ascii: "$") { return nil }
      index += 1
    }
    return nil
  }

  /// The line below a heading such as `**最终答案**`.
  private static func headed(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int
  ) -> Range<Int>? {
    var index = start
    while index < limit, bytes[index] == UInt8(ascii: "*") || bytes[index] == 0x20 { index += 1 }
    guard index < limit, bytes[index] == UInt8(ascii: "\n") else { return nil }
    return Phrase.content(bytes, index, limit)
  }

  private static func chinese(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Range<Int>? {
    for mark in ["答案", "解集", "结果", "综上", "因此", "所以", "故"] as [StaticString] {
      guard let found = bytes.lastRange(of: mark, in: range, pivot: 2) else { continue }
      if let content = headed(bytes, found.upperBound, range.upperBound) { return content }
      for verb in ["是", "为", "：", ":"] as [StaticString] {
        let rest = found.upperBound..<min(range.upperBound, found.upperBound + 60)
        if let hit = bytes.firstRange(of: verb, in: rest) {
          var start = hit.upperBound
          if bytes.matches("：", at: start, limit: range.upperBound) { start += 3 }
          if let content = Phrase.content(bytes, start, range.upperBound) { return content }
        }
      }
    }
    // "答：12" and "故选：A".
    for mark in ["答：", "答:", "故选", "应选"] as [StaticString] {
      guard let found = bytes.lastRange(of: mark, in: range, pivot: 2) else { continue }
      var start = found.upperBound
      for colon in ["：", ":"] as [StaticString]
      where bytes.matches(colon, at: start, limit: range.upperBound) {
        start += colon.utf8CodeUnitCount
      }
      if let content = Phrase.content(bytes, start, range.upperBound) { return content }
    }
    // "所以 x=2": the value follows the conjunction.
    for mark in ["所以", "因此", "故"] as [StaticString] {
      guard let found = bytes.lastRange(of: mark, in: range, pivot: 2) else { continue }
      if let content = Phrase.content(bytes, found.upperBound, range.upperBound) { return content }
    }
    return nil
  }
}
