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
    if let answer = YesNo.abbreviated(prediction.bytes, for: gold.words) {
      return answer ? .equal(.sameText) : .different(.differentText, nil)
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

  /// Two formulas nobody could parse, written with the same signs.
  private func haveSameTokens(_ gold: AnswerReading, _ prediction: AnswerReading) -> Bool {
    guard gold.expressions.isEmpty, prediction.expressions.isEmpty,
      let left = try? Lexer.tokens(of: gold.bytes, options: LexerOptions()).tokens,
      let right = try? Lexer.tokens(of: prediction.bytes, options: LexerOptions()).tokens
    else { return false }
    return !left.isEmpty && left.map(\.kind) == right.map(\.kind)
  }

  private func compareWords(_ gold: AnswerReading, _ prediction: AnswerReading) -> Outcome {
    let hasBoth = !gold.words.isEmpty && !prediction.words.isEmpty
    // Words carry the meaning only when neither side is a formula that failed to parse.
    if hasBoth, gold.isWordy, prediction.isWordy,
      gold.words == prediction.words
        || gold.foreignSigns != nil && gold.foreignSigns == prediction.foreignSigns
    {
      return .equal(.sameText)
    }
    if gold.strippedBytes == prediction.strippedBytes || haveSameTokens(gold, prediction) {
      return .equal(.sameText)
    }
    if gold.expressions.isEmpty != prediction.expressions.isEmpty {
      let isGold = gold.expressions.isEmpty
      let text = isGold ? gold : prediction
      if text.isWordy { return .different(.differentKind, nil) }
      return .unknown(isGold ? .goldUnreadable : .predictionUnreadable)
    }
    guard gold.isWordy, prediction.isWordy else { return .unknown(.goldUnreadable) }
    if let left = YesNo.answer(gold.words, gold.bytes),
      let right = YesNo.answer(prediction.words, prediction.bytes)
    {
      return left == right ? .equal(.sameText) : .different(.differentText, nil)
    }
    let isShort = !gold.words.contains(" ") && !prediction.words.contains(" ")
    return isShort ? .different(.differentText, nil) : .unknown(.textOnly)
  }
}

/// Answers that begin with a plain yes or no.
private enum YesNo {
  static func answer(_ words: String, _ bytes: [UInt8]) -> Bool? {
    switch words.prefix(while: { $0 != " " }) {
    case "yes", "true": true
    case "false": false
    // "No, it is not" answers; "no real roots" does not.
    case "no": !words.contains(" ") || bytes[...].contains(sequence: "o,") ? false : nil
    default: nil
    }
  }

  /// T and F for a gold of true or false, Y and N for yes or no.
  static func abbreviated(_ bytes: [UInt8], for gold: String) -> Bool? {
    guard bytes.count == 1 else { return nil }
    let pair: [UInt8]
    switch gold {
    case "true", "false": pair = Array("TF".utf8)
    case "yes", "no": pair = Array("YN".utf8)
    default: return nil
    }
    guard let place = pair.firstIndex(of: bytes[0]) else { return nil }
    return (place == 0) == (gold == "true" || gold == "yes")
  }
}
