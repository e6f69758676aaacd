extension Comparator {
  /// Indefinite integrals, written as such or as a function plus a constant; nil for the rest.
  mutating func compareAntiderivatives(_ gold: Expression, _ prediction: Expression) -> Outcome? {
    if case .fold(.antiderivative, let name, _, _, let body) = gold {
      if case .fold(.antiderivative, name, _, _, let other) = prediction {
        return asAntiderivative(compareStructured(body, other))
      }
      return compareSlope(of: prediction, with: body, name, isGoldSlope: true)
    }
    if case .fold(.antiderivative, let name, _, _, let body) = prediction {
      return compareSlope(of: gold, with: body, name, isGoldSlope: false)
    }
    guard let left = gold.withoutConstantOfIntegration else { return nil }
    guard let right = prediction.withoutConstantOfIntegration else { return nil }
    let names = left.symbols.union(right.symbols).sorted()
    let direct = ScalarComparison.compare(left, right, policy: policy, &budget)
    if direct.isEqual { return asAntiderivative(direct) }
    // Two functions whose difference has no slope in any variable differ by a constant.
    for name in names {
      guard let slope = Expression.sum([left, -right]).derivative(by: name) else { return direct }
      let outcome = ScalarComparison.compare(slope, .zero, policy: policy, &budget)
      guard outcome.isEqual else { return direct }
    }
    return names.isEmpty ? direct : .equal(.sameAntiderivative)
  }

  private mutating func compareSlope(
    of value: Expression, with body: Expression, _ name: String, isGoldSlope: Bool
  ) -> Outcome? {
    guard let slope = value.derivative(by: name) else { return .unknown(.notSeparated) }
    return asAntiderivative(
      isGoldSlope ? compareStructured(body, slope) : compareStructured(slope, body))
  }

  private func asAntiderivative(_ outcome: Outcome) -> Outcome {
    outcome.isEqual ? .equal(.sameAntiderivative) : outcome
  }
}

extension Expression {
  /// The sum without its constant of integration; nil when it has none.
  var withoutConstantOfIntegration: Expression? {
    guard case .sum(let terms) = self else { return nil }
    let names: Set<String> = ["C", "c", "K", "k", "C_1", "c_1", "const", "D", "A"]
    var found: Int?
    for (index, term) in terms.enumerated() {
      var bare = term
      if case .product(let factors) = term, factors.count == 2, factors[0] == .minusOne {
        bare = factors[1]
      }
      guard case .symbol(let name) = bare, names.contains(name) else { continue }
      let isElsewhere = terms.enumerated().contains {
        $0.offset != index && $0.element.symbols.contains(name)
      }
      if isElsewhere || found != nil { return nil }
      found = index
    }
    guard let found else { return nil }
    let rest = terms.enumerated().filter { $0.offset != found }.map(\.element)
    // `x + A` with nothing but numbers beside it is no integral.
    guard rest.contains(where: { !$0.symbols.isEmpty }),
      terms[found] == terms.last || terms[found].isCapitalC
    else { return nil }
    return rest.count == 1 ? rest[0] : .sum(rest)
  }

  private var isCapitalC: Bool { self == .symbol("C") }
}
