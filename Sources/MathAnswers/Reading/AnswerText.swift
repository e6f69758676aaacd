/// An answer's bytes without the wrappers people put around answers.
enum AnswerText {
  /// Trims white space, sentence ends, math delimiters, boxes, bold marks and outer braces.
  static func cleaned(_ bytes: [UInt8]) -> [UInt8] {
    var slice = unescaped(withASCIIWidth(bytes))[...]
    // Each pass removes one layer; real answers have at most a few.
    for _ in 0..<12 {
      let before = slice.count
      slice = trimmed(slice)
      slice = withoutSentenceEnd(slice)
      slice = unwrapped(slice)
      slice = withoutHedge(slice)
      if slice.count == before { break }
    }
    return Array(slice)
  }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (byte >= 0x09 && byte <= 0x0D)
  }

  static func trimmed(_ slice: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var result = slice
    while let first = result.first, isSpace(first) { result.removeFirst() }
    while let last = result.last, isSpace(last) { result.removeLast() }
    for space in ["\\,", "\\;", "\\!", "\\ ", "\\:", "\\quad"] {
      if result.starts(with: space.utf8) { result = result.dropFirst(space.utf8.count) }
    }
    return result
  }

  private static func withoutSentenceEnd(_ slice: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    if slice.hasSuffix("。") { return slice.dropLast(3) }
    guard let last = slice.last else { return slice }
    if last == UInt8(ascii: ",") || last == UInt8(ascii: ";") || last == UInt8(ascii: ":") {
      return slice.dropLast()
    }
    if last == UInt8(ascii: "."), !slice.hasSuffix(".."), !slice.hasSuffix("right.") {
      return slice.dropLast()
    }
    return slice
  }

  /// "approximately 3.5" is 3.5.
  private static func withoutHedge(_ slice: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    for hedge in ["approximately ", "about ", "roughly ", "Approximately ", "About ", "exactly "]
    where slice.hasPrefix(hedge) {
      return slice.dropFirst(hedge.utf8.count)
    }
    return slice
  }

  private static let wrappers: [(String, String)] = [
    ("$$", "$$"), ("$", "$"), ("\\(", "\\)"), ("\\[", "\\]"), ("**", "**"), ("__", "__"),
    ("`", "`"), ("\"", "\""), ("“", "”"), ("'", "'"),
    ("*", "*"), ("‘", "’"),
  ]

  private static func unwrapped(_ slice: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    for (open, close) in wrappers
    where slice.count > open.utf8.count + close.utf8.count && slice.hasPrefix(open)
      && slice.hasSuffix(close)
    {
      let inner = slice.dropFirst(open.utf8.count).dropLast(close.utf8.count)
      // `\$5$`: the last dollar closes, the first one is money.
      if !inner.contains(sequence: open), !inner.hasSuffix("\\") { return inner }
    }
    for command in [
      "\\boxed", "\\fbox", "\\text", "\\mathrm", "\\textbf", "\\mathbf", "\\textrm", "\\mbox",
      "\\displaystyle", "\\ensuremath", "",
    ] {
      guard slice.hasPrefix(command) else { continue }
      let rest = trimmed(slice.dropFirst(command.utf8.count))
      if command == "\\displaystyle" { return rest }
      if rest.first == UInt8(ascii: "{"), rest.matchingBrace == rest.endIndex - 1 {
        let inner = rest.dropFirst().dropLast()
        // Bare braces around several items are a set.
        if command.isEmpty, inner.contains(UInt8(ascii: ",")) || inner.contains(UInt8(ascii: "|")) {
          continue
        }
        return inner
      }
    }
    return slice
  }

  /// `\\\\frac` comes from text that was escaped twice.
  private static func unescaped(_ bytes: [UInt8]) -> [UInt8] {
    let slice = bytes[...]
    guard slice.contains(sequence: "\\\\"),
      ["frac", "dfrac", "sqrt", "text", "begin", "left", "pi", "cdot", "infty", "mathrm", "boxed"]
        .contains(where: { slice.contains(sequence: "\\\\" + $0) }),
      !["frac", "dfrac", "sqrt", "begin", "left", "cdot"].contains(where: { name in
        hasSingle(bytes, "\\" + name)
      })
    else { return bytes }
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      result.append(bytes[index])
      let isDouble =
        bytes[index] == UInt8(ascii: "\\") && index + 1 < bytes.count
        && bytes[index + 1] == UInt8(ascii: "\\")
      index += isDouble ? 2 : 1
    }
    return result
  }

  /// Whether the command stands somewhere behind one backslash only.
  private static func hasSingle(_ bytes: [UInt8], _ command: String) -> Bool {
    let pattern = Array(command.utf8)
    return bytes.indices.contains { index in
      bytes[index] == UInt8(ascii: "\\") && (index == 0 || bytes[index - 1] != bytes[index])
        && bytes[index...].starts(with: pattern)
    }
  }

  /// Full-width forms (U+FF01–FF5E) become their ASCII twins.
  private static func withASCIIWidth(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(0xEF) else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0xEF, index + 2 < bytes.count {
        let code = Int(bytes[index + 1] & 0x3F) << 6 | Int(bytes[index + 2] & 0x3F) | 0xF000
        if code >= 0xFF01, code <= 0xFF5E {
          result.append(UInt8(code - 0xFEE0))
          index += 3
          continue
        }
      }
      result.append(bytes[index])
      index += 1
    }
    return result
  }
}
