/// Falls back to bold words, the last formula or the last number.
enum LastExpression {
  /// The content of the last `**…**` when it is short enough to be an answer.
  static func bold(
    _ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>
  ) -> Range<Int>? {
    guard let close = bytes.lastRange(of: "**", in: range),
      let open = bytes.lastRange(of: "**", in: range.lowerBound..<close.lowerBound),
      opensBold(bytes, open.lowerBound, from: range.lowerBound)
    else { return nil }
    let content = bytes.trimmed(open.upperBound..<close.lowerBound)
    guard !content.isEmpty, content.count <= 80,
      bytes.firstIndex(of: UInt8(ascii: "\n"), in: content) == nil,
      bytes[content.upperBound - 1] != UInt8(ascii: ":")
    else { return nil }
    return content
  }

  /// Whether the stars at the place are markup: after `p` or `2` they are a power sign.
  static func opensBold(
    _ bytes: UnsafeBufferPointer<UInt8>, _ place: Int, from start: Int
  ) -> Bool {
    guard place > start else { return true }
    let before = bytes[place - 1]
    return bytes.isSpace(at: place - 1) || before == UInt8(ascii: "(") || before >= 0x80
      || before == UInt8(ascii: ":")
  }

  /// The last number, with its sign, point, slash or percent sign.
  static func number(
    _ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>
  ) -> Range<Int>? {
    var end = range.upperBound
    while end > range.lowerBound, !isDigit(bytes[end - 1]) { end -= 1 }
    guard end > range.lowerBound else { return nil }
    var start = end
    // Numbers with more digits are no answers.
    let stop = max(range.lowerBound, end - 5_000)
    while start > stop {
      let byte = bytes[start - 1]
      let isInside =
        start - 1 > range.lowerBound && isDigit(bytes[start - 2])
        && (byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "/"))
      guard isDigit(byte) || isInside else { break }
      start -= 1
    }
    if start == stop, stop > range.lowerBound { return nil }
    if start > range.lowerBound, bytes[start - 1] == UInt8(ascii: "-") { start -= 1 }
    if end < range.upperBound, bytes[end] == UInt8(ascii: "%") { end += 1 }
    return start..<end
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// Whether the text is short and not a sentence, so that all of it is the answer.
  static func isBare(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Bool {
    guard range.count <= 240, !range.isEmpty else { return false }
    if bytes.firstIndex(of: UInt8(ascii: "\n"), in: range) != nil { return false }
    var words = 0
    var letters = 0
    var inCommand = false
    for index in range {
      let byte = bytes[index]
      let isLetter = (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
      if byte == UInt8(ascii: "\\") { inCommand = true }
      if isLetter {
        letters += 1
        if letters == 3, !inCommand { words += 1 }
      } else {
        letters = 0
        if byte != UInt8(ascii: "\\") { inCommand = byte == UInt8(ascii: "{") && inCommand }
      }
    }
    // Words before a formula lead up to it.
    let startsWithWord =
      (bytes[range.lowerBound] | 0x20) >= 0x61 && (bytes[range.lowerBound] | 0x20) <= 0x7A
    if words > 0, startsWithWord, bytes.firstIndex(of: UInt8(ascii: "$"), in: range) != nil {
      return false
    }
    return words <= 2
  }
}
