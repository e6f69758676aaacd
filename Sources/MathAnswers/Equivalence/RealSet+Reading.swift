extension RealSet {
  /// The set an interval, inequality, union or condition describes, and its variable if named.
  ///
  /// Nil when it describes no set of reals with known ends.
  static func of(_ expression: Expression, _ budget: inout Budget) -> RealSet? {
    switch expression {
    case .tuple(let parts, let delimiters):
      guard parts.count == 2, delimiters != .angle, parts.allSatisfy(\.isRealConstant) else {
        return nil
      }
      return interval(
        parts[0], parts[1], closedLow: delimiters == .closed || delimiters == .rightOpen,
        closedHigh: delimiters == .closed || delimiters == .leftOpen, &budget)
    case .namedSet(.empty): return .empty
    case .namedSet(.reals): return .all
    case .set(let parts): return finite(parts, &budget)
    case .setOperation(let operation, let parts): return combination(operation, parts, &budget)
    case .setBuilder(_, let conditions):
      if conditions.count == 1, case .list = conditions[0] { return of(conditions[0], &budget) }
      return conjunction(conditions, &budget)
    case .relation(let parts, [.element]): return of(parts[1], &budget)
    case .relation(let parts, [.notElement]): return of(parts[1], &budget)?.complement
    case .relation(let parts, let relations): return chain(parts, relations, &budget)
    case .list(let parts, let isAlternative):
      if isAlternative { return combination(.union, parts, &budget) }
      guard let both = conjunction(parts, &budget) else { return nil }
      // `x < 1, x > 5` cannot hold together: two parts of one answer.
      return both.cells == [false] ? combination(.union, parts, &budget) : both
    default: return nil
    }
  }

  private static func finite(_ parts: [Expression], _ budget: inout Budget) -> RealSet? {
    var total = RealSet.empty
    guard parts.count <= Comparator.elementLimit else { return nil }
    for part in parts {
      guard part.isRealConstant,
        let next = total.combined(with: .point(part), &budget, { $0 || $1 })
      else { return nil }
      total = next
    }
    return total
  }

  private static func combination(
    _ operation: SetOperation, _ parts: [Expression], _ budget: inout Budget
  ) -> RealSet? {
    guard let first = parts.first, var total = of(first, &budget) else { return nil }
    for part in parts.dropFirst() {
      guard let next = of(part, &budget) else { return nil }
      let combined: RealSet? =
        switch operation {
        case .union: total.combined(with: next, &budget) { $0 || $1 }
        case .intersection: total.combined(with: next, &budget) { $0 && $1 }
        case .difference: total.combined(with: next, &budget) { $0 && !$1 }
        }
      guard let combined else { return nil }
      total = combined
    }
    return total
  }

  /// Conditions that hold together; a membership in the reals says nothing more.
  private static func conjunction(_ parts: [Expression], _ budget: inout Budget) -> RealSet? {
    var total: RealSet?
    var names: Set<String> = []
    for part in parts {
      guard case .relation = part, let next = of(part, &budget) else { return nil }
      names.formUnion(part.symbols)
      guard let current = total else {
        total = next
        continue
      }
      total = current.combined(with: next, &budget) { $0 && $1 }
    }
    return names.count <= 1 ? total : nil
  }

  private static func chain(
    _ parts: [Expression], _ relations: [Relation], _ budget: inout Budget
  ) -> RealSet? {
    let names = parts.reduce(into: Set<String>()) { $0.formUnion($1.symbols) }
    guard names.count == 1, let name = names.first, relations.count <= 4 else { return nil }
    var total = RealSet.all
    for (index, relation) in relations.enumerated() {
      let pair = (parts[index], parts[index + 1])
      guard let piece = UnivariateInequality.solve(pair.0, relation, pair.1, name, &budget),
        let next = total.combined(with: piece, &budget, { $0 && $1 })
      else { return nil }
      total = next
    }
    return total
  }
}

extension Expression {
  /// A number or an infinity, without symbols or the imaginary unit.
  var isRealConstant: Bool {
    isScalar && symbols.isEmpty && !contains { $0 == .constant(.i) }
  }
}
