/// The final answer found in a response, with its place.
public struct ExtractedAnswer: Sendable, Equatable {
  /// The answer's text without the marks that led to it; several boxes are joined by commas.
  public let text: String
  /// UTF-8 byte offsets in the response, from the first to the last byte of the answer.
  public let range: Range<Int>
  /// What showed that this is the answer.
  public let rule: ExtractionRule
  /// Whether it stands inside the reasoning instead of the final part.
  public let isInReasoning: Bool

  /// Creates a found answer.
  public init(text: String, range: Range<Int>, rule: ExtractionRule, isInReasoning: Bool) {
    self.text = text
    self.range = range
    self.rule = rule
    self.isInReasoning = isInReasoning
  }
}

/// What showed where the answer is, strongest first.
public enum ExtractionRule: String, Sendable, CaseIterable, Codable {
  /// `<answer>…</answer>`
  case answerTag = "answer-tag"
  /// The value of `"answer"` in a JSON text.
  case json = "json"
  /// The last `\boxed{}` or `\fbox{}`.
  case box = "box"
  /// Several boxes with nothing but separators between them.
  case joinedBoxes = "joined-boxes"
  /// A box that the end of the text cut off.
  case truncatedBox = "truncated-box"
  /// What follows the last `####`.
  case hashMarks = "hash-marks"
  /// A sentence that announces the answer, English or Chinese.
  case sentence = "sentence"
  /// The last bold words.
  case bold = "bold"
  /// The whole text, which is short and no sentence.
  case bare = "bare"
  /// The last formula.
  case lastFormula = "last-formula"
  /// The last number.
  case lastNumber = "last-number"

  /// Whether a mark made for answers showed it, and not its position.
  var isStrong: Bool {
    switch self {
    case .answerTag, .json, .box, .joinedBoxes, .truncatedBox, .hashMarks: true
    case .sentence, .bold, .bare, .lastFormula, .lastNumber: false
    }
  }
}

/// Where an answer may be looked for.
public struct ExtractionPolicy: Sendable, Codable, Equatable {
  /// Looks into the reasoning when nothing follows it.
  public var usesReasoning: Bool
  /// Falls back to the last formula or number when no mark shows an answer.
  public var usesLastExpression: Bool

  /// Creates a policy; by default the reasoning is not searched and the last expression is.
  public init(usesReasoning: Bool = false, usesLastExpression: Bool = true) {
    self.usesReasoning = usesReasoning
    self.usesLastExpression = usesLastExpression
  }
}
