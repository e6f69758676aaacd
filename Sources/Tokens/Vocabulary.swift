/// The tokens of a model as bytes, and their ids: a hash table over one block of bytes.
struct Vocabulary: Sendable {
  private var storage: [UInt8] = []
  /// Where each entry's bytes lie, and its id.
  private var entries: [(start: Int32, count: Int32, id: Int32)] = []
  /// Places in `entries`, -1 for a free slot; always at most half full.
  private var slots: [Int32]
  private var mask: Int

  init(capacity: Int) {
    var size = 1024
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: -1, count: size)
    mask = size - 1
  }

  var count: Int { entries.count }

  /// Adds a token; the first of two with the same bytes stays.
  mutating func insert(_ token: UnsafeBufferPointer<UInt8>, id: Int32) {
    if (entries.count + 1) * 2 > slots.count { grow() }
    let slot = place(of: token)
    guard slots[slot] < 0 else { return }
    slots[slot] = Int32(entries.count)
    entries.append((Int32(storage.count), Int32(token.count), id))
    storage.append(contentsOf: token)
  }

  func id(of token: UnsafeBufferPointer<UInt8>) -> Int32? {
    let entry = slots[place(of: token)]
    return entry < 0 ? nil : entries[Int(entry)].id
  }

  /// The slot that holds the token, or the free one where it would go.
  private func place(of token: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in token { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    var slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & mask
    while slots[slot] >= 0, !isToken(Int(slots[slot]), token) { slot = (slot + 1) & mask }
    return slot
  }

  private func isToken(_ entry: Int, _ token: UnsafeBufferPointer<UInt8>) -> Bool {
    let (start, count, _) = entries[entry]
    guard Int(count) == token.count else { return false }
    for offset in 0..<token.count where storage[Int(start) + offset] != token[offset] {
      return false
    }
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    mask = slots.count - 1
    for (number, entry) in entries.enumerated() {
      let free = storage.withUnsafeBufferPointer { bytes in
        let start = Int(entry.start)
        return place(of: UnsafeBufferPointer(rebasing: bytes[start..<start + Int(entry.count)]))
      }
      slots[free] = Int32(number)
    }
  }
}
