/// Where the reasoning of a response ends and the final part begins.
struct ReasoningSplit {
  var reasoning: Range<Int>
  var final: Range<Int>

  /// Searches backwards, so that a long reasoning is not read when its end is marked.
  static func find(_ bytes: UnsafeBufferPointer<UInt8>) -> ReasoningSplit {
    let all = 0..<bytes.count
    // No final part is longer than a megabyte.
    let tail = max(0, bytes.count - (1 << 20))..<bytes.count
    var cut: Range<Int>?
    func consider(_ found: Range<Int>?) {
      guard let found, found.lowerBound >= (cut?.lowerBound ?? 0) else { return }
      cut = found
    }
    consider(lastThinkEnd(bytes, tail))
    consider(lastPipeMark(bytes, (cut?.upperBound ?? tail.lowerBound)..<bytes.count))
    if let cut {
      return ReasoningSplit(reasoning: 0..<cut.lowerBound, final: cut.upperBound..<bytes.count)
    }
    // An opening without an end: everything after it is reasoning.
    let start = bytes.trimmed(0..<min(bytes.count, 256)).lowerBound
    if opensReasoning(bytes, start) {
      return ReasoningSplit(reasoning: all, final: bytes.count..<bytes.count)
    }
    return ReasoningSplit(reasoning: 0..<0, final: all)
  }

  /// `</think>`, `</thinking>`, `\end{think}` or, as real data has it, `\end{think>`.
  private static func lastThinkEnd(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Range<Int>? {
    var end = range.upperBound
    while let found = bytes.lastIndex(of: UInt8(ascii: "k"), in: range.lowerBound..<end) {
      end = found
      guard found >= 6, bytes.matches("think", at: found - 4, limit: range.upperBound) else {
        continue
      }
      if bytes.matches("</think>", at: found - 6, limit: range.upperBound) {
        return found - 6..<found + 2
      }
      if bytes.matches("</thinking>", at: found - 6, limit: range.upperBound) {
        return found - 6..<found + 5
      }
      if bytes.matches("\\end{think", at: found - 9, limit: range.upperBound) {
        return found - 9..<found + 2
      }
    }
    return nil
  }

  /// `<|end_of_thought|>` or `<|im_start|>answer`.
  private static func lastPipeMark(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Range<Int>? {
    var end = range.upperBound
    while let found = bytes.lastIndex(of: UInt8(ascii: "<"), in: range.lowerBound..<end) {
      end = found
      guard found + 1 < range.upperBound, bytes[found + 1] == UInt8(ascii: "|") else { continue }
      for mark in ["<|end_of_thought|>", "<|im_start|>answer", "<|begin_of_solution|>"]
        as [StaticString]
      where bytes.matches(mark, at: found, limit: range.upperBound) {
        return found..<found + mark.utf8CodeUnitCount
      }
    }
    return nil
  }

  private static func opensReasoning(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int
  ) -> Bool {
    for mark in [
      "<think>", "<thinking>", "\\begin{think}", "<|begin_of_thought|>", "<|im_start|>think",
    ]
      as [StaticString]
    where bytes.matches(mark, at: start, limit: bytes.count) { return true }
    return false
  }
}
