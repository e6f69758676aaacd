/// Solutions of differential equations: their constants may have any names.
enum ArbitraryConstants {
  /// The prediction with its constants renamed to the gold's, in every possible way.
  ///
  /// Only names that are usual for constants are taken for some, and only beside a usual variable.
  static func renamings(_ gold: Expression, _ prediction: Expression) -> [Expression] {
    let (left, right) = (gold.symbols, prediction.symbols)
    let names = left.filter { $0 == "C" || $0.hasPrefix("C_") || $0.hasPrefix("c_") }.sorted()
    let variables = left.subtracting(names)
    guard (1...3).contains(names.count), !variables.isEmpty,
      variables.isSubset(of: ["x", "t", "y", "s", "theta"]), variables.isSubset(of: right)
    else { return [] }
    let others = right.subtracting(variables).sorted()
    guard others.count == names.count, others.allSatisfy({ isUsual($0) }) else { return [] }
    return permutations(names).map { order in
      var renamed = prediction
      for (index, name) in others.enumerated() {
        renamed = renamed.substituting(name, by: .symbol("#\(index)"))
      }
      for (index, name) in order.enumerated() {
        renamed = renamed.substituting("#\(index)", by: .symbol(name))
      }
      return renamed
    }
  }

  private static func isUsual(_ name: String) -> Bool {
    ["A", "B", "C", "D", "K", "c", "k", "a", "b"].contains(name)
      || ["C_", "c_", "A_", "k_", "K_"].contains { name.hasPrefix($0) }
  }

  private static func permutations(_ names: [String]) -> [[String]] {
    if names.count <= 1 { return [names] }
    return names.indices.flatMap { index in
      var rest = names
      let first = rest.remove(at: index)
      return permutations(rest).map { [first] + $0 }
    }
  }
}
