/// Finds the final answer in a model's response, from a bare number to a long reasoning trace.
///
/// Works on bytes, backwards, in linear time; no pattern is tried twice at a place.
public struct AnswerExtractor: Sendable {
  private let policy: ExtractionPolicy

  /// Bytes at the end of a part that are searched: no conclusion is longer, and a hostile text
  /// costs no more than this.
  private static let tailLimit = 1 << 18

  /// Creates an extractor; by default it does not look into the reasoning.
  public init(policy: ExtractionPolicy = .init()) {
    self.policy = policy
  }

  /// The answer in a text, or nil; offsets count UTF-8 bytes.
  public func extract(from response: String) -> ExtractedAnswer? {
    var response = response
    return response.withUTF8 { extract(from: $0) }
  }

  /// The answer in UTF-8 bytes; the hot path.
  public func extract(from response: UnsafeBufferPointer<UInt8>) -> ExtractedAnswer? {
    let split = ReasoningSplit.find(response)
    let final = tail(response.trimmed(split.final))
    if !final.isEmpty, let found = search(response, final, isInReasoning: false) { return found }
    let reasoning = tail(response.trimmed(split.reasoning))
    if let found = taggedAnswer(response, reasoning, isInReasoning: false) { return found }
    guard policy.usesReasoning, !reasoning.isEmpty else { return nil }
    return search(response, reasoning, isInReasoning: true)
  }

  private func tail(_ range: Range<Int>) -> Range<Int> {
    max(range.lowerBound, range.upperBound - AnswerExtractor.tailLimit)..<range.upperBound
  }

  private func search(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, isInReasoning: Bool
  ) -> ExtractedAnswer? {
    if let found = taggedAnswer(bytes, range, isInReasoning: isInReasoning) { return found }
    return marked(bytes, range, isInReasoning)
      ?? (policy.usesLastExpression ? unmarked(bytes, range, isInReasoning) : nil)
  }

  private func taggedAnswer(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, isInReasoning: Bool
  ) -> ExtractedAnswer? {
    guard let content = AnswerTag.find(bytes, in: range) else { return nil }
    if let box = boxed(bytes, content, isInReasoning) { return box }
    if !LastExpression.isBare(bytes, content),
      let inner = marked(bytes, content, isInReasoning) ?? unmarked(bytes, content, isInReasoning)
    {
      return inner
    }
    return answer(bytes, content, .answerTag, isInReasoning)
  }

  /// Rules that rest on an explicit mark.
  private func marked(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ isInReasoning: Bool
  ) -> ExtractedAnswer? {
    if let (content, isString) = JSONAnswer.find(bytes, in: range), !content.isEmpty {
      let text = isString ? JSONAnswer.unescaped(bytes, content) : bytes.text(content)
      return ExtractedAnswer(
        text: text, range: content, rule: .json, isInReasoning: isInReasoning)
    }
    if let box = boxed(bytes, range, isInReasoning) { return box }
    if let marks = bytes.lastRange(of: "####", in: range) {
      let lineEnd =
        bytes.firstIndex(of: UInt8(ascii: "\n"), in: marks.upperBound..<range.upperBound)
        ?? range.upperBound
      let content = bytes.trimmed(marks.upperBound..<lineEnd)
      let isHeading = bytes.matches("#", at: marks.lowerBound - 1, limit: range.upperBound)
      if !content.isEmpty, !isHeading, LastExpression.isBare(bytes, content) {
        return answer(bytes, content, .hashMarks, isInReasoning)
      }
    }
    if let content = AnswerSentence.find(bytes, in: range) {
      return answer(bytes, content, .sentence, isInReasoning)
    }
    return nil
  }

  private func unmarked(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ isInReasoning: Bool
  ) -> ExtractedAnswer? {
    if LastExpression.isBare(bytes, range), bytes.lastRange(of: "**", in: range) == nil {
      return answer(bytes, range, .bare, isInReasoning)
    }
    if let content = LastExpression.bold(bytes, in: range) {
      return answer(bytes, content, .bold, isInReasoning)
    }
    if let content = Formula.last(bytes, in: range) {
      // "the sum of the digits of $N$ is 63"
      if Formula.isName(bytes, content),
        let number = LastExpression.number(bytes, in: content.upperBound..<range.upperBound)
      {
        return answer(bytes, number, .lastNumber, isInReasoning)
      }
      return answer(bytes, content, .lastFormula, isInReasoning)
    }
    if let content = LastExpression.number(bytes, in: range) {
      return answer(bytes, content, .lastNumber, isInReasoning)
    }
    return nil
  }

  private func boxed(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ isInReasoning: Bool
  ) -> ExtractedAnswer? {
    guard let box = BoxedAnswer.find(bytes, in: range) else { return nil }
    var parts: [String] = []
    for content in box.contents {
      let text = bytes.text(bytes.trimmed(content))
      if !parts.contains(text) { parts.append(text) }
    }
    let rule: ExtractionRule =
      box.isTruncated ? .truncatedBox : parts.count > 1 ? .joinedBoxes : .box
    return ExtractedAnswer(
      text: parts.joined(separator: ", "), range: box.range, rule: rule,
      isInReasoning: isInReasoning)
  }

  private func answer(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ rule: ExtractionRule,
    _ isInReasoning: Bool
  ) -> ExtractedAnswer {
    ExtractedAnswer(
      text: bytes.text(range), range: range, rule: rule, isInReasoning: isInReasoning)
  }
}
