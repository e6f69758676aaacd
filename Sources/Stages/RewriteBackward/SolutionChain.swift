import Records

/// The arithmetic of a written solution, from the numbers of the problem to its answer: it can be
/// computed again with another number.
struct SolutionChain {
  /// One computation: `48/2 = 24`.
  struct Step {
    let expression: ChainExpression
    let result: Quotient
  }

  let steps: [Step]
  private let answer: Quotient

  /// - Parameter answer: the problem's gold.
  /// - Returns: nil where the text shows no computation that ends in the answer.
  init?(_ text: Text, answer: Quotient) {
    let found = Self.marked(text)
    steps = found.isEmpty ? Self.claimed(text) : found
    self.answer = answer
    guard steps.contains(where: { $0.result == answer }) else { return nil }
  }

  /// What becomes of the answer with `new` for the problem's number `old`.
  ///
  /// A number of a step is an earlier result, else the problem's number, else it stays. Nil where it
  /// could be both, or where nothing can be computed.
  func answer(with new: Quotient, for old: Quotient) -> Quotient? {
    var known: [(before: Quotient, after: Quotient)] = []
    var last: Quotient?
    let hundred = Quotient(100)
    let part = hundred.flatMap { old.divided(by: $0) }
    for step in steps {
      let soFar = known
      let value = step.expression.value { number in
        let earlier = soFar.last { $0.before == number }?.after
        // The problem's number or an earlier result that happens to be the same: nobody knows.
        if number == old { return earlier == nil || earlier == number ? new : nil }
        if let earlier { return earlier }
        // `20%` is written as 0.2 or 20/100 in the solution.
        if number == part { return hundred.flatMap { new.divided(by: $0) } }
        return number
      }
      guard let value else { return nil }
      known.append((step.result, value))
      if step.result == answer { last = value }
    }
    return last
  }

  /// Every step that is right as it stands; one that is wrong or rounded ends the trust in all.
  var isSound: Bool { steps.allSatisfy { $0.expression.value { $0 } == $0.result } }

  /// GSM8K's marks: `<<48/2=24>>`.
  private static func marked(_ text: Text) -> [Step] {
    var steps: [Step] = []
    var from = 0
    while let open = text.range(of: "<<", from: from),
      let close = text.range(of: ">>", from: open.upperBound)
    {
      if let step = step(text[open.upperBound..<close.lowerBound]) { steps.append(step) }
      from = close.upperBound
    }
    return steps
  }

  /// Computations in running text, where they are right.
  private static func claimed(_ text: Text) -> [Step] {
    text.withBytes { bytes in
      ClaimFinder(bytes).claims().compactMap { claim in
        claim.isRight && claim.relation == .equal ? step(text[claim.range]) : nil
      }
    }
  }

  private static func step(_ text: Text) -> Step? {
    let sides = text.bytes.split(separator: 0x3D, omittingEmptySubsequences: false)
    guard sides.count == 2, let expression = ChainExpression(sides[0]),
      let right = ChainExpression(sides[1]), right.isNumber, let result = right.value(of: { $0 })
    else { return nil }
    return Step(expression: expression, result: result)
  }
}
