/// A stage's objection to a record, with the text that decided.
package struct Mark: Sendable, Equatable {
  package let stage: String
  package let reason: String
  package let evidence: Evidence?

  package init(stage: String, reason: String, evidence: Evidence?) {
    self.stage = stage
    self.reason = reason
    self.evidence = evidence
  }
}

/// The span of a field that made a stage decide.
package struct Evidence: Sendable, Equatable {
  /// `problem`, `answer`, `options`, `generation`, or a label's name.
  package let field: String
  /// Bytes from the start of the field.
  package let range: Range<Int>
  /// What stands there, cut at 200 bytes.
  package let text: String

  /// A whole short field.
  package init(field: String, whole text: String) {
    self.init(field: field, in: Text(text), 0..<text.utf8.count)
  }

  package init(field: String, in text: Text, _ range: Range<Int>) {
    self.field = field
    self.range = range
    var end = min(range.upperBound, range.lowerBound + 200)
    // Never in the middle of a character: its later bytes are 10xxxxxx.
    while end < range.upperBound, end > range.lowerBound,
      text.bytes[text.bytes.startIndex + end] & 0xC0 == 0x80
    { end -= 1 }
    self.text = text[range.lowerBound..<end].string
  }
}
