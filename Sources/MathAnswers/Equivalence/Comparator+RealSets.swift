extension Comparator {
  /// Compares as sets of real numbers when both sides can be read so and one must be.
  mutating func compareRealSets(_ gold: Expression, _ prediction: Expression) -> Outcome? {
    if case .setOperation(.union, _) = gold, let union = prediction.asUnion {
      return compareRealSets(gold, union)
    }
    if case .setOperation(.union, _) = prediction, let union = gold.asUnion {
      return compareRealSets(union, prediction)
    }
    if let outcome = compareSolutions(gold, prediction) { return outcome }
    guard describesSet(gold) || describesSet(prediction) else { return nil }
    if !policy.readsPairAsInterval {
      if case .tuple(_, .open) = gold, !prediction.isTuple { return nil }
      if case .tuple(_, .open) = prediction, !gold.isTuple { return nil }
    }
    // Two intervals with symbols for ends, or a point and an interval, go to the tuples.
    if case .tuple = gold, case .tuple(let parts, _) = prediction, parts.count != 2 { return nil }
    guard let left = RealSet.of(gold, &budget), let right = RealSet.of(prediction, &budget) else {
      return nil
    }
    if isInterval(gold) != isInterval(prediction), !policy.acceptsIntervalAsInequality {
      return .different(.differentKind, Witness(gold: gold, prediction: prediction))
    }
    if let names = sharedNames(gold, prediction), !names {
      // Conditions on two different variables are compared by their sets only when scalar.
      guard policy.ignoresNameOfScalar else { return nil }
    }
    guard let isSame = left.isEqual(to: right, &budget) else { return .unknown(.notSeparated) }
    return isSame
      ? .equal(.sameRealSet)
      : .different(.differentRealSet, Witness(gold: gold, prediction: prediction))
  }

  /// `x^2 = 4` against `x = 2 or x = -2`: an equation and all its solutions.
  private mutating func compareSolutions(
    _ gold: Expression, _ prediction: Expression
  ) -> Outcome? {
    guard let names = sharedNames(gold, prediction), names, gold.symbols.count == 1,
      isOpenEquation(gold) && isSolutionList(prediction)
        || isSolutionList(gold) && isOpenEquation(prediction),
      let left = RealSet.of(gold.asAlternatives, &budget),
      let right = RealSet.of(prediction.asAlternatives, &budget),
      let isSame = left.isEqual(to: right, &budget)
    else { return nil }
    return isSame
      ? .equal(.sameRealSet)
      : .different(.differentRealSet, Witness(gold: gold, prediction: prediction))
  }

  private func isOpenEquation(_ expression: Expression) -> Bool {
    guard case .relation(_, [.equal]) = expression else { return false }
    return Assignment(expression) == nil
  }

  private func isSolutionList(_ expression: Expression) -> Bool {
    guard case .list(let parts, _) = expression else { return Assignment(expression) != nil }
    return parts.allSatisfy { Assignment($0)?.value.symbols.isEmpty ?? false }
  }

  private func isInterval(_ expression: Expression) -> Bool {
    switch expression {
    case .tuple, .setOperation, .namedSet: true
    default: false
    }
  }

  private func sharedNames(_ gold: Expression, _ prediction: Expression) -> Bool? {
    let (left, right) = (gold.symbols, prediction.symbols)
    if left.isEmpty || right.isEmpty { return nil }
    return left == right
  }

  /// Whether the expression can only be a set of reals, not a point or a list.
  private func describesSet(_ expression: Expression) -> Bool {
    switch expression {
    case .setOperation, .setBuilder: true
    case .namedSet(let set): set == .empty || set == .reals
    case .tuple(let parts, let delimiters):
      delimiters == .leftOpen || delimiters == .rightOpen
        || parts.contains { if case .infinity = $0 { true } else { false } }
    case .relation(_, let relations):
      relations.contains { $0.isOrder || $0 == .notEqual || $0 == .element || $0 == .notElement }
    case .list(let parts, _):
      parts.allSatisfy { if case .relation = $0 { describesSet($0) } else { false } }
    default: false
    }
  }
}

extension Expression {
  /// A list of solutions read as alternatives.
  fileprivate var asAlternatives: Expression {
    if case .list(let parts, _) = self { return .list(parts, isAlternative: true) }
    return self
  }

  /// A list of intervals read as their union.
  fileprivate var asUnion: Expression? {
    guard case .list(let parts, _) = self, parts.count > 1,
      parts.allSatisfy({ if case .tuple(let ends, _) = $0 { ends.count == 2 } else { false } })
    else { return nil }
    return .setOperation(.union, parts)
  }
}
