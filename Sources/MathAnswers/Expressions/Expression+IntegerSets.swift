extension Expression {
  /// Lists the members of `{x in Z | -2 < x < 2}` when there are only a few.
  func listingIntegers() -> Expression {
    var conditions: [Expression]
    switch self {
    case .setBuilder(let element, let parts): conditions = [element] + parts
    case .list(let parts, false): conditions = parts
    default: return self
    }
    guard
      let index = conditions.firstIndex(where: {
        if case .relation(let sides, [.element]) = $0, case .symbol = sides[0],
          case .namedSet(let set) = sides[1]
        {
          return set == .integers || set == .naturals
        }
        return false
      }), case .relation(let sides, _) = conditions[index], case .symbol(let name) = sides[0]
    else { return self }
    conditions.remove(at: index)
    conditions.removeAll { $0 == .symbol(name) }
    var budget = Budget()
    guard !conditions.isEmpty, conditions.allSatisfy({ $0.isRelation && $0.symbols == [name] }),
      let set = RealSet.of(
        conditions.count == 1 ? conditions[0] : .list(conditions, isAlternative: false), &budget),
      let members = set.integers(atMost: Comparator.elementLimit, &budget)
    else { return self }
    let isNatural = sides[1] == .namedSet(.naturals)
    // Whether zero is natural is not agreed.
    if isNatural, members.contains(0) { return self }
    return .set(members.filter { !isNatural || $0 > 0 }.map { .number(Rational($0)) })
  }
}

extension RealSet {
  /// The whole numbers in a bounded set with rational ends; nil when there are too many.
  func integers(atMost limit: Int, _ budget: inout Budget) -> [Int]? {
    guard cells.first == false, cells.last == false else { return nil }
    var ends: [Rational] = []
    for point in points {
      guard let value = ExactValue.of(point, &budget) else { return nil }
      ends.append(value)
    }
    guard let first = ends.first, let last = ends.last, let low = Int(exactly: first.floor),
      let high = Int(exactly: last.floor), high - low <= 4 * limit
    else { return points.isEmpty ? [] : nil }
    var found: [Int] = []
    for candidate in low...high {
      let value = Rational(candidate)
      let below = ends.count { $0 < value }
      let isPoint = below < ends.count && ends[below] == value
      if cells[2 * below + (isPoint ? 1 : 0)] { found.append(candidate) }
    }
    return found.count <= limit ? found : nil
  }
}
