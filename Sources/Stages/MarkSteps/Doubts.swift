import Records

/// Reasons not to call a claim wrong although its two sides differ.
///
/// Each stands for a way of writing that was read in real traces; a claim that is right in spite of it
/// counts.
enum Doubts {
  static func excuse(
    _ bytes: UnsafeBufferPointer<UInt8>, _ claim: Range<Int>, left: ArithmeticReader.Term,
    right: ArithmeticReader.Term, sign: Int
  ) -> Bool {
    left.isAmbiguous || right.isAmbiguous || isJoined(bytes, claim.lowerBound)
      || isLabel(bytes, claim.lowerBound, left, sign) || isDenied(bytes, claim)
  }

  /// Words behind which the number may be a part of something longer.
  private static let joining: Set<String> = [
    "minus", "plus", "times", "over", "squared", "cubed", "root", "of", "choose", "divided", "by",
    "than", "degrees", "negative", "every", "per", "each", "half", "twice", "about",
    "approximately",
    "roughly", "to", "or", "and", "vs", "between", "with", "day", "week",
  ]

  /// True where a word before `start` joins it to a longer computation: "the sum of 3 and 4 · 2".
  private static func isJoined(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    let end = Surroundings.behindText(bytes, start)
    guard end > 0, MathSign.isLetter(bytes[end - 1]) else { return false }
    // `12 apples - 3 · 2 = 6`: the minus may belong to what is counted.
    if bytes[start] == 0x2D { return true }
    return joining.contains(Surroundings.word(bytes, endingAt: end))
  }

  /// A number or a bracket behind a word that names it: `Week 2 = 35 + 35`, `ways to sit (3!) = 6 · 4`;
  /// or the second half of a number: `14, 400 / 80`.
  private static func isLabel(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ left: ArithmeticReader.Term, _ sign: Int
  ) -> Bool {
    let end = Surroundings.behindText(bytes, start)
    guard end > 0 else { return false }
    if bytes[end - 1] == 0x2C || bytes[end - 1] == 0x2E, end > 1, MathSign.isDigit(bytes[end - 2]) {
      return true
    }
    guard MathSign.isLetter(bytes[end - 1]) else { return false }
    var last = sign
    while last > start, bytes[last - 1] == 0x20 { last -= 1 }
    return left.isNumber || bytes[start] == 0x28 && bytes[last - 1] == 0x29
  }

  private static let denials: [StaticString] = [
    "not true", "not possible", "impossible", "ontradict", "false", "\\neq", "≠", "not equal",
    "no solution", "not hold", "mod", "equiv", "≡", "incorrect", "not satisf", "not a ", "inverse",
    "this is not", "This is not", "不成立", "矛盾", "模",
  ]

  /// The claim is made to be denied, or modulo something: words near it say so.
  private static func isDenied(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    let start = max(0, range.lowerBound - 200)
    let end = min(bytes.count, range.upperBound + 100)
    let part = UnsafeBufferPointer(rebasing: bytes[start..<end])
    return denials.contains { ByteSearch.first($0, in: part, from: 0) != nil }
  }
}
