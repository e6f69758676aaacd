import Records

/// A generation as a model is to learn it: `<think>` reasoning `</think>`, a blank line, the answer.
///
/// Delimiters of other families are replaced, missing and doubled tags put right. An answer that
/// came bare in tags or JSON is boxed, since that is how these models are asked to answer.
struct TrainingText {
  let text: Text

  init(_ generation: Generation) {
    guard let layout = generation.findings[Layout.self], layout.family != .none else {
      text = generation.text.trimmed
      return
    }
    var bytes = Array("<think>\n".utf8)
    bytes.reserveCapacity(layout.reasoning.count + layout.answer.count + 40)
    bytes += layout.reasoning.bytes
    bytes += "\n</think>\n\n".utf8
    let isBare = layout.family == .thinkAnswer || layout.family == .json
    if isBare, layout.answer.count <= Self.longestAnswer, !layout.answer.contains("\\boxed"),
      !layout.answer.contains("\n")
    {
      bytes += "\\boxed{".utf8
      bytes += Self.withoutDollars(layout.answer).bytes
      bytes += "}".utf8
    } else {
      bytes += layout.answer.bytes
    }
    text = Text(bytes)
  }

  /// A longer one is no value: a loop, a text.
  private static let longestAnswer = 200

  private static func withoutDollars(_ answer: Text) -> Text {
    let isDelimited =
      answer.count > 2 && answer.bytes.first == 0x24 && answer.bytes.last == 0x24
      && answer.occurrences(of: "$") == 2
    return isDelimited ? answer[1..<(answer.count - 1)] : answer
  }
}
