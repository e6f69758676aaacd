import Records

/// Whether a reasoning takes a wrong claim back.
enum Correction {
  /// How far behind a wrong claim it is looked for: a paragraph or two.
  private static let reach = 2000

  private static let doubts: [StaticString] = [
    "wait", "Wait", "ctually", "mistake", "recheck", "re-check", "Let me check", "let me check",
    "double-check", "recalculate", "recompute", "error", "incorrect", "not right", "Hmm", "hmm",
    "wrong", "No,", "Oops", "sorry", "等等", "不对", "错", "重新",
  ]

  /// True where a word of doubt follows the claim, and then a right claim with the same left side.
  static func follows(
    _ claims: [Claim], _ index: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let wrong = claims[index]
    let end = min(bytes.count, wrong.range.upperBound + reach)
    return claims[(index + 1)...].prefix { $0.range.lowerBound < end }.contains { later in
      later.isRight && later.left == wrong.left
        && isDoubted(bytes, wrong.range.upperBound..<later.range.lowerBound)
    }
  }

  private static func isDoubted(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    guard !range.isEmpty else { return false }
    let part = UnsafeBufferPointer(rebasing: bytes[range])
    return doubts.contains { ByteSearch.first($0, in: part, from: 0) != nil }
  }
}
