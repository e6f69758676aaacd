extension Comparator {
  /// Pairs compared element by element are limited: nobody lists more answers.
  static let elementLimit = 64

  mutating func compareCollections(_ gold: Expression, _ prediction: Expression) -> Outcome? {
    let how = How.sameElements
    switch (gold, prediction) {
    case (.tuple(let left, _), .tuple(let right, _)):
      return compareTuples(gold, left, prediction, right)
    case (.set(let left), .set(let right)), (.set(let left), .list(let right, _)),
      (.list(let left, _), .set(let right)):
      return compareUnordered(left, right, isSet: true)
    case (.list(let left, _), .list(let right, _)):
      return policy.ignoresListOrder
        ? compareUnordered(left, right, isSet: false) : compareInOrder(left, right, how: how)
    case (.tuple(let left, let delimiters), .list(let right, false))
    where policy.acceptsListAsTuple && (delimiters == .open || left.count > 2):
      return asListAsTuple(compareInOrder(left, values(of: right), how: .listAsTuple))
    case (.list(let left, false), .tuple(let right, _)):
      // Several answers in any order, or one pair: the gold does not say that it is a pair.
      let outcome = compareInOrder(values(of: left), right, how: .listAsTuple)
      return outcome.isEqual ? .unknown(.incomparable) : outcome
    case (.set(let parts), _) where parts.count == 1 && !parts[0].isSet:
      return compareStructured(parts[0], prediction)
    case (_, .set(let parts)) where parts.count == 1 && !parts[0].isSet:
      return compareStructured(gold, parts[0])
    case (.list(let parts, _), _), (.set(let parts), _):
      if prediction.isSet { return nil }
      return compareUnordered(parts, [prediction], isSet: true)
    case (_, .list(let parts, _)), (_, .set(let parts)):
      if gold.isSet { return nil }
      return compareUnordered([gold], parts, isSet: true)
    default: return nil
    }
  }

  private func asListAsTuple(_ outcome: Outcome) -> Outcome {
    outcome.isEqual ? .equal(.listAsTuple) : outcome
  }

  private mutating func compareTuples(
    _ gold: Expression, _ left: [Expression], _ prediction: Expression, _ right: [Expression]
  ) -> Outcome {
    guard case .tuple(_, let first) = gold, case .tuple(_, let second) = prediction else {
      return .unknown(.incomparable)
    }
    let outcome = compareInOrder(left, right, how: .sameTuple)
    guard outcome.isEqual, first != second else { return outcome }
    // Ends of an interval matter; a vector or a point may be written with any brackets.
    let mayBeInterval = left.count == 2 && first != .angle && second != .angle
    if mayBeInterval || !policy.ignoresVectorNotation {
      return .different(
        .differentRealSet, Witness(gold: gold, prediction: prediction))
    }
    return outcome
  }

  /// The right-hand sides of assignments; other items stay.
  func values(of items: [Expression]) -> [Expression] {
    items.map { Assignment($0)?.value ?? $0 }
  }

  /// A one-to-one match; a set forgets repetitions first.
  mutating func compareUnordered(
    _ gold: [Expression], _ prediction: [Expression], isSet: Bool
  ) -> Outcome {
    let limit = Comparator.elementLimit
    guard gold.count <= limit, prediction.count <= limit else { return .unknown(.budgetExhausted) }
    let left = isSet ? distinct(gold) : gold
    var right = isSet ? distinct(prediction) : prediction
    var doubt: Doubt?
    var missing: Expression?
    for element in left {
      var found = false
      for (index, candidate) in right.enumerated() {
        let outcome = compareStructured(element, candidate)
        if outcome.isEqual {
          right.remove(at: index)
          found = true
          break
        }
        if case .unknown(let reason) = outcome { doubt = reason }
      }
      if !found, missing == nil { missing = element }
    }
    if missing == nil, right.isEmpty { return .equal(.sameElements) }
    if left.count != distinct(prediction).count {
      return .different(.differentCount, Witness(gold: missing, prediction: right.first))
    }
    if let doubt { return .unknown(doubt) }
    return .different(.differentElement, Witness(gold: missing, prediction: right.first))
  }

  private mutating func distinct(_ items: [Expression]) -> [Expression] {
    var kept: [Expression] = []
    for item in items {
      var isNew = true
      for other in kept where compareStructured(other, item).isEqual {
        isNew = false
        break
      }
      if isNew { kept.append(item) }
    }
    return kept
  }
}
