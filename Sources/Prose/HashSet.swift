/// A set of hashes: they are random already, so their own bits are the place.
struct HashSet: Sendable {
  private var slots: [UInt64] = []
  private var count = 0

  /// Adds a hash; false where it was there.
  mutating func insert(_ hash: UInt64) -> Bool {
    // Zero marks a free slot.
    let hash = hash == 0 ? 1 : hash
    if (count + 1) * 2 > slots.count { grow() }
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      if slots[slot] == hash { return false }
      slot = (slot + 1) & mask
    }
    slots[slot] = hash
    count += 1
    return true
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: 0, count: max(64, old.count * 4))
    count = 0
    for hash in old where hash != 0 { _ = insert(hash) }
  }
}
