import Statements

/// What kind of answer a gold is, and how often a blind guess hits one.
enum AnswerKind: String, CaseIterable, Sendable {
  case truthValue = "truth-value"
  case optionLetter = "option-letter"
  case oneDigit = "one-digit"
  case twoDigits = "two-digits"
  case threeDigits = "three-digits"
  case other

  init(of gold: String) {
    if TruthValue.isNamed(TruthValue.bare(gold)) {
      self = .truthValue
      return
    }
    let plain = PlainStatement(gold)
    if OptionWords.isBracketedLetter(plain) || OptionWords.isLetters(plain) {
      self = .optionLetter
      return
    }
    var digits = plain.essence()[...]
    if digits.first == 0x2D { digits = digits.dropFirst() }
    let isWhole = !digits.isEmpty && digits.allSatisfy(PlainStatement.isDigit)
    self =
      switch (isWhole, digits.count) {
      case (true, 1): .oneDigit
      case (true, 2): .twoDigits
      case (true, 3): .threeDigits
      default: .other
      }
  }

  /// The share of the most frequent answer among golds of the kind, which is what always saying the
  /// same hits.
  ///
  /// Counted in MATH-train (7,474) and GSM8K-train (7,473): one digit 0.117 and 0.154, two digits
  /// 0.053 and 0.056, three 0.017 and 0.043, others 0.019 and 0.041; the larger, rounded up.
  var chance: Double {
    switch self {
    case .truthValue: 0.5
    case .optionLetter: 0.25
    case .oneDigit: 0.16
    case .twoDigits: 0.06
    case .threeDigits, .other: 0.05
    }
  }
}
