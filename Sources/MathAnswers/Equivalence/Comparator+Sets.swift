extension Comparator {
  /// Sets without known members: operations on named sets, and sets by a condition.
  mutating func compareAbstractSets(_ gold: Expression, _ prediction: Expression) -> Outcome? {
    switch (gold, prediction) {
    case (.setOperation(let operation, let left), .setOperation(let other, let right))
    where operation == other:
      if operation == .difference {
        return compareInOrder(left, right, how: .sameElements)
      }
      return compareUnordered(left, right, isSet: true)
    case (.setBuilder(let element, let left), .setBuilder(let other, let right)):
      guard left.count == right.count else { return nil }
      var renamed = right
      if case .symbol(let name) = element, case .symbol(let otherName) = other, name != otherName,
        !left.contains(where: { $0.symbols.contains(otherName) })
      {
        renamed = right.map { $0.substituting(otherName, by: element) }
      } else if !compareStructured(element, other).isEqual {
        return nil
      }
      let outcome = compareUnordered(left, renamed, isSet: true)
      // Different conditions may still describe one set.
      return outcome.isEqual ? outcome : .unknown(.notSeparated)
    default: return nil
    }
  }
}
