/// Finds the last `\boxed{}` or `\fbox{}` and the boxes that belong to it.
struct BoxedAnswer {
  var contents: [Range<Int>]
  var range: Range<Int>
  var isTruncated: Bool

  /// Boxes that follow each other with nothing but separators between form one answer.
  static func find(
    _ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>
  ) -> BoxedAnswer? {
    var end = range.upperBound
    guard let last = lastBox(bytes, range.lowerBound..<end, limit: range.upperBound) else {
      return nil
    }
    var result = BoxedAnswer(
      contents: [last.content], range: last.whole, isTruncated: last.isTruncated)
    end = last.whole.lowerBound
    // More than a handful of boxes in a row is a list of exercises, not an answer.
    while result.contents.count < 24,
      let previous = lastBox(bytes, range.lowerBound..<end, limit: end),
      onlySeparators(bytes, previous.whole.upperBound..<end)
    {
      end = previous.whole.lowerBound
      result.contents.insert(previous.content, at: 0)
      result.range = end..<result.range.upperBound
    }
    return result
  }

  private static func lastBox(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, limit: Int
  ) -> (whole: Range<Int>, content: Range<Int>, isTruncated: Bool)? {
    var end = range.upperBound
    while let found = bytes.lastIndex(of: UInt8(ascii: "\\"), in: range.lowerBound..<end) {
      end = found
      var cursor: Int
      if bytes.matches("\\boxed", at: found, limit: limit) {
        cursor = found + 6
      } else if bytes.matches("\\fbox", at: found, limit: limit) {
        cursor = found + 5
      } else {
        continue
      }
      while cursor < limit, bytes.isSpace(at: cursor) { cursor += 1 }
      guard cursor < limit else { continue }
      if bytes[cursor] == UInt8(ascii: "{") {
        let (close, isClosed) = closingBrace(bytes, cursor, limit)
        let content = cursor + 1..<close
        // A truncated box is the answer only when it is short enough to be one.
        if bytes.trimmed(content).isEmpty || (!isClosed && content.count > 300) { continue }
        return (found..<(isClosed ? close + 1 : close), content, !isClosed)
      }
      if let token = bareToken(bytes, cursor, limit) {
        return (found..<token.upperBound, token, false)
      }
    }
    return nil
  }

  private static func closingBrace(
    _ bytes: UnsafeBufferPointer<UInt8>, _ open: Int, _ limit: Int
  ) -> (Int, Bool) {
    var nesting = 0
    var index = open
    // Longer than any answer: give up instead of reading on to the end of the text.
    let stop = min(limit, open + 20_000)
    while index < stop {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "{"): nesting += 1
      case UInt8(ascii: "}"):
        nesting -= 1
        if nesting == 0 { return (index, true) }
      default: break
      }
      index += 1
    }
    return (min(stop, limit), false)
  }

  /// `\boxed 5`: a run of digits or one character.
  private static func bareToken(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int
  ) -> Range<Int>? {
    var end = start
    if bytes[end] == UInt8(ascii: "-") { end += 1 }
    while end < limit, bytes[end] >= 0x30, bytes[end] <= 0x39 { end += 1 }
    return end > start ? start..<end : nil
  }

  /// Commas, "and", "or", dollar signs, spaces, and `x =` between two boxes.
  private static func onlySeparators(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Bool {
    guard range.count <= 40 else { return false }
    var text = bytes.text(range)
    for mark in [
      "\\quad", "\\text", "\\,", "\\;", "\\ ", "\\(", "\\)", "\\[", "\\]", "and", "or", "和", "或",
      "，", "、",
    ] {
      text = text.replacing(mark, with: " ")
    }
    var letters = 0
    for byte in text.utf8 {
      switch byte {
      case 0x20, 0x09, 0x24, 0x2C, 0x3B, 0x7B, 0x7D, 0x26, 0x2A: continue
      case 0x0A, 0x0D: continue
      case UInt8(ascii: "="): if letters != 1 { return false }
      case 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), 0x30...0x39:
        letters += 1
        if letters > 3 { return false }
      default: return false
      }
    }
    return letters == 0 || text.contains("=")
  }
}
