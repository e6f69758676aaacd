package import Records

/// A statement without its dress, with the way back to the bytes it came from.
///
/// What typesetting adds says nothing of what is asked: `\textbf{(A)}`, `$\mathrm{(A)}$` and `（A）`
/// are all `(A)` here. Rules look at this form and show spans of the original.
package struct PlainStatement: Sendable {
  package let bytes: [UInt8]
  /// The same with ASCII letters in lower case.
  package let lowered: [UInt8]
  /// Chinese is written in it.
  package let isChinese: Bool
  /// For each byte, and for the end, the offset in the original.
  private let origins: [Int32]

  package init(_ text: Text) {
    var undressing = Undressing(text)
    undressing.run()
    bytes = undressing.bytes
    lowered = undressing.bytes.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
    isChinese = undressing.bytes.contains { (0xE4...0xE9).contains($0) }
    origins = undressing.origins + [Int32(text.count)]
  }

  package init(_ string: String) { self.init(Text(string)) }

  package var count: Int { bytes.count }
  package var whole: Range<Int> { 0..<bytes.count }

  /// The span of the original that a span of the plain form stands for.
  package func origin(of range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else {
      return Int(origins[range.lowerBound])..<Int(origins[range.lowerBound])
    }
    return Int(origins[range.lowerBound])..<Int(origins[range.upperBound])
  }

  /// The offset in the original where what stands before `position` ends.
  package func originEnd(before position: Int) -> Int {
    position == 0 ? 0 : Int(origins[position])
  }
}

// MARK: - Looking for phrases

extension PlainStatement {
  /// The first place of a phrase, in whatever case; a phrase that begins or ends with a letter
  /// stands for whole words.
  package func range(of phrase: StaticString, in range: Range<Int>? = nil) -> Range<Int>? {
    let range = range ?? whole
    let length = phrase.utf8CodeUnitCount
    return lowered.withUnsafeBufferPointer { lowered in
      let slice = UnsafeBufferPointer(rebasing: lowered[..<range.upperBound])
      var from = range.lowerBound
      while let hit = ByteSearch.first(phrase, in: slice, from: from) {
        if isWhole(phrase, at: hit) { return hit..<(hit + length) }
        from = hit + 1
      }
      return nil
    }
  }

  /// The place of the phrase that stands first.
  package func first(of phrases: Phrases, in range: Range<Int>? = nil) -> Range<Int>? {
    let range = range ?? whole
    return lowered.withUnsafeBufferPointer { phrases.first(in: $0, range) }
  }

  package func contains(_ phrases: Phrases, in range: Range<Int>? = nil) -> Bool {
    first(of: phrases, in: range) != nil
  }

  /// Every place of the phrases, in order, without overlaps.
  package func all(of phrases: Phrases, in range: Range<Int>? = nil) -> [Range<Int>] {
    let range = range ?? whole
    var found: [Range<Int>] = []
    var from = range.lowerBound
    while let hit = first(of: phrases, in: from..<range.upperBound) {
      found.append(hit)
      from = hit.upperBound
    }
    return found
  }

  /// One of the phrases stands at `start` and ends within the range.
  package func starts(with phrases: Phrases, in range: Range<Int>) -> Range<Int>? {
    lowered.withUnsafeBufferPointer { phrases.match(in: $0, at: range.lowerBound, range) }
  }

  private func isWhole(_ phrase: StaticString, at start: Int) -> Bool {
    let length = phrase.utf8CodeUnitCount
    let end = start + length
    if Self.isLetter(phrase.utf8Start[0]), start > 0, Self.isLetter(lowered[start - 1]) {
      return false
    }
    return
      !(Self.isLetter(phrase.utf8Start[length - 1]) && end < count
      && Self.isLetter(lowered[end]))
  }
}

// MARK: - Bytes

extension PlainStatement {
  package static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
  package static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
  /// Space, tab (a wide gap), line feed, or the end of a table's cell.
  package static func isGap(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x02
  }

  /// The last position before `position` that is no gap, or nil.
  package func lastInk(before position: Int) -> Int? {
    var before = position - 1
    while before >= 0, Self.isGap(bytes[before]) { before -= 1 }
    return before >= 0 ? before : nil
  }

  /// The range without gaps at either end.
  package func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, Self.isGap(bytes[start]) { start += 1 }
    while end > start, Self.isGap(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  /// A letter, digit, or any character that is no ASCII.
  package func hasContent(_ range: Range<Int>) -> Bool {
    bytes[range].contains { Self.isLetter($0) || Self.isDigit($0) || $0 >= 0x80 }
  }

  /// The letters, digits and operators, for comparing an option with a gold.
  package func essence(_ range: Range<Int>? = nil) -> [UInt8] {
    var kept = bytes[range ?? whole].filter {
      !Self.isGap($0) && $0 != 0x7B && $0 != 0x7D && $0 != 0x5C
    }
    while let last = kept.last, [0x2E, 0x2C, 0x3B, 0x01, 0x7C].contains(last) { kept.removeLast() }
    return Array(kept)
  }
}
