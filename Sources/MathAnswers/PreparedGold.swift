/// A gold answer read once, to be compared with many predictions.
public struct PreparedGold: Sendable {
  /// The text as given.
  public let text: String
  let reading: AnswerReading

  /// Whether the gold could be read as mathematics, a choice or words.
  public var isReadable: Bool { !reading.isEmpty && reading.error?.kind != .tooLong }

  /// Why it could not be read as mathematics, when it could not; words are compared as text.
  public var error: ReadingError? { reading.expressions.isEmpty ? reading.error : nil }
}
