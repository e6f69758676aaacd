/// Candidates for merging, the lowest rank first and of one rank the leftmost.
struct MergeHeap {
  /// The rank in the upper half, the place in the lower: a heap by plain comparison.
  private var entries: [UInt64] = []

  /// Adds a candidate without keeping the order; `order` restores it.
  mutating func append(_ merge: UInt64, at place: Int) {
    guard merge != MergeTable.none else { return }
    entries.append((merge & ~0xFFFF_FFFF) | UInt64(place))
  }

  mutating func order() {
    for root in stride(from: entries.count / 2 - 1, through: 0, by: -1) { sink(root) }
  }

  mutating func insert(_ merge: UInt64, at place: Int) {
    guard merge != MergeTable.none else { return }
    append(merge, at: place)
    var child = entries.count - 1
    while child > 0, entries[child] < entries[(child - 1) / 2] {
      entries.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  mutating func popFirst() -> (rank: UInt64, place: Int)? {
    guard let first = entries.first, let last = entries.popLast() else { return nil }
    if !entries.isEmpty {
      entries[0] = last
      sink(0)
    }
    return (first >> 32, Int(first & 0xFFFF_FFFF))
  }

  private mutating func sink(_ start: Int) {
    var root = start
    while true {
      var child = root * 2 + 1
      guard child < entries.count else { return }
      if child + 1 < entries.count, entries[child + 1] < entries[child] { child += 1 }
      guard entries[child] < entries[root] else { return }
      entries.swapAt(child, root)
      root = child
    }
  }
}
