/// Finds the content of the last `<answer>` element.
enum AnswerTag {
  static func find(
    _ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>
  ) -> Range<Int>? {
    guard let open = bytes.lastRange(of: "<answer>", in: range) else { return nil }
    let rest = open.upperBound..<range.upperBound
    let close = bytes.firstRange(of: "</answer>", in: rest)?.lowerBound
    let end = close ?? bytes.firstIndex(of: UInt8(ascii: "<"), in: rest) ?? range.upperBound
    let content = bytes.trimmed(open.upperBound..<end)
    return content.isEmpty ? nil : content
  }
}
