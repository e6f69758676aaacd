/// What a user wants explained: a problem, one of its generations, or a pair of them.
struct ExplainedID {
  /// `p-` and digits, or the beginning of them.
  let problem: String
  /// Places in the problem's list of generations: none, one, or chosen and rejected.
  let generations: [Int]

  /// Reads `p-12ab…`, `p-12ab…-3` (an SFT row) and `p-12ab…-3-5` (a pair); nil for any other text.
  init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count >= 2, parts.count <= 4, parts[0] == "p", !parts[1].isEmpty,
      parts[1].count <= 20, parts[1].allSatisfy({ $0.isHexDigit && !$0.isUppercase })
    else { return nil }
    let numbers = parts.dropFirst(2).map { Int($0) }
    guard numbers.allSatisfy({ ($0 ?? -1) >= 0 }) else { return nil }
    problem = "p-\(parts[1])"
    generations = numbers.compactMap { $0 }
  }
}
