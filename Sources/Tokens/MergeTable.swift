/// Which two tokens join to which third, and how early: the rank of a merge is its line in the file.
struct MergeTable: Sendable {
  /// No merge: larger than any rank.
  static let none = UInt64.max

  /// Pairs of ids, `none` for a free slot.
  ///
  /// At most a third full, so that most misses end at once.
  private var keys: [UInt64]
  /// The rank in the upper half, the joined token's id in the lower.
  private var values: [UInt64]
  private let mask: Int

  init(capacity: Int) {
    var size = 64
    while size < capacity * 3 { size *= 2 }
    keys = Array(repeating: Self.none, count: size)
    values = Array(repeating: Self.none, count: size)
    mask = size - 1
  }

  /// Adds a merge; of a pair named twice the later rank counts, as in the reference.
  mutating func insert(_ left: Int32, _ right: Int32, rank: Int, id: Int32) {
    let key = Self.key(left, right)
    var slot = Self.hash(key) & mask
    while keys[slot] != Self.none, keys[slot] != key { slot = (slot + 1) & mask }
    keys[slot] = key
    values[slot] = UInt64(rank) << 32 | UInt64(UInt32(bitPattern: id))
  }

  /// Rank and id of the pair's merge, or `none`.
  @inline(__always)
  func merge(_ left: Int32, _ right: Int32) -> UInt64 {
    let key = Self.key(left, right)
    return keys.withUnsafeBufferPointer { keys in
      var slot = Self.hash(key) & mask
      while true {
        let found = keys[slot]
        if found == key { return values[slot] }
        if found == Self.none { return Self.none }
        slot = (slot + 1) & mask
      }
    }
  }

  @inline(__always)
  private static func key(_ left: Int32, _ right: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: left)) << 32 | UInt64(UInt32(bitPattern: right))
  }

  @inline(__always)
  private static func hash(_ key: UInt64) -> Int {
    let mixed = key &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed ^ mixed >> 32)
  }
}
