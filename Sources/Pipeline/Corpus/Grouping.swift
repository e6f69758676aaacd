import Records

/// Which problem a row belongs to, and which partition holds the problem.
struct Grouping: Sendable {
  /// For keys that belong to another problem, that problem's key.
  let joins: [Fingerprint: Fingerprint]
  /// What the scan wrote to each partition.
  let partitionLengths: [Int]
  /// What came to each partition from others.
  var movedLengths: [Int]

  /// The problem that a row with this key belongs to.
  func problem(of key: Fingerprint) -> Fingerprint { joins[key] ?? key }

  func partition(of key: Fingerprint) -> Int { home(of: problem(of: key)) }

  /// The partitions with rows that belong to another, sorted.
  var losingPartitions: [Int] {
    Set(joins.lazy.filter { home(of: $0) != home(of: $1) }.map { home(of: $0.key) }).sorted()
  }

  private func home(of key: Fingerprint) -> Int {
    Self.home(of: key, partitions: partitionLengths.count)
  }

  /// The partition to which the scan spills a row.
  static func home(of key: Fingerprint, partitions: Int) -> Int {
    Int(key.high % UInt64(partitions))
  }
}
