/// Delimited formulas: `$…$`, `$$…$$`, `\(…\)`, `\[…\]`.
enum Formula {
  /// The end of the formula that starts exactly here.
  static func end(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int
  ) -> Int? {
    if bytes.matches("$$", at: start, limit: limit) {
      return bytes.firstRange(of: "$$", in: start + 2..<limit)?.upperBound
    }
    if start < limit, bytes[start] == UInt8(ascii: "$") {
      guard start == 0 || bytes[start - 1] != UInt8(ascii: "\\") else { return nil }
      var index = start + 1
      while index < limit {
        if bytes[index] == UInt8(ascii: "\\") {
          index += 2
          continue
        }
        if bytes[index] == UInt8(ascii: "$") { return index > start + 1 ? index + 1 : nil }
        index += 1
      }
      return nil
    }
    if bytes.matches("\\(", at: start, limit: limit) {
      return bytes.firstRange(of: "\\)", in: start + 2..<limit)?.upperBound
    }
    if bytes.matches("\\[", at: start, limit: limit) {
      return bytes.firstRange(of: "\\]", in: start + 2..<limit)?.upperBound
    }
    return nil
  }

  private static func joins(
    _ bytes: UnsafeBufferPointer<UInt8>, _ gap: Range<Int>
  ) -> Bool {
    guard gap.count <= 8, !gap.isEmpty else { return false }
    var index = gap.lowerBound
    while index < gap.upperBound {
      if bytes.matches("and", at: index, limit: gap.upperBound) {
        index += 3
      } else if bytes.matches("or", at: index, limit: gap.upperBound) {
        index += 2
      } else if bytes[index] == 0x20 || bytes[index] == UInt8(ascii: ",") {
        index += 1
      } else {
        return false
      }
    }
    return true
  }

  /// Whether a formula only names something, as `$N$` does.
  static func isName(_ bytes: UnsafeBufferPointer<UInt8>, _ formula: Range<Int>) -> Bool {
    !formula.contains {
      bytes[$0] == UInt8(ascii: "=") || (bytes[$0] >= 0x30 && bytes[$0] <= 0x39)
    }
  }

  /// The last formula in the range, delimiters included.
  static func last(
    _ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>
  ) -> Range<Int>? {
    // Formulas of an answer stand near its end; older ones are steps.
    let tail = max(range.lowerBound, range.upperBound - 4_000)..<range.upperBound
    var found: Range<Int>?
    var index = tail.lowerBound
    while index < tail.upperBound {
      let byte = bytes[index]
      if byte == UInt8(ascii: "$") || byte == UInt8(ascii: "\\"),
        let end = end(bytes, index, tail.upperBound)
      {
        // Formulas with only separators between them are one answer.
        let start = found.flatMap { joins(bytes, $0.upperBound..<index) ? $0.lowerBound : nil }
        found = (start ?? index)..<end
        index = end
      } else {
        index += byte == UInt8(ascii: "\\") ? 2 : 1
      }
    }
    return found
  }
}
