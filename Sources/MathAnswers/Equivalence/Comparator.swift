/// Compares two readings by their kinds.
struct Comparator {
  let policy: AnswerPolicy
  var budget = Budget()

  init(policy: AnswerPolicy) { self.policy = policy }

  mutating func compare(_ gold: Expression, _ prediction: Expression) -> Outcome {
    let (left, right) = (gold.structured(), prediction.structured())
    if let count = prediction.choiceCount, left.isScalar, left.symbols.isEmpty {
      return compareStructured(left, count)
    }
    if let count = gold.choiceCount, right.isScalar, right.symbols.isEmpty {
      return compareStructured(count, right)
    }
    return compareStructured(left, right.namingConstants(of: left))
  }

  mutating func compareStructured(_ gold: Expression, _ prediction: Expression) -> Outcome {
    guard budget.spend() else { return .unknown(.budgetExhausted) }
    if gold == prediction { return Outcome.sameForm(gold) }
    if gold.isScalar, prediction.isScalar {
      if let outcome = compareAntiderivatives(gold, prediction) { return outcome }
      let outcome = compareAmounts(gold, prediction)
      if outcome.isEqual { return outcome }
      for renamed in policy.renamesConstants
        ? ArbitraryConstants.renamings(gold, prediction) : []
      where ScalarComparison.compare(gold, renamed, policy: policy, &budget).isEqual {
        return .equal(.sameAntiderivative)
      }
      return compareFamilies(gold, prediction) ?? outcome
    }
    if let outcome = compareFamilies(gold, prediction) { return outcome }
    switch (gold, prediction) {
    case (.matrix(let left, _), .matrix(let right, _)):
      return compareMatrices(left, right, gold, prediction)
    case (.matrix, .tuple(let parts, _)) where parts.allSatisfy(\.isTuple):
      return compareStructured(gold, Expression.matrix(ofRows: parts))
    case (.tuple(let parts, _), .matrix) where parts.allSatisfy(\.isTuple):
      return compareStructured(Expression.matrix(ofRows: parts), prediction)
    case (.matrix(let rows, _), .tuple(let parts, _)):
      return compareVector(rows, parts, gold, prediction, isGoldMatrix: true)
    case (.tuple(let parts, _), .matrix(let rows, _)):
      return compareVector(rows, parts, gold, prediction, isGoldMatrix: false)
    case (.ratio(let left), .ratio(let right)): return compareRatios(left, right)
    case (.ratio(let parts), _) where prediction.isScalar && parts.count == 2:
      return compareAmounts(.product([parts[0], .power(parts[1], .minusOne)]), prediction)
    case (_, .ratio(let parts)) where gold.isScalar && parts.count == 2:
      return compareAmounts(gold, .product([parts[0], .power(parts[1], .minusOne)]))
    default: break
    }
    if let outcome = compareVectors(gold, prediction) { return outcome }
    if let outcome = compareStatements(gold, prediction) { return outcome }
    if let outcome = compareAbstractSets(gold, prediction) { return outcome }
    if let outcome = compareCollections(gold, prediction) { return outcome }
    return .different(.differentKind, Witness(gold: gold, prediction: prediction))
  }

  /// Elements in order; the first difference is the witness.
  mutating func compareInOrder(
    _ gold: [Expression], _ prediction: [Expression], how: How
  ) -> Outcome {
    guard gold.count == prediction.count else {
      return .different(
        .differentCount,
        Witness(
          gold: gold.count > prediction.count ? gold[prediction.count] : nil,
          prediction: prediction.count > gold.count ? prediction[gold.count] : nil))
    }
    var doubt: Doubt?
    for (left, right) in zip(gold, prediction) {
      switch compareStructured(left, right) {
      case .equal: continue
      case .different(_, let witness):
        return .different(
          .differentElement, witness ?? Witness(gold: left, prediction: right))
      case .unknown(let reason): doubt = reason
      }
    }
    return doubt.map { .unknown($0) } ?? .equal(how)
  }

  private mutating func compareMatrices(
    _ left: [[Expression]], _ right: [[Expression]], _ gold: Expression, _ prediction: Expression
  ) -> Outcome {
    if left.map(\.count) != right.map(\.count) {
      return .different(.differentShape, Witness(gold: gold, prediction: prediction))
    }
    return compareInOrder(left.flatMap { $0 }, right.flatMap { $0 }, how: .sameMatrix)
  }

  /// A row or a column against a tuple.
  private mutating func compareVector(
    _ rows: [[Expression]], _ parts: [Expression], _ gold: Expression, _ prediction: Expression,
    isGoldMatrix: Bool
  ) -> Outcome {
    let isVector = rows.count == 1 || rows.allSatisfy { $0.count == 1 }
    guard isVector, policy.ignoresVectorNotation else {
      return .different(.differentShape, Witness(gold: gold, prediction: prediction))
    }
    let entries = rows.flatMap { $0 }
    return isGoldMatrix
      ? compareInOrder(entries, parts, how: .sameMatrix)
      : compareInOrder(parts, entries, how: .sameMatrix)
  }

  /// `2i - j` against `(2, -1)`.
  private mutating func compareVectors(_ gold: Expression, _ prediction: Expression) -> Outcome? {
    func entries(_ expression: Expression) -> [Expression]? {
      switch expression {
      case .tuple(let parts, _): parts
      case .matrix(let rows, false) where rows.count == 1 || rows.allSatisfy { $0.count == 1 }:
        rows.flatMap { $0 }
      default: nil
      }
    }
    guard policy.ignoresVectorNotation else { return nil }
    if let left = entries(gold), let right = prediction.unitVectorComponents(left.count) {
      return compareInOrder(left, right, how: .sameTuple)
    }
    if let right = entries(prediction), let left = gold.unitVectorComponents(right.count) {
      return compareInOrder(left, right, how: .sameTuple)
    }
    return nil
  }

  private mutating func compareRatios(_ gold: [Expression], _ prediction: [Expression]) -> Outcome {
    guard gold.count == prediction.count else {
      return .different(.differentCount, nil)
    }
    for index in 1..<gold.count {
      let left = Expression.product([gold[0], prediction[index]])
      let right = Expression.product([gold[index], prediction[0]])
      let outcome = ScalarComparison.compare(left, right, policy: policy, &budget)
      guard outcome.isEqual else {
        if outcome.isDifferent {
          return .different(
            .differentElement, Witness(gold: gold[index], prediction: prediction[index]))
        }
        return outcome
      }
    }
    return .equal(.sameRatio)
  }
}
