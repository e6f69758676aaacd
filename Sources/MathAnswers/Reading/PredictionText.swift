/// Decides whether a text is an answer as it stands or a response to search.
enum PredictionText {
  /// Longer texts are always searched.
  private static let bareLimit = 300

  static func read(_ text: String, _ extractor: AnswerExtractor) -> AnswerReading {
    find(text, extractor).reading
  }

  /// The reading, and the place it was extracted from when the text is a response.
  static func find(
    _ text: String, _ extractor: AnswerExtractor
  ) -> (reading: AnswerReading, extracted: ExtractedAnswer?) {
    var text = text
    return text.withUTF8 { bytes in
      if !looksLikeResponse(bytes) {
        let reading = AnswerReading.read(Array(bytes))
        if !reading.expressions.isEmpty || reading.choice != nil || isShortText(bytes) {
          return (reading, nil)
        }
      }
      guard let found = extractor.extract(from: bytes) else {
        if looksLikeResponse(bytes), bytes.count > bareLimit {
          return (AnswerReading(bytes: []), nil)
        }
        return (AnswerReading.read(Array(bytes.prefix(4 * Lexer.byteLimit + 1))), nil)
      }
      return (AnswerReading.read(Array(found.text.utf8)), found)
    }
  }

  /// A gold answer is searched only for strong marks: its words are meant.
  static func readGold(_ text: String, _ extractor: AnswerExtractor) -> AnswerReading {
    var text = text
    return text.withUTF8 { bytes in
      if looksLikeResponse(bytes), let found = extractor.extract(from: bytes), found.rule.isStrong {
        return AnswerReading.read(Array(found.text.utf8))
      }
      return AnswerReading.read(Array(bytes.prefix(4 * Lexer.byteLimit + 1)))
    }
  }

  /// Whether marks of a response are present, beyond a bare answer.
  private static func looksLikeResponse(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if bytes.count > bareLimit { return true }
    let all = 0..<bytes.count
    if let bold = bytes.firstRange(of: "**", in: all),
      LastExpression.opensBold(bytes, bold.lowerBound, from: 0)
    {
      return true
    }
    for mark in [
      "\\boxed", "\\fbox", "<think", "<answer", "####", "nswer", "答案", "答：", "故选", "</think",
    ]
      as [StaticString]
    where bytes.firstRange(of: mark, in: all) != nil { return true }
    return false
  }

  /// A few words are an answer in words.
  private static func isShortText(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.count { $0 == 0x20 } <= 3
      && bytes.allSatisfy { $0 < 0x80 && $0 != UInt8(ascii: "$") && ($0 < 0x30 || $0 > 0x39) }
  }
}
