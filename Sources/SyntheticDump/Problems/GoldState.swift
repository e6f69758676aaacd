/// How the reference answer of a row relates to the true answer.
package enum GoldState: String, Sendable, CaseIterable {
  /// There is nothing to compare, as with proofs.
  case absent
  /// The text of a duplicate that contradicts its sound twin.
  case conflicting
  case right
  case unreadable
  case wrong

  static let unreadableTexts = [
    "notfound", "N/A", "", "answer not unique", "\\frac{3}{", "see the solution", "\\boxed{",
    "\\text{不唯一}",
  ]
}
