import Records

/// Finds out how a text parts reasoning from answer: one look for each family's closing tag, the
/// most frequent family first.
enum LayoutReader {
  static func read(_ text: Text) -> Layout {
    let text = text.trimmed
    if text.isEmpty { return layout(.none, "", "", faults: [.empty]) }
    return think(text) ?? thought(text) ?? chatTurns(text) ?? JSONLayout.read(text)
      ?? layout(.none, "", text)
  }

  static func layout(
    _ family: Layout.Family, _ reasoning: Text, _ answer: Text, faults: [Layout.Fault] = [],
    repairs: [Layout.Repair] = []
  ) -> Layout {
    var faults = faults
    let reasoning = reasoning.trimmed
    let answer = answer.trimmed
    if faults.isEmpty, family != .none {
      if reasoning.isEmpty { faults.append(.emptyReasoning) }
      if answer.isEmpty { faults.append(.noAnswer) }
    }
    return Layout(
      family: family, reasoning: reasoning, answer: answer, faults: faults, repairs: repairs)
  }

  private static func think(_ text: Text) -> Layout? {
    let opening = text.range(of: "<think>")
    let isOpened = opening?.lowerBound == 0
    guard let closing = text.range(of: "</think>") else {
      return opening == nil ? nil : unclosed(text, isOpened: isOpened, opening)
    }
    // A tag that is quoted in the middle of a text opens nothing.
    let start = isOpened ? opening?.upperBound ?? 0 : 0
    var repairs: [Layout.Repair] = isOpened ? [] : [.addedOpening]
    var answerStart = closing.upperBound
    while let extra = text.range(of: "</think>", from: answerStart) {
      if repairs.last != .droppedExtraTag { repairs.append(.droppedExtraTag) }
      answerStart = extra.upperBound
    }
    var reasoning = text[start..<closing.lowerBound]
    // Reasoning that goes on behind a closing tag: tags inside tags.
    let rest = text[closing.upperBound..<answerStart]
    if rest.count > 100 { reasoning = withoutTags(text[start..<answerStart]) }
    if !isOpened, let opening, opening.upperBound <= closing.lowerBound {
      // A short greeting before the tag is no reasoning; more than that is.
      let isPreamble = opening.lowerBound < 200
      reasoning = isPreamble ? text[opening.upperBound..<closing.lowerBound] : reasoning
      repairs[0] = .droppedExtraTag
    }
    return answered(reasoning, text[answerStart..<text.count], repairs)
  }

  /// `\end{think}` closes the reasoning in some checkpoints' output; nothing else does.
  private static func unclosed(
    _ text: Text, isOpened: Bool, _ opening: Range<Int>?
  ) -> Layout? {
    let start = opening?.upperBound ?? 0
    if let wrong = text.range(of: "\\end{think}", from: start) {
      return answered(
        text[start..<wrong.lowerBound], text[wrong.upperBound..<text.count], [.replacedClosing])
    }
    if let answer = text.range(of: "<answer>", from: start) {
      return answered(
        text[start..<answer.lowerBound], text[answer.lowerBound..<text.count], [.replacedClosing])
    }
    guard isOpened else { return nil }
    return layout(.think, text[start..<text.count], "", faults: [.openReasoning])
  }

  /// Takes the answer out of its tags, where it has them.
  private static func answered(
    _ reasoning: Text, _ rest: Text, _ repairs: [Layout.Repair]
  ) -> Layout {
    guard let opening = rest.range(of: "<answer>") else {
      return layout(.think, reasoning, rest, repairs: repairs)
    }
    let end = rest.range(of: "</answer>", from: opening.upperBound)?.lowerBound ?? rest.count
    return layout(.thinkAnswer, reasoning, rest[opening.upperBound..<end], repairs: repairs)
  }

  private static func thought(_ text: Text) -> Layout? {
    guard let opening = text.range(of: "<|begin_of_thought|>") else { return nil }
    guard let closing = text.range(of: "<|end_of_thought|>", from: opening.upperBound) else {
      return layout(
        .thoughtSolution, text[opening.upperBound..<text.count], "", faults: [.openReasoning])
    }
    let start =
      text.range(of: "<|begin_of_solution|>", from: closing.upperBound)?.upperBound
      ?? closing.upperBound
    let end = text.range(of: "<|end_of_solution|>", from: start)?.lowerBound ?? text.count
    return layout(
      .thoughtSolution, text[opening.upperBound..<closing.lowerBound], text[start..<end])
  }

  private static func chatTurns(_ text: Text) -> Layout? {
    guard let opening = text.range(of: "<|im_start|>think") else { return nil }
    guard let answer = text.range(of: "<|im_start|>answer", from: opening.upperBound) else {
      return layout(.chatTurns, text[opening.upperBound..<text.count], "", faults: [.openReasoning])
    }
    let end = text.range(of: "<|im_end|>", from: answer.upperBound)?.lowerBound ?? text.count
    return layout(
      .chatTurns, text[opening.upperBound..<answer.lowerBound], text[answer.upperBound..<end])
  }

  /// The text without the tags of reasoning.
  private static func withoutTags(_ text: Text) -> Text {
    var bytes: [UInt8] = []
    var position = 0
    while position < text.count {
      let next = [
        text.range(of: "<think>", from: position), text.range(of: "</think>", from: position),
      ]
      .compactMap { $0 }.min { $0.lowerBound < $1.lowerBound }
      bytes += text[position..<(next?.lowerBound ?? text.count)].bytes
      position = next?.upperBound ?? text.count
    }
    return Text(bytes)
  }
}
