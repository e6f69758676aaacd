import Records

/// Which of several good generations a problem gives.
package enum ChoicePolicy: String, Codable, Sendable, CaseIterable {
  /// The shortest first (Kimi k1.5, shortest rejection sampling).
  case shortest
  /// The one with the lowest share of wrong steps first, of equal ones the shortest.
  case lowestErrorShare = "lowest-error-share"
  /// The shortest first, then always the one least like those chosen.
  case diverse
  /// Drawn by the recipe's seed.
  case random

  /// The indices in the order of choice.
  /// - Parameter limit: how many will be taken; what comes behind them may have any order.
  func rank(_ indices: [Int], of record: Record, limit: Int, seed: UInt64) -> [Int] {
    let shortest = indices.sorted {
      (record.generations[$0].text.count, $0) < (record.generations[$1].text.count, $1)
    }
    switch self {
    case .shortest: return shortest
    case .lowestErrorShare:
      let shares = shortest.map { record.generations[$0].findings.errorShare }
      return zip(shortest, shares).enumerated().sorted {
        ($0.element.1, $0.offset) < ($1.element.1, $1.offset)
      }.map(\.element.0)
    case .diverse: return Diversity.order(shortest, of: record, limit: limit)
    case .random:
      return indices.map { index in
        (Fingerprint(of: "\(seed) \(record.key.hex) \(index)"), index)
      }.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }
}
