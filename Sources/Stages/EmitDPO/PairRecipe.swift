import Records

/// How two generations to the same problem go together.
package enum PairRecipe: String, Codable, Sendable, CaseIterable {
  /// A right and a wrong one of like length, so that the pair does not teach length (TRL issue 2003).
  case correctVsWrong = "correct-vs-wrong"
  /// The shortest right one against longer wrong ones, and right ones at least 1.5 times as long
  /// (Kimi k1.5, long2short DPO).
  case long2short
  /// A wrong one that stops early against a right one that takes its time: at least 1.5 times as long.
  case shortWrongVsLongRight = "short-wrong-vs-long-right"
  /// A whole one against one whose delimiters are broken, as it was written.
  case formatBroken = "format-broken"
  /// A whole one against one that repeats itself.
  case looping
  /// The right one with the fewest wrong steps against the one with the most.
  case mostErrorsVsFewest = "most-errors-vs-fewest"

  /// Longer by so much is another length.
  private static let stretch = 1.5

  struct Pair: Equatable {
    let chosen: Int
    let rejected: Int
  }

  /// The pairs of a problem in the order of preference, no generation in two of them on the same side
  /// but the chosen one where the recipe has only one.
  func pairs(of candidates: PairCandidates, lengthRatio: Double) -> [Pair] {
    switch self {
    case .correctVsWrong: nearest(candidates.right, candidates.wrong, candidates, lengthRatio)
    case .long2short: shortestFirst(candidates)
    case .shortWrongVsLongRight: stretched(candidates)
    case .formatBroken: nearest(candidates.right, candidates.broken, candidates, .infinity)
    case .looping: nearest(candidates.right, candidates.looping, candidates, .infinity)
    case .mostErrorsVsFewest: errors(candidates)
    }
  }

  /// Each chosen one with the rejected one nearest in length.
  private func nearest(
    _ chosen: [Int], _ rejected: [Int], _ candidates: PairCandidates, _ ratio: Double
  ) -> [Pair] {
    var left = rejected
    return chosen.compactMap { chosen in
      let length = candidates.length(chosen)
      let gap = { (index: Int) in abs(candidates.length(index) - length) }
      guard let nearest = left.filter({ $0 != chosen }).min(by: { (gap($0), $0) < (gap($1), $1) })
      else { return nil }
      let (short, long) = (
        min(length, candidates.length(nearest)), max(length, candidates.length(nearest))
      )
      guard Double(long) <= ratio * Double(short) else { return nil }
      left.removeAll { $0 == nearest }
      return Pair(chosen: chosen, rejected: nearest)
    }
  }

  private func shortestFirst(_ candidates: PairCandidates) -> [Pair] {
    guard let chosen = candidates.right.first else { return [] }
    let length = candidates.length(chosen)
    let wrong = candidates.wrong.filter { candidates.length($0) > length }
    let long = candidates.right.filter {
      Double(candidates.length($0)) >= Self.stretch * Double(length)
    }
    // In turn, so that a cap leaves both kinds.
    let mixed = (0..<max(wrong.count, long.count)).flatMap { place in
      [wrong, long].compactMap { place < $0.count ? $0[place] : nil }
    }
    return mixed.map { Pair(chosen: chosen, rejected: $0) }
  }

  private func stretched(_ candidates: PairCandidates) -> [Pair] {
    var left = candidates.wrong
    return candidates.right.compactMap { chosen in
      guard
        let short = left.first(where: {
          Double(candidates.length($0)) * Self.stretch <= Double(candidates.length(chosen))
        })
      else { return nil }
      left.removeAll { $0 == short }
      return Pair(chosen: chosen, rejected: short)
    }
  }

  private func errors(_ candidates: PairCandidates) -> [Pair] {
    let ranked = candidates.checked.sorted {
      (candidates.errorShare($0), $0) < (candidates.errorShare($1), $1)
    }
    guard let best = ranked.first(where: { candidates.right.contains($0) }),
      let worst = ranked.last,
      candidates.errorShare(worst) > candidates.errorShare(best)
    else { return [] }
    return [Pair(chosen: best, rejected: worst)]
  }
}
