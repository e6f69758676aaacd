/// What may stand around arithmetic that is a claim of its own.
enum Surroundings {
  /// True where the nearest bytes on both sides of a sign may belong to arithmetic.
  static func mayStand(_ bytes: UnsafeBufferPointer<UInt8>, around sign: Range<Int>) -> Bool {
    let before = behindText(bytes, sign.lowerBound)
    guard before > 0 else { return false }
    switch bytes[before - 1] {
    case 0x30...0x39, 0x29, 0x7D, 0x5D, 0x21, 0x25, 0x5C, 0x2C, 0x3B: break
    default: return false
    }
    let next = MathSign.skipSpace(bytes, sign.upperBound, bytes.count)
    guard next < bytes.count else { return false }
    switch bytes[next] {
    case 0x30...0x39, 0x28, 0x5B, 0x7B, 0x2B, 0x2D, 0x2E, 0x5C, 0xE2: return true
    default: return false
    }
  }

  /// The leftmost place from which only bytes of arithmetic lead to `sign`.
  static func start(
    _ bytes: UnsafeBufferPointer<UInt8>, before sign: Int, longest: Int
  ) -> Int {
    var place = sign
    let least = max(0, sign - longest)
    while place > least {
      let byte = bytes[place - 1]
      if MathSign.isLetter(byte) {
        var first = place - 1
        while first > least, MathSign.isLetter(bytes[first - 1]) { first -= 1 }
        guard first > least, bytes[first - 1] == 0x5C, isArithmetic(bytes, first, place) else {
          return place
        }
        place = first - 1
      } else if isArithmetic(byte) {
        place -= 1
      } else {
        return place
      }
    }
    return place
  }

