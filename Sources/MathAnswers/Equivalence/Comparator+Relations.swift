extension Comparator {
  /// Two statements that could not be turned into sets of reals.
  mutating func compareRelations(
    _ gold: [Expression], _ goldRelations: [Relation], _ prediction: [Expression],
    _ predictionRelations: [Relation]
  ) -> Outcome {
    let left = links(gold, goldRelations)
    let right = links(prediction, predictionRelations)
    let witness = Witness(
      gold: .relation(gold, goldRelations), prediction: .relation(prediction, predictionRelations))
    guard left.count == right.count else { return .different(.differentRelation, witness) }
    if left.count == 1 { return compareLinks(left[0], right[0], witness) }
    var rest = right
    for link in left {
      guard let index = rest.firstIndex(where: { compareLinks(link, $0, witness).isEqual }) else {
        return .different(.differentRelation, witness)
      }
      rest.remove(at: index)
    }
    return .equal(.sameInequality)
  }

  /// `left relation right`, with greater-than turned round.
  private struct Link {
    var left: Expression
    var relation: Relation
    var right: Expression

    var difference: Expression { .sum([left, -right]) }
  }

  private func links(_ parts: [Expression], _ relations: [Relation]) -> [Link] {
    relations.enumerated().map { index, relation in
      let (left, right) = (parts[index], parts[index + 1])
      if relation == .greater || relation == .greaterOrEqual, let reversed = relation.reversed {
        return Link(left: right, relation: reversed, right: left)
      }
      return Link(left: left, relation: relation, right: right)
    }
  }

  private mutating func compareLinks(
    _ gold: Link, _ prediction: Link, _ witness: Witness
  ) -> Outcome {
    guard gold.relation == prediction.relation else {
      return .different(.differentRelation, witness)
    }
    guard gold.left.isScalar, gold.right.isScalar, prediction.left.isScalar,
      prediction.right.isScalar
    else {
      let sides = compareStructured(gold.left, prediction.left)
      return sides.isEqual ? compareStructured(gold.right, prediction.right) : sides
    }
    switch Proportion.between(gold.difference, prediction.difference, &budget) {
    case .proportional(let isPositive):
      if gold.relation.isOrder, !isPositive { return .different(.differentRelation, witness) }
      return .equal(gold.relation.isOrder ? .sameInequality : .sameEquation)
    case .notProportional: return .different(.differentEquation, witness)
    case .unknown: return .unknown(.notSeparated)
    }
  }
}
