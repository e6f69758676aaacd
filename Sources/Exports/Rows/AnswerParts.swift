/// An answer cut at its think tags.
struct AnswerParts {
  let reasoning: ArraySlice<UInt8>
  let answer: ArraySlice<UInt8>
  /// Reasoning begins and does not end, so that nothing can be called the answer.
  let isOpen: Bool

  private static let opening = Array("<think>".utf8)
  private static let closing = Array("</think>".utf8)

  /// Cuts at the last closing tag, where chat templates cut too; text without tags is all answer.
  init(_ text: [UInt8]) {
    let body = Self.trimmed(text[...])
    let opens = body.starts(with: Self.opening)
    guard let end = Self.lastClosing(in: body) else {
      (reasoning, answer, isOpen) = ([], body, opens)
      return
    }
    let start = opens ? body.startIndex + Self.opening.count : body.startIndex
    reasoning = Self.trimmed(body[start..<max(start, end)])
    answer = Self.trimmed(body[(end + Self.closing.count)...])
    isOpen = false
  }

  private static func lastClosing(in text: ArraySlice<UInt8>) -> Int? {
    var position = text.endIndex - closing.count
    while position >= text.startIndex {
      if text[position] == closing[0], text[position...].starts(with: closing) { return position }
      position -= 1
    }
    return nil
  }

  private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let isSpace = { (byte: UInt8) in byte == 0x20 || (0x09...0x0D).contains(byte) }
    guard let first = text.firstIndex(where: { !isSpace($0) }),
      let last = text.lastIndex(where: { !isSpace($0) })
    else { return text[text.endIndex...] }
    return text[first...last]
  }
}
