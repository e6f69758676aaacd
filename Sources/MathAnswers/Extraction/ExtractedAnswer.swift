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
  case answerTag = "answer-tag"
  case json = "json"
  case box = "box"
  case joinedBoxes = "joined-boxes"
  case truncatedBox = "truncated-box"
  case hashMarks = "hash-marks"
  case sentence = "sentence"
  case bold = "bold"
  case bare = "bare"
  case lastFormula = "last-formula"
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
