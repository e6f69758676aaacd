extension Comparator {
  /// Equations, inequalities, intervals and sets of reals; nil when neither side is one.
  mutating func compareStatements(_ gold: Expression, _ prediction: Expression) -> Outcome? {
    if components(gold) != nil || components(prediction) != nil,
      let outcome = compareNamed(gold, prediction)
    {
      return outcome
    }
    let left = Assignment(gold)
    let right = Assignment(prediction)
    if let outcome = compareAssignments(left, right, gold, prediction) { return outcome }
    if let outcome = compareRealSets(gold, prediction) { return outcome }
    if case .relation(let parts, let relations) = gold,
      case .relation(let others, let otherRelations) = prediction
    {
      return compareRelations(parts, relations, others, otherRelations)
    }
    return nil
  }

  private mutating func compareAssignments(
    _ left: Assignment?, _ right: Assignment?, _ gold: Expression, _ prediction: Expression
  ) -> Outcome? {
    switch (left, right) {
    case (let left?, let right?):
      if left.value.symbols.isEmpty && right.value.symbols.isEmpty {
        if !policy.ignoresNameOfScalar, left.name != right.name {
          return .different(.differentEquation, Witness(gold: gold, prediction: prediction))
        }
        return compareStructured(left.value, right.value)
      }
      if left.name == right.name { return compareStructured(left.value, right.value) }
      return compareDefinitions(left, right)
    case (let left?, nil):
      guard policy.unwrapsAssignments, !isRelation(prediction) else { return nil }
      return unwrapped(compareStructured(left.value, prediction))
    case (nil, nil):
      guard policy.unwrapsAssignments, gold.isScalar, gold.symbols.isEmpty,
        let value = Assignment.named(prediction)
      else { return nil }
      return unwrapped(compareStructured(gold, value))
    case (nil, let right?):
      guard policy.unwrapsAssignments, !isRelation(gold) else { return nil }
      return unwrapped(compareStructured(gold, right.value))
    }
  }

  /// Functions by their values, whatever they and their variables are called; `y` stands for one.
  private mutating func compareDefinitions(_ left: Assignment, _ right: Assignment) -> Outcome? {
    switch (left.name, right.name) {
    case (.application(_, let first), .application(_, let second)):
      guard first.count == second.count else { return nil }
      var value = right.value
      // Two steps, so that f(x, y) and f(y, x) do not collide.
      for (index, name) in second.enumerated() {
        guard case .symbol(let name) = name, case .symbol = first[index] else {
          return first == second ? compareStructured(left.value, right.value) : nil
        }
        value = value.substituting(name, by: .symbol("#\(index)"))
      }
      for (index, name) in first.enumerated() {
        value = value.substituting("#\(index)", by: name)
      }
      return compareStructured(left.value, value)
    case (.symbol("y"), .application(_, let arguments)),
      (.application(_, let arguments), .symbol("y")):
      return arguments == [.symbol("x")] ? compareStructured(left.value, right.value) : nil
    case (.symbol(let first), .symbol(let second)) where first.isSlope && second.isSlope,
      (.symbol(let first), .application(let second, _)) where first.isSlope && second.isSlope,
      (.application(let first, _), .symbol(let second)) where first.isSlope && second.isSlope:
      return compareStructured(left.value, right.value)
    default: return nil
    }
  }

  private func unwrapped(_ outcome: Outcome) -> Outcome {
    guard case .equal(let how) = outcome else { return outcome }
    switch how {
    case .sameForm, .sameNumber: return .equal(.unwrappedAssignment)
    default: return outcome
    }
  }

  private func isRelation(_ expression: Expression) -> Bool {
    if case .relation = expression { return true }
    if case .list(let parts, _) = expression { return parts.contains { isRelation($0) } }
    return false
  }

  /// Whether every item of a list gives a different name a value.
  private func isNamedTuple(_ expression: Expression) -> Bool {
    guard case .list(let parts, false) = expression, parts.count > 1 else { return false }
    var names: [Expression] = []
    for part in parts {
      guard let assignment = Assignment(part), !names.contains(assignment.name) else {
        return false
      }
      names.append(assignment.name)
    }
    return true
  }

  private func components(_ expression: Expression) -> [Assignment]? {
    if case .relation(let parts, let relations) = expression, parts.count > 2,
      relations.allSatisfy({ $0 == .equal }), let value = parts.last, value.symbols.isEmpty
    {
      // `x = y = 1` gives both names the value.
      let names = parts.dropLast()
      guard Set(names).count == names.count,
        names.allSatisfy({ if case .symbol = $0 { true } else { false } })
      else { return nil }
      return names.map { Assignment(name: $0, value: value) }
    }
    guard isNamedTuple(expression), case .list(let parts, _) = expression else { return nil }
    return parts.compactMap { Assignment($0) }
  }

  private mutating func compareNamed(_ gold: Expression, _ prediction: Expression) -> Outcome? {
    if let left = components(gold), let right = components(prediction) {
      guard left.count == right.count else { return .different(.differentCount, nil) }
      var ordered: [Expression] = []
      for component in left {
        guard let match = right.first(where: { $0.name == component.name }) else { return nil }
        ordered.append(match.value)
      }
      return compareInOrder(left.map(\.value), ordered, how: .sameTuple)
    }
    if let left = components(gold) {
      guard let parts = orderedParts(prediction) else { return nil }
      return compareInOrder(left.map(\.value), parts, how: .sameTuple)
    }
    if let right = components(prediction) {
      guard let parts = orderedParts(gold) else { return nil }
      return compareInOrder(parts, right.map(\.value), how: .sameTuple)
    }
    return nil
  }

  private func orderedParts(_ expression: Expression) -> [Expression]? {
    switch expression {
    case .tuple(let parts, _): parts
    case .relation(let parts, [.equal]):
      if case .tuple(let values, _) = parts[1] { values } else { nil }
    default: nil
    }
  }
}

extension String {
  /// Whether the name is one of a first derivative: `y'`, `f'` or `dy/dx`.
  fileprivate var isSlope: Bool {
    hasSuffix("'") && !hasSuffix("''") || hasPrefix("d") && contains("/d")
  }
}
