/// Finds the value of `"answer"` in JSON text that a model wrote, however careless.
enum JSONAnswer {
  /// The value's place and whether it is a string whose escapes must be undone.
  static func find(
    _ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>
  ) -> (content: Range<Int>, isString: Bool)? {
    guard let first = range.first else { return nil }
    let isObject =
      bytes[first] == UInt8(ascii: "{") || bytes.matches("```", at: first, limit: range.upperBound)
      || bytes.firstRange(of: "```json", in: range) != nil
    var end = range.upperBound
    while let key = bytes.lastRange(of: "answer\"", in: range.lowerBound..<end, pivot: 6) {
      end = key.lowerBound
      let before = key.lowerBound > range.lowerBound ? bytes[key.lowerBound - 1] : 0
      guard before == UInt8(ascii: "\"") || before == UInt8(ascii: "_") else { continue }
      var cursor = key.upperBound
      while cursor < range.upperBound, bytes.isSpace(at: cursor) { cursor += 1 }
      guard cursor < range.upperBound, bytes[cursor] == UInt8(ascii: ":") else { continue }
      cursor += 1
      while cursor < range.upperBound, bytes.isSpace(at: cursor) { cursor += 1 }
      guard cursor < range.upperBound else { return nil }
      let isString = bytes[cursor] == UInt8(ascii: "\"")
      let content =
        isString
        ? string(bytes, cursor + 1, range.upperBound) : bare(bytes, cursor, range.upperBound)
      // The object must be the response or stand at its end.
      if isObject || range.upperBound - content.upperBound < 120 { return (content, isString) }
    }
    return nil
  }

  /// Up to the quote that is followed by the end of the object; quotes inside are tolerated.
  private static func string(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int
  ) -> Range<Int> {
    var index = start
    while index < limit {
      if bytes[index] == UInt8(ascii: "\\") {
        index += 2
        continue
      }
      if bytes[index] == UInt8(ascii: "\"") {
        var next = index + 1
        while next < limit, bytes.isSpace(at: next) { next += 1 }
        if next >= limit || bytes[next] == UInt8(ascii: "}") || bytes[next] == UInt8(ascii: ",")
          || bytes[next] == UInt8(ascii: "`")
        {
          return start..<index
        }
      }
      index += 1
    }
    return start..<limit
  }

  private static func bare(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int
  ) -> Range<Int> {
    var nesting = 0
    var index = start
    while index < limit {
      switch bytes[index] {
      case UInt8(ascii: "["), UInt8(ascii: "{"): nesting += 1
      case UInt8(ascii: "]"): nesting -= 1
      case UInt8(ascii: "}"), UInt8(ascii: ","), UInt8(ascii: "\n"):
        if nesting <= 0 { return bytes.trimmed(start..<index) }
        if bytes[index] == UInt8(ascii: "}") { nesting -= 1 }
      default: break
      }
      index += 1
    }
    return bytes.trimmed(start..<limit)
  }

  /// Undoes escapes, but keeps the backslash of LaTeX commands that look like one.
  static func unescaped(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
    var result: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      guard byte == UInt8(ascii: "\\"), index + 1 < range.upperBound else {
        result.append(byte)
        index += 1
        continue
      }
      let next = bytes[index + 1]
      index += 2
      switch next {
      case UInt8(ascii: "\""), UInt8(ascii: "/"): result.append(next)
      case UInt8(ascii: "\\"):
        result.append(next)
      case UInt8(ascii: "n") where !isCommand(bytes, index - 1, range.upperBound):
        result.append(0x0A)
      case UInt8(ascii: "t") where !isCommand(bytes, index - 1, range.upperBound):
        result.append(0x20)
      case UInt8(ascii: "u"):
        guard let scalar = scalar(bytes, index, range.upperBound) else {
          result += [byte, next]
          continue
        }
        result += Array(String(scalar).utf8)
        index += 4
      default: result += [byte, next]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The character of a `\u` escape.
  private static func scalar(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int
  ) -> Unicode.Scalar? {
    guard start + 4 <= limit else { return nil }
    return UInt32(bytes.text(start..<start + 4), radix: 16).flatMap { Unicode.Scalar($0) }
  }

  private static func isCommand(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int
  ) -> Bool {
    for name in [
      "neq", "ne ", "notin", "nu", "text", "times", "tfrac", "theta", "tan", "to", "triangle",
    ] as [StaticString]
    where bytes.matches(name, at: start, limit: limit) { return true }
    return false
  }
}
