import Records

/// Which of several near duplicates stands for all.
package enum Representation: String, Codable, Sendable, CaseIterable {
  /// A readable gold, then the most generations.
  case healthiestGold = "healthiest-gold"
  /// The most generations, then a readable gold.
  case mostGenerations = "most-generations"
  /// The file that was named first, then a readable gold.
  case firstSource = "first-source"

  /// A total order, least first, that does not depend on the order of rows.
  struct Rank: Comparable {
    let criteria: [Int]
    let key: Fingerprint

    static func < (left: Rank, right: Rank) -> Bool {
      for (left, right) in zip(left.criteria, right.criteria) where left != right {
        return left < right
      }
      return left.key < right.key
    }
  }

  /// - Parameter health: 2 for a gold that can be verified against, 1 for another, 0 for none.
  func rank(_ problem: ProblemTable.Problem, _ health: Int) -> Rank {
    let generations = -Int(problem.generations)
    let criteria =
      switch self {
      case .healthiestGold: [-health, generations]
      case .mostGenerations: [generations, -health]
      case .firstSource: [Int(problem.file), -health, generations]
      }
    return Rank(criteria: criteria, key: problem.key)
  }
}
