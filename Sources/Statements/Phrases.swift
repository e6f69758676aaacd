import Glibc

/// A list of phrases in lower case that are looked for together, in one pass over a text.
///
/// A phrase that begins or ends with a letter stands for whole words.
package struct Phrases: Sendable, ExpressibleByArrayLiteral {
  /// Ordered by the first byte, and as listed where it is the same.
  private let phrases: [StaticString]
  /// For each first byte of a long list, where its phrases begin; empty for a short one.
  private let starts: [UInt16]
  /// A bit for each byte that begins a phrase.
  private let firsts: (UInt64, UInt64, UInt64, UInt64)

  package init(arrayLiteral elements: StaticString...) { self.init(elements) }

  package init(_ elements: [StaticString]) {
    var bits: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    for element in elements { Self.set(element.utf8Start[0], in: &bits) }
    firsts = bits
    guard elements.count > Self.shortList else {
      phrases = elements
      starts = []
      return
    }
    var grouped: [StaticString] = []
    var starts: [UInt16] = [0]
    let sorted = elements.enumerated().sorted { left, right in
      let (first, second) = (left.element.utf8Start[0], right.element.utf8Start[0])
      return first != second ? first < second : left.offset < right.offset
    }
    for (_, phrase) in sorted {
      while starts.count <= Int(phrase.utf8Start[0]) { starts.append(UInt16(grouped.count)) }
      grouped.append(phrase)
    }
    while starts.count < 257 { starts.append(UInt16(grouped.count)) }
    phrases = grouped
    self.starts = starts
  }

  /// Up to so many phrases are compared one by one.
  private static let shortList = 12

  private static func set(_ byte: UInt8, in bits: inout (UInt64, UInt64, UInt64, UInt64)) {
    let bit = UInt64(1) << UInt64(byte & 63)
    switch byte >> 6 {
    case 0: bits.0 |= bit
    case 1: bits.1 |= bit
    case 2: bits.2 |= bit
    default: bits.3 |= bit
    }
  }

  private func mayBegin(with byte: UInt8) -> Bool {
    let bit = UInt64(1) << UInt64(byte & 63)
    return switch byte >> 6 {
    case 0: firsts.0 & bit != 0
    case 1: firsts.1 & bit != 0
    case 2: firsts.2 & bit != 0
    default: firsts.3 & bit != 0
    }
  }

  package static func + (left: Phrases, right: Phrases) -> Phrases {
    Phrases(left.phrases + right.phrases)
  }

  package func filter(_ isKept: (StaticString) -> Bool) -> Phrases {
    Phrases(phrases.filter(isKept))
  }

  func first(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int>? {
    for position in range {
      guard mayBegin(with: bytes[position]) else { continue }
      if let hit = match(in: bytes, at: position, range) { return hit }
    }
    return nil
  }

  /// The first phrase of the list that stands at `position`.
  func match(
    in bytes: UnsafeBufferPointer<UInt8>, at position: Int, _ range: Range<Int>
  ) -> Range<Int>? {
    guard position < range.upperBound, mayBegin(with: bytes[position]) else { return nil }
    let byte = bytes[position]
    // Inside a word no phrase of words begins.
    if PlainStatement.isLetter(byte), position > 0, PlainStatement.isLetter(bytes[position - 1]) {
      return nil
    }
    let candidates =
      starts.isEmpty
      ? 0..<phrases.count : Int(starts[Int(byte)])..<Int(starts[Int(byte) + 1])
    guard let base = bytes.baseAddress else { return nil }
    for index in candidates {
      let phrase = phrases[index]
      let end = position + phrase.utf8CodeUnitCount
      guard end <= range.upperBound,
        memcmp(base + position, phrase.utf8Start, phrase.utf8CodeUnitCount) == 0
      else { continue }
      let endsInLetter = PlainStatement.isLetter(bytes[end - 1])
      if endsInLetter, end < bytes.count, PlainStatement.isLetter(bytes[end]) { continue }
      return position..<end
    }
    return nil
  }
}
