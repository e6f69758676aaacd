import Records

/// Countdown: an expression of the given numbers, each used exactly once, that reaches the target.
struct CountdownVerifier: TaskVerifier {
  struct Truth: Sendable {
    let numbers: [Int]
    let target: Int
  }

  func truth(of record: Record) -> Truth? {
    let label = { (name: String) in record.labels.first { $0.name == name }?.text }
    guard let target = label("target").flatMap({ Int($0) }), let listed = label("numbers") else {
      return nil
    }
    let numbers = listed.split { !$0.isNumber && $0 != "-" }.compactMap { Int($0) }
    return numbers.isEmpty ? nil : Truth(numbers: numbers.sorted(), target: target)
  }

  func verdict(_ truth: Truth, _ answer: String) -> (value: AnswerVerdict.Value, why: String) {
    // `(3 + 5) * 2 = 16`: what stands before the equals sign is the answer.
    let sides = answer.split(separator: "=", maxSplits: 1).map(String.init)
    guard let expression = sides.first, let found = CountdownExpression.evaluate(expression) else {
      return (.undecided, "no-expression")
    }
    guard found.numbers.sorted() == truth.numbers else { return (.wrong, "other-numbers") }
    guard let value = found.value else { return (.wrong, "no-value") }
    return value.numerator == truth.target * value.denominator
      ? (.correct, "reaches-target") : (.wrong, "other-value")
  }
}
