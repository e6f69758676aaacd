/// The model proper: the tokens of a piece.
///
/// Its bytes become tokens, and the pair of the lowest rank is joined, the leftmost first, until no
/// pair has a merge (Sennrich et al. 2016).
struct ByteMerger: Sendable {
  /// The token of each byte.
  let byteTokens: [Int32]
  let merges: MergeTable
  /// The whole tokens, where a piece that is one is not taken apart (`ignore_merges`, Llama 3).
  let wholeTokens: Vocabulary?

  /// A piece of more bytes is cut.
  ///
  /// No text that a person wrote has one, and a hostile one would cost thirty times its size in
  /// memory. The count is off by a token or two for each cut.
  static let longestPiece = 1 << 20
  /// Up to here looking at every pair again is faster than a heap (measured: equal near 100).
  private static let shortPiece = 96

  /// The tokens of a piece, in order.
  func tokens(of piece: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<Int32>) -> Void) {
    var start = 0
    while piece.count - start > Self.longestPiece {
      let end = start + Self.longestPiece
      merge(UnsafeBufferPointer(rebasing: piece[start..<end]), body)
      start = end
    }
    merge(UnsafeBufferPointer(rebasing: piece[start...]), body)
  }

  private func merge(
    _ piece: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<Int32>) -> Void
  ) {
    if let id = wholeTokens?.id(of: piece) {
      return withUnsafePointer(to: id) { body(UnsafeBufferPointer(start: $0, count: 1)) }
    }
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: piece.count) { ids in
      for (place, byte) in piece.enumerated() { ids[place] = byteTokens[Int(byte)] }
      let count = piece.count <= Self.shortPiece ? mergeByScan(ids) : mergeByHeap(ids)
      body(UnsafeBufferPointer(rebasing: ids[..<count]))
    }
  }

  /// Joins in place and returns how many tokens are left; quadratic, for short pieces.
  func mergeByScan(_ ids: UnsafeMutableBufferPointer<Int32>) -> Int {
    var count = ids.count
    guard count > 1 else { return count }
    return withUnsafeTemporaryAllocation(of: UInt64.self, capacity: count - 1) { pairs in
      for place in 0..<count - 1 { pairs[place] = merges.merge(ids[place], ids[place + 1]) }
      while count > 1 {
        var best = MergeTable.none
        var place = 0
        for other in 0..<count - 1 where pairs[other] < best {
          best = pairs[other]
          place = other
        }
        guard best != MergeTable.none else { break }
        ids[place] = Int32(truncatingIfNeeded: best)
        count -= 1
        for other in place + 1..<max(count, place + 1) { ids[other] = ids[other + 1] }
        for other in place..<max(count - 1, place) { pairs[other] = pairs[other + 1] }
        if place > 0 { pairs[place - 1] = merges.merge(ids[place - 1], ids[place]) }
        if place + 1 < count { pairs[place] = merges.merge(ids[place], ids[place + 1]) }
      }
      return count
    }
  }

  /// The same with a heap of candidates and a linked list of tokens.
  func mergeByHeap(_ ids: UnsafeMutableBufferPointer<Int32>) -> Int {
    let count = ids.count
    var next = (0..<Int32(count)).map { $0 + 1 }
    var previous = (0..<Int32(count)).map { $0 - 1 }
    // The merge of the token at a place with the one behind it.
    var pairs = [UInt64](repeating: MergeTable.none, count: count)
    var heap = MergeHeap()
    for place in 0..<count - 1 {
      pairs[place] = merges.merge(ids[place], ids[place + 1])
      heap.append(pairs[place], at: place)
    }
    heap.order()
    while let (rank, place) = heap.popFirst() {
      // A candidate whose tokens have joined others since is out of date.
      let best = pairs[place]
      guard best != MergeTable.none, best >> 32 == rank else { continue }
      let right = Int(next[place])
      ids[place] = Int32(truncatingIfNeeded: best)
      next[place] = next[right]
      pairs[right] = MergeTable.none
      pairs[place] = MergeTable.none
      let behind = Int(next[place])
      if behind < count {
        previous[behind] = Int32(place)
        pairs[place] = merges.merge(ids[place], ids[behind])
        heap.insert(pairs[place], at: place)
      }
      let before = Int(previous[place])
      if before >= 0 {
        pairs[before] = merges.merge(ids[before], ids[place])
        heap.insert(pairs[before], at: before)
      }
    }
    var left = 0
    var place = 0
    while place < count {
      ids[left] = ids[place]
      left += 1
      place = Int(next[place])
    }
    return left
  }
}