  private static func isArithmetic(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x21, 0x24, 0x25, 0x28...0x2F, 0x30...0x39, 0x5B...0x5E, 0x7B, 0x7D: true
    // Parts of Unicode's signs; anything else of them does not parse.
    case 0x80...0xBF, 0xC2, 0xC3, 0xE2: true
    default: false
    }
  }

  private static let commands: Set<String> = [
    "cdot", "times", "div", "frac", "dfrac", "tfrac", "cfrac", "left", "right", "binom", "dbinom",
    "tbinom", "sqrt",
  ]

  private static func isArithmetic(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Bool {
    commands.contains(
      String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self))
  }

  /// Past what stands before an expression and is none of it: spaces, closing signs, commas.
  static func skipOpening(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    var place = start
    while place < end {
      let next = MathSign.skipSpace(bytes, place, end)
      guard next < end else { return end }
      let isEmphasis = bytes[next] == 0x2A && next + 1 < end && bytes[next + 1] == 0x2A
      // The end of a character that is no sign of arithmetic.
      if bytes[next] & 0xC0 == 0x80 {
        place = next + 1
        continue
      }
      if isEmphasis {
        place = next + 2
      } else if [0x2C, 0x2E, 0x21].contains(bytes[next]), !startsNumber(bytes, next, end) {
        place = next + 1
      } else {
        return next
      }
    }
    return place
  }

  private static func startsNumber(
    _ bytes: UnsafeBufferPointer<UInt8>, _ place: Int, _ end: Int
  ) -> Bool {
    bytes[place] == 0x2E && place + 1 < end && MathSign.isDigit(bytes[place + 1])
  }

  /// The next place where an expression may begin: behind a dollar sign, or a comma or full stop with
  /// a space.
  static func nextStart(
    _ bytes: UnsafeBufferPointer<UInt8>, behind start: Int, before end: Int
  ) -> Int? {
    var place = start + 1
    while place + 1 < end {
      let isMark = [0x2C, 0x2E, 0x21].contains(bytes[place]) && bytes[place + 1] == 0x20
      if bytes[place] == 0x24 || isMark { return place + 1 }
      place += 1
    }
    return nil
  }

  /// What stands before `start` leaves the expression alone: a word, a relation, the start of a
  /// sentence; not a variable, a function, an operator or an index.
  static func mayBegin(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    // `10 points + 14 = 24`: the first term stands before the word.
    if bytes[start] == 0x2B { return false }
    let place = behindText(bytes, start)
    guard place > 0 else { return true }
    let byte = bytes[place - 1]
    if MathSign.isLetter(byte) { return isWord(bytes, endingAt: place, touches: place == start) }
    switch byte {
    case 0x0A, 0x3D, 0x2C, 0x2E, 0x3B, 0x3F, 0x3E, 0x3C: return true
    // `3:15 = 195` is a time, `Step 2: 3 + 4 = 7` is not.
    case 0x3A: return place < start
    // A bracket or brace that closes before a space ends a remark; at once before it, a factor.
    case 0x29, 0x7D, 0x5D: return place < start && !isIndexed(bytes, place)
    case 0x28, 0x5B, 0x7B: return isOpenedByText(bytes, place - 1)
    case 0x2A: return true
    case 0x80...: return place < start || !MathSign.isLetter(bytes[start])
    default: return false
    }
  }

  /// A bracket that opens a remark, not an argument: `(3 + 4 = 7)` behind a space, not `f(3 + 4 = …`.
  private static func isOpenedByText(_ bytes: UnsafeBufferPointer<UInt8>, _ bracket: Int) -> Bool {
    bracket == 0 || [0x20, 0x0A, 0x24, 0x5C].contains(bytes[bracket - 1])
      || bytes[bracket] == 0x7B && bracket > 4
  }

  private static func isIndexed(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
    var open = place - 1
    let least = max(0, place - 40)
    while open > least, bytes[open] != 0x7B, bytes[open] != 0x28 { open -= 1 }
    return open > 0 && (bytes[open - 1] == 0x5F || MathSign.isLetter(bytes[open - 1]))
  }

  private static let functions: Set<String> = [
    "sin", "cos", "tan", "cot", "sec", "csc", "log", "ln", "exp", "mod", "gcd", "lcm", "max", "min",
    "det", "lim", "floor", "ceil", "phi", "sigma", "pi", "sqrt", "sum", "prod", "int", "bmod",
    "pmod",
    "theta", "alpha", "beta", "cdots", "dots", "ldots", "infty", "mid", "circ", "equiv", "base",
    "if", "suppose", "assume", "whether", "not",
  ]

  /// The place behind the last byte before `start` that is no space and no dollar sign.
  static func behindText(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var end = start
    while end > 0, [0x20, 0x24, 0x09, 0x26].contains(bytes[end - 1]) { end -= 1 }
    return end
  }

  /// The word that ends at `end`, in lower case.
  static func word(_ bytes: UnsafeBufferPointer<UInt8>, endingAt end: Int) -> String {
    var start = end
    while start > 0, MathSign.isLetter(bytes[start - 1]) { start -= 1 }
    return String(decoding: bytes[start..<end].map { $0 | 0x20 }, as: UTF8.self)
  }

  /// A word of the language of two letters or more that is no function.
  private static func isWord(
    _ bytes: UnsafeBufferPointer<UInt8>, endingAt end: Int, touches: Bool
  ) -> Bool {
    var start = end
    while start > 0, MathSign.isLetter(bytes[start - 1]) { start -= 1 }
    guard end - start > 1, !touches else { return false }
    if start > 0, bytes[start - 1] == 0x5C || bytes[start - 1] == 0x5F { return false }
    return !functions.contains(word(bytes, endingAt: end))
  }

  /// What stands behind `end` leaves the expression alone.
  static func mayEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ end: Int, _ limit: Int) -> Bool {
    guard end < bytes.count else { return true }
    guard end < limit else { return false }
    // An index, a factor, a percentage, a time, a ratio, a decimal comma: at once behind it.
    if MathSign.isLetter(bytes[end]) || [0x5F, 0x5E, 0x28, 0x7B, 0x7C, 0x5B].contains(bytes[end]) {
      return false
    }
    if bytes[end] == 0x3A || bytes[end] == 0x2C || bytes[end] == 0x2E, end + 1 < bytes.count,
      MathSign.isDigit(bytes[end + 1])
    {
      return false
    }
    if bytes[end] == 0x2E, bytes.count > end + 2, bytes[end + 1] == 0x2E { return false }
    // A superscript (², ³, ¹, ⁴ …) is an exponent.
    if bytes[end] == 0xC2, bytes.count > end + 1, [0xB2, 0xB3, 0xB9].contains(bytes[end + 1]) {
      return false
    }
    if bytes[end] == 0xE2, bytes.count > end + 1, bytes[end + 1] == 0x81 { return false }
    let next = MathSign.skipSpace(bytes, end, bytes.count)
    guard next < bytes.count else { return true }
    // `2 + 1/2 = 2 1/2`.
    if next > end, MathSign.isDigit(bytes[next]) { return false }
    if MathSign.read(bytes, next, bytes.count) != nil { return false }
    // Asked, not claimed; a periodic or cut decimal.
    if bytes[next] == 0x3F || bytes[next] == 0xE2 && !endsSentence(bytes, next) { return false }
    if bytes[next] == 0x28 || bytes[next] == 0x5E || bytes[next] == 0x5F {
      return !isModulus(bytes, next) && bytes[next] == 0x28 && next > end
    }
    if MathSign.isLetter(bytes[next]) { return isOutside(bytes, next, end) }
    return bytes[next] != 0x5C || isTextCommand(bytes, next)
  }

  private static func endsSentence(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
    // U+2026, the ellipsis, cuts a decimal; arrows, check marks and quotes do not.
    !(place + 2 < bytes.count && bytes[place + 1] == 0x80 && bytes[place + 2] == 0xA6)
  }

  private static func isModulus(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
    place + 3 < bytes.count && bytes[place + 1] == 0x6D && bytes[place + 2] == 0x6F
      && bytes[place + 3] == 0x64
  }

  /// A word, or a letter outside of the formula: `= 7$ apples`, not `= 7 x`.
  private static func isOutside(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Bool {
    var stop = start
    while stop < bytes.count, MathSign.isLetter(bytes[stop]) { stop += 1 }
    let word = String(decoding: bytes[start..<stop].map { $0 | 0x20 }, as: UTF8.self)
    if [
      "mod", "choose", "squared", "cubed", "factorial", "percent", "hundred", "thousand", "million",
      "billion", "dozen", "cents", "cent", "e", "i", "pi", "sqrt",
    ].contains(word) {
      return false
    }
    return stop - start > 1 || bytes[end..<start].contains(0x24)
  }

  private static let textCommands: [StaticString] = [
    "text", "textbf", "mathrm", "quad", "qquad", "implies", "Rightarrow", "rightarrow", "to", "end",
    "approx", "le", "leq", "ge", "geq", "lt", "gt", "neq", "ne", "checkmark", "Longrightarrow",
    "longrightarrow", "because", "therefore", "land", "ldotp", "tag", "hspace", "newline", "right",
  ]

  /// A command that ends a formula or begins the next: `\text{ apples}`, `\implies`, `\)`, `\\`.
  private static func isTextCommand(
    _ bytes: UnsafeBufferPointer<UInt8>, _ place: Int
  ) -> Bool {
    guard place + 1 < bytes.count else { return true }
    if bytes[place + 1] == 0x5C {
      // `\\times`: a backslash that somebody escaped.
      return place + 2 >= bytes.count || !MathSign.isLetter(bytes[place + 2])
    }
    if [0x29, 0x5D].contains(bytes[place + 1]) { return true }
    return textCommands.contains { MathSign.command($0, bytes, place, bytes.count) != nil }
  }

  static func startsLine(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    var place = start
    while place > 0, bytes[place - 1] == 0x20 { place -= 1 }
    return place == 0 || bytes[place - 1] == 0x0A
  }
}
