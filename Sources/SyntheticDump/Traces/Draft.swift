/// A generation before it is laid out as text.
struct Draft: Sendable {
  var thinking: [String]
  var lines: String
  var finalSentence: String
  /// The answer as written, without the box.
  let answer: String
  let language: Language

  var reasoning: String { thinking.joined(separator: "\n\n") }
  var solution: String { lines.isEmpty ? finalSentence : "\(lines)\n\n\(finalSentence)" }
  var text: String { "<think>\n\(reasoning)\n</think>\n\n\(solution)" }
}
