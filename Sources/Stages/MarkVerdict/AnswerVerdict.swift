package import Records

/// What was decided about a generation's answer.
package struct AnswerVerdict: Finding, Equatable {
  package static let name = "verdict"

  package enum Value: String, Sendable, CaseIterable {
    case correct, wrong, undecided
  }

  package let value: Value
  /// The rule that decided, or what stood in the way.
  package let why: String
  /// As it stands in the generation; empty where none was found.
  package let answer: String
  /// Bytes from the start of the generation.
  package let range: Range<Int>

  package init(_ value: Value, _ why: String, answer: String, range: Range<Int>) {
    self.value = value
    self.why = why
    self.answer = answer
    self.range = range
  }

  package var fields: [Field] {
    [
      Field("value", value.rawValue), Field("why", why), Field("answer", answer),
      Field("start", range.lowerBound), Field("end", range.upperBound),
    ]
  }
}
