/// Solutions that run over the whole numbers, such as `pi/4 + k pi`.
struct SolutionFamily {
  /// With the parameter renamed to a common name.
  var members: [Expression]

  static let parameter = "k"
  /// Letters that stand for whole numbers without saying so.
  private static let usualNames: Set<String> = ["k", "n", "m", "l", "t", "N", "K"]

  /// Nil when there is no parameter, or more than one.
  init?(_ expression: Expression) {
    var parts = [expression]
    if case .list(let items, _) = expression { parts = items }
    if case .setBuilder(let element, let conditions) = expression {
      // `{x | x = 2k pi}` says its members in the condition.
      let isDefined = conditions.contains { Assignment($0)?.name == element }
      parts = isDefined ? conditions : [element] + conditions
    }
    if case .set(let items) = expression { parts = items }
    var declared: Set<String> = []
    var found: [Expression] = []
    for part in parts {
      if case .relation(let sides, [.element]) = part, case .symbol(let name) = sides[0],
        case .namedSet(let set) = sides[1], set == .integers || set == .naturals
      {
        // Natural parameters are a different set than whole ones.
        if set == .naturals { return nil }
        declared.insert(name)
      } else {
        found.append(Assignment(part)?.value ?? part)
      }
    }
    let names = found.reduce(into: Set<String>()) { $0.formUnion($1.symbols) }
    let candidates = declared.isEmpty ? names.intersection(SolutionFamily.usualNames) : declared
    guard candidates.count == 1, let name = candidates.first, !found.isEmpty,
      found.allSatisfy({ $0.isScalar })
    else { return nil }
    // Without a declaration only multiples of pi show that a family is meant.
    if declared.isEmpty,
      !found.contains(where: { $0.contains { $0 == .constant(.pi) || $0 == .constant(.degree) } })
    {
      return nil
    }
    members = found.map {
      $0.substituting(name, by: .symbol(SolutionFamily.parameter))
    }
  }
}

extension Comparator {
  /// Families agree when each member is another's up to a shift or reversal of the parameter.
  mutating func compareFamilies(_ gold: Expression, _ prediction: Expression) -> Outcome? {
    guard let left = SolutionFamily(gold), let right = SolutionFamily(prediction),
      left.members.count == right.members.count, left.members.count <= 6
    else { return nil }
    var rest = right.members
    for member in left.members {
      guard let index = rest.firstIndex(where: { isSameFamily(member, $0) }) else { return nil }
      rest.remove(at: index)
    }
    return .equal(.sameElements)
  }

  private mutating func isSameFamily(_ left: Expression, _ right: Expression) -> Bool {
    for sign in [1, -1] {
      for shift in [0, 1, -1, 2, -2] {
        let moved = Expression.sum([
          .product([.number(Rational(sign)), .symbol(SolutionFamily.parameter)]),
          .number(Rational(shift)),
        ])
        let image = right.substituting(SolutionFamily.parameter, by: moved)
        if ScalarComparison.compare(left, image, policy: policy, &budget).isEqual { return true }
      }
    }
    return false
  }
}
