/// Deals kinds in exact shares, so that even a small dump holds each rare one.
///
/// Drawing every item by chance would leave a 1% kind out of a fifth of all 150-item dumps.
struct Deck<Kind: Sendable>: Sendable {
  private let cards: [Kind?]
  private let stride: Int

  /// - Parameter shares: how many of each `size` consecutive items are of the kind.
  init(size: Int, shares: [(kind: Kind, count: Int)]) {
    var cards: [Kind?] = []
    for share in shares {
      cards += Array(repeating: share.kind, count: share.count)
    }
    precondition(cards.count <= size, "the shares exceed the deck")
    cards += Array(repeating: nil, count: size - cards.count)
    self.cards = cards
    // Near the golden ratio of the size and coprime to it, neighbors land far apart.
    var stride = size * 618 / 1000
    while greatestCommonDivisor(stride, size) != 1 { stride += 1 }
    self.stride = stride
  }

  func card(at position: Int, seed: UInt64) -> Kind? {
    let shift = Int(seed % UInt64(cards.count))
    return cards[(position * stride + shift) % cards.count]
  }
}
