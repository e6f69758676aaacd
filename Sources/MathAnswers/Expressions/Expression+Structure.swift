extension Expression {
  /// Resolves everything that is a matter of writing: plus-minus signs become several answers,
  /// determinants and scaled matrices are worked out.
  func structured() -> Expression {
    let expanded = listingIntegers().droppingApproximation().resolvingCalculus()
      .expandingPlusMinus()
    return expanded.resolvingMatrices().distributingName().droppingPointName()
  }

  /// `C(5, 2)` and `P(5, 2)` where a number is expected.
  var choiceCount: Expression? {
    guard case .product(let parts) = self, parts.count == 2, case .symbol(let name) = parts[0],
      name == "C" || name == "P", case .tuple(let pair, .open) = parts[1], pair.count == 2,
      case .number = pair[0], case .number = pair[1]
    else { return nil }
    return .call(name == "C" ? .binomial : .permutations, pair)
  }

  /// `A(1,2)` is the point and its name.
  private func droppingPointName() -> Expression {
    if case .list(let parts, let isAlternative) = self {
      // Several named points keep their names.
      return .list(
        parts.map { part in
          let point = part.droppingPointName()
          guard point != part, case .product(let factors) = part else { return part }
          return .relation([factors[0], point], [.equal])
        }, isAlternative: isAlternative)
    }
    guard case .product(let parts) = self, parts.count == 2, case .symbol(let name) = parts[0],
      name.utf8.first.map({ $0 >= 0x41 && $0 <= 0x5A }) ?? false, parts[1].isTuple
    else { return self }
    return parts[1]
  }

  /// `2\sqrt{13} ≈ 7.21` means its exact part.
  private func droppingApproximation() -> Expression {
    guard case .relation(let parts, let relations) = self, relations.last == .approximately
    else { return self }
    if parts.count > 2 { return .relation(parts.dropLast(), relations.dropLast()) }
    if case .symbol = parts[0] { return self }
    return parts[0].isScalar ? parts[0] : self
  }

  /// `x = 2, 3` names both values.
  private func distributingName() -> Expression {
    guard case .list(let parts, let isAlternative) = self,
      case .relation(let sides, [.equal])? = parts.first, sides.count == 2,
      case .symbol = sides[0], parts.dropFirst().allSatisfy(\.isScalar)
    else { return self }
    return .list([sides[1]] + parts.dropFirst(), isAlternative: isAlternative)
  }

  private var hasPlusMinus: Bool {
    contains { if case .plusMinus = $0 { true } else { false } }
  }

  /// At most six independent signs; a minus-plus sign follows the plus-minus signs.
  private func expandingPlusMinus() -> Expression {
    guard hasPlusMinus else { return self }
    switch self {
    case .list(let parts, let isAlternative):
      let all = parts.map { $0.expandingPlusMinus() }
      return .list(
        all.flatMap { part in
          if case .list(let inner, _) = part { inner } else { [part] }
        }, isAlternative: isAlternative)
    case .set(let parts):
      return .set(
        parts.flatMap { part -> [Expression] in
          if case .list(let inner, _) = part.expandingPlusMinus() { return inner }
          return [part.expandingPlusMinus()]
        })
    case .relation(let parts, let relations)
    where parts.count == 2 && relations == [.equal] && !parts[0].hasPlusMinus:
      guard case .list(let values, let isAlternative) = parts[1].expandingPlusMinus() else {
        return self
      }
      return .list(
        values.map { .relation([parts[0], $0], relations) }, isAlternative: isAlternative)
    default: return .list(signChoices(), isAlternative: true)
    }
  }

  private func signChoices() -> [Expression] {
    var straight = 0
    var inverted = 0
    countSigns(&straight, &inverted)
    // With a minus-plus sign present all the signs go together.
    let isLinked = inverted > 0
    let bits = isLinked ? 1 : min(straight, 6)
    return (0..<(1 << bits)).map { mask in
      var next = 0
      return choosing(mask, isLinked: isLinked, &next)
    }
  }

  private func countSigns(_ straight: inout Int, _ inverted: inout Int) {
    if case .plusMinus(_, let isInverted) = self {
      if isInverted { inverted += 1 } else { straight += 1 }
    }
    for child in children { child.countSigns(&straight, &inverted) }
  }

  private func choosing(_ mask: Int, isLinked: Bool, _ next: inout Int) -> Expression {
    if case .plusMinus(let part, let isInverted) = self {
      let bit = isLinked ? 0 : min(next, 5)
      next += 1
      let isMinus = (mask >> bit) & 1 == 1
      let value = part.choosing(mask, isLinked: isLinked, &next)
      return isMinus != isInverted ? -value : value
    }
    var counter = next
    let result = mapChildren { $0.choosing(mask, isLinked: isLinked, &counter) }
    next = counter
    return result
  }
}
