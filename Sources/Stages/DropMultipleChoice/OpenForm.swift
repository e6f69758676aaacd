import MathAnswers
package import Records
import Statements

/// Turns a choice into an open question with the right option's value for its gold, or says why not.
struct OpenForm {
  let verifier: AnswerVerifier

  enum Refusal {
    case noOptions, stemNeedsOptions(Range<Int>?), optionsRefer(String), textBehind(String)
    case noRightOption, textOption(String)
  }

  struct Question {
    let stem: Text
    let gold: String
    let options: [String]
  }

  func question(of record: Record) -> Result<Question, RefusalError> {
    guard let offered = OfferedOptions(record) else { return .refused(.noOptions) }
    if !offered.rest.isEmpty { return .refused(.textBehind(offered.rest)) }
    let stem = PlainStatement(offered.stem)
    if let place = stem.first(of: Self.needy) { return .refused(.stemNeedsOptions(place)) }
    let asks = Wholeness(problem: offered.stem, statement: stem).asks()
    guard asks, stem.count > 8 else { return .refused(.stemNeedsOptions(nil)) }
    for value in offered.values where value.first(of: Self.referring) != nil {
      return .refused(.optionsRefer(Self.text(value)))
    }
    guard let right = rightOption(of: record, among: offered.values) else {
      return .refused(.noRightOption)
    }
    let values = offered.values.map(Self.text)
    guard isVerifiable(offered.values[right]) else { return .refused(.textOption(values[right])) }
    return .success(Question(stem: offered.stem, gold: values[right], options: values))
  }

  /// The value of the right option, where it is known and can be verified.
  func rightValue(of record: Record) -> String? {
    guard let offered = OfferedOptions(record),
      let right = rightOption(of: record, among: offered.values),
      isVerifiable(offered.values[right])
    else { return nil }
    return Self.text(offered.values[right])
  }

  private static func text(_ value: PlainStatement) -> String {
    String(decoding: value.bytes[value.trimmed(value.whole)], as: UTF8.self)
  }

  /// The one option that the gold names or says.
  private func rightOption(of record: Record, among values: [PlainStatement]) -> Int? {
    guard record.golds.count == 1, let gold = record.golds.first else { return nil }
    let plain = PlainStatement(gold.text)
    let letters = plain.bytes.filter { PlainStatement.isLetter($0) }
    let isLetter =
      letters.count == 1 && plain.essence().count <= 3 && (letters[0] & 0xDF) &- 0x41 < 10
    if isLetter {
      let place = Int(letters[0] & 0xDF) - 0x41
      return place < values.count ? place : nil
    }
    let wanted = plain.essence()
    let same = values.indices.filter { values[$0].essence() == wanted }
    if same.count == 1 { return same[0] }
    let prepared = verifier.prepare(gold: gold.text)
    let equal = values.indices.filter {
      verifier.verdict(prepared, prediction: Self.text(values[$0])).isCorrect
    }
    return equal.count == 1 ? equal[0] : nil
  }

  /// A value that mathematics reads, with no more words than a unit has.
  private func isVerifiable(_ value: PlainStatement) -> Bool {
    let prepared = verifier.prepare(gold: Self.text(value))
    guard prepared.isReadable, prepared.error == nil, !value.isChinese else { return false }
    var words = 0
    var position = 0
    while position < value.count {
      let start = position
      let isCommand = value.bytes[position] == 0x5C
      position += 1
      guard isCommand || PlainStatement.isLetter(value.bytes[start]) else { continue }
      while position < value.count, PlainStatement.isLetter(value.bytes[position]) { position += 1 }
      if !isCommand, position - start > 2 { words += 1 }
    }
    let hasDigit = value.bytes.contains(where: PlainStatement.isDigit)
    return words == 0 || hasDigit && words < 3
  }

  /// Without options these stems ask for nothing, or for anything.
  private static let needy: Phrases =
    OptionWords.choosing.filter { "\($0)" != "options" } + [
      "closest", "nearest", "could be", "could equal", "may be", "might be", "can be", "except",
      "best", "one of them", "one of these", "is true", "is correct", "are true", "must be",
      "cannot be", "approximately", "about how", "equivalent to", "is equal to which", "same as",
      "which equation", "which expression", "which number", "which value", "which inequality",
      "an example", "a possible", "possible value", "其中", "可以是", "可能", "不可能", "大约", "约为", "一定",
      "哪", "正确", "错误", "成立", "是指", "叙述", "说法", "判断", "可表示", "属于", "表示为",
    ]

  private static let referring: Phrases = [
    "all of the above", "none of the above", "none of these", "all of these", "both", "neither",
    "a and b", "b and c", "a or b", "a and c", "i and ii", "i only", "ii only", "none", "other",
    "not enough information", "cannot be determined", "can not be determined",
    "impossible to determine", "any of the above", "either", "以上", "都不", "都是", "无法确定",
    "不能确定", "不确定", "均", "前三", "上述",
  ]
}

extension OpenForm {
  /// A refusal as the failure of a result.
  struct RefusalError: Error {
    let refusal: Refusal
  }
}

extension Result where Failure == OpenForm.RefusalError {
  fileprivate static func refused(_ refusal: OpenForm.Refusal) -> Self {
    .failure(OpenForm.RefusalError(refusal: refusal))
  }
}

/// What a rewritten problem was: the link back to it.
package struct Rewritten: Finding, Equatable {
  package static let name = "rewritten"

  /// The statement as it came, with its options.
  package let statement: String
  package let options: [String]
  package let gold: String

  package var fields: [Field] {
    [
      Field("statement", statement), Field("options", options.joined(separator: " | ")),
      Field("gold", gold),
    ]
  }
}
