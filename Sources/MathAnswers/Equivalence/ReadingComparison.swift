/// Compares two answers over all their admissible readings.
struct ReadingComparison {
  let policy: AnswerPolicy

  func compare(_ gold: AnswerReading, _ prediction: AnswerReading) -> Outcome {
    if gold.isEmpty { return .unknown(.goldEmpty) }
    if prediction.isEmpty { return .different(.noAnswer, nil) }
    if gold.bytes == prediction.bytes {
      guard gold.choice == nil, let first = gold.expressions.first,
        case .equal(.sameNumber) = Outcome.sameForm(first)
      else { return .equal(.sameText) }
      return .equal(.sameNumber)
    }
    if gold.error?.kind == .tooLong || prediction.error?.kind == .tooLong {
      return .unknown(.tooLong)
    }
    if let outcome = compareChoices(gold, prediction) { return outcome }
    if policy.acceptsOptionContent, let outcome = compareContent(gold, prediction) {
      return outcome
    }
    if let left = ChoiceLetters.read(gold.bytes), let right = ChoiceLetters.read(prediction.bytes),
      left == right
    {
      return .equal(.sameChoice)
    }
    if gold.expressions.isEmpty || prediction.expressions.isEmpty {
      return compareWords(gold, prediction)
    }
    // A name such as Bob is not a product of variables.
    if gold.isName, prediction.isName, gold.words == prediction.words { return .equal(.sameText) }
    return compareExpressions(gold, prediction)
  }

  /// Equal if any pair of readings agrees; different only if every pair differs.
  private func compareExpressions(
    _ gold: AnswerReading, _ prediction: AnswerReading
  ) -> Outcome {
    var first: Outcome?
    var doubt: Outcome?
    var comparator = Comparator(policy: policy)
    for (leftIndex, left) in gold.expressions.enumerated() {
      for (rightIndex, right) in prediction.expressions.enumerated() {
        if leftIndex == gold.decimalCommaReading { continue }
        if !policy.triesAlternativeReadings,
          max(leftIndex - gold.plainReadings, rightIndex - prediction.plainReadings) >= 0
        {
          continue
        }
        if leftIndex >= gold.firstSplitReading, right.isTuple { continue }
        if rightIndex >= prediction.firstSplitReading, left.isTuple { continue }
        let outcome = comparator.compare(left, right)
        if outcome.isEqual { return outcome }
        if case .unknown = outcome, doubt == nil { doubt = outcome }
        if first == nil { first = outcome }
      }
    }
    return doubt ?? first ?? .unknown(.incomparable)
  }

  /// Options by their letters; nil when the gold is not an option.
  private func compareChoices(
    _ gold: AnswerReading, _ prediction: AnswerReading
  ) -> Outcome? {
    guard let left = gold.choice, let right = prediction.choice else { return nil }
    // A lone lower-case letter on both sides is a variable; the letters must be marked or
    // upper-case on the gold's side.
    guard left.isMarked || gold.bytes.first.map({ $0 < 0x61 }) ?? false else { return nil }
    // A bare small e or i is the number, unless the gold is marked as an option.
    if !left.isMarked, !right.isMarked,
      prediction.bytes == Array("e".utf8)
        || prediction.bytes == Array("i".utf8)
    {
      return nil
    }
    if left.letter == right.letter {
      if left.hasContent, right.hasContent, gold.words != prediction.words { return nil }
      return .equal(.sameChoice)
    }
    return .different(.differentChoice, nil)
  }

  /// "(C) 45" against 45: the content decides when only one side names an option.
  private func compareContent(_ gold: AnswerReading, _ prediction: AnswerReading) -> Outcome? {
    let (left, right) = (gold.optionContent, prediction.optionContent)
    if let right, left == nil, gold.choice == nil {
      let outcome = compare(gold, AnswerReading.read(right))
      return outcome.isEqual ? outcome : nil
    }
    if let left, right == nil, prediction.choice == nil {
      let outcome = compare(AnswerReading.read(left), prediction)
      return outcome.isEqual ? outcome : nil
    }
    return nil
  }

  private func compareWords(_ gold: AnswerReading, _ prediction: AnswerReading) -> Outcome {
    let hasBoth = !gold.words.isEmpty && !prediction.words.isEmpty
    // Words carry the meaning only when neither side is a formula that failed to parse.
    if hasBoth, gold.words == prediction.words, gold.isWordy, prediction.isWordy {
      return .equal(.sameText)
    }
    if gold.strippedBytes == prediction.strippedBytes { return .equal(.sameText) }
    if gold.expressions.isEmpty != prediction.expressions.isEmpty {
      let isGold = gold.expressions.isEmpty
      let text = isGold ? gold : prediction
      if text.isWordy { return .different(.differentKind, nil) }
      return .unknown(isGold ? .goldUnreadable : .predictionUnreadable)
    }
    guard gold.isWordy, prediction.isWordy else { return .unknown(.goldUnreadable) }
    if YesNo.answer(gold.words) != nil, let left = YesNo.answer(gold.words),
      let right = YesNo.answer(prediction.words)
    {
      return left == right ? .equal(.sameText) : .different(.differentText, nil)
    }
    let isShort = !gold.words.contains(" ") && !prediction.words.contains(" ")
    return isShort ? .different(.differentText, nil) : .unknown(.textOnly)
  }
}

/// Answers that begin with a plain yes or no.
private enum YesNo {
  static func answer(_ words: String) -> Bool? {
    switch words.prefix(while: { $0 != " " }) {
    case "yes", "true": true
    case "no", "false": words.contains(" ") && !words.hasPrefix("false") ? nil : false
    default: nil
    }
  }
}
