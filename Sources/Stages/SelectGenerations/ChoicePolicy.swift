import Records

/// Which of several good generations a problem gives.
package enum ChoicePolicy: String, Codable, Sendable, CaseIterable {
  /// The shortest first (Kimi k1.5, shortest rejection sampling).
  case shortest
  /// Drawn by the recipe's seed.
  case random

  /// The indices in the order of choice.
  func rank(_ indices: [Int], of record: Record, seed: UInt64) -> [Int] {
    switch self {
    case .shortest:
      indices.sorted {
        (record.generations[$0].text.count, $0) < (record.generations[$1].text.count, $1)
      }
    case .random:
      indices.map { index in
        (Fingerprint(of: "\(seed) \(record.key.hex) \(index)"), index)
      }.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }
}
