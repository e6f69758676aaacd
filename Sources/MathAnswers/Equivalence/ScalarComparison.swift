/// Compares two expressions as numbers or functions: exactly, then by normal forms, then by
/// guaranteed enclosures.
enum ScalarComparison {
  static func compare(
    _ gold: Expression, _ prediction: Expression, policy: AnswerPolicy, _ budget: inout Budget
  ) -> Outcome {
    if gold == prediction { return Outcome.sameForm(gold) }
    let difference = Outcome.different(
      .differentValue, Witness(gold: gold, prediction: prediction))
    if case .infinity(let left) = gold {
      guard case .infinity(let right) = prediction else { return difference }
      return left == right ? .equal(.sameForm) : difference
    }
    if case .infinity = prediction { return difference }
    if let left = ExactValue.of(gold, &budget), let right = ExactValue.of(prediction, &budget) {
      if left == right { return .equal(.sameNumber) }
      return .different(.differentNumber, Witness(gold: gold, prediction: prediction))
    }
    if let outcome = byNormalForm(gold, prediction, &budget) {
      return outcome ? .equal(.sameNormalForm) : difference
    }
    let names = gold.symbols.union(prediction.symbols)
    var outcome =
      names.isEmpty
      ? ConstantComparison.compare(gold, prediction, &budget)
      : FunctionComparison.compare(gold, prediction, names: names.sorted(), &budget)
    if case .different = outcome { outcome = difference }
    if case .equal(.numericAgreement) = outcome, !policy.acceptsNumericAgreement {
      outcome = .unknown(.notSeparated)
    }
    if case .unknown = outcome, budget.isExhausted { return .unknown(.budgetExhausted) }
    return outcome
  }

  /// True or false when the normal forms prove it.
  private static func byNormalForm(
    _ gold: Expression, _ prediction: Expression, _ budget: inout Budget
  ) -> Bool? {
    var builder = NormalFormBuilder()
    guard let left = builder.form(gold, &budget), let right = builder.form(prediction, &budget),
      let isSame = NormalForm.areEqual(left, right, builder.atoms, &budget)
    else { return nil }
    if left.bottom.isZero || right.bottom.isZero { return nil }
    return isSame ? true : builder.atoms.areIndependent ? false : nil
  }
}
