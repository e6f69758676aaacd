/// The sign in front of an item of a list: `(A)`, `2)`, `III.`, `①`.
package struct Marker: Sendable, Equatable {
  /// What the items are counted with.
  package enum Family: Sendable, CaseIterable {
    case upper, lower, digit, upperRoman, lowerRoman, circled
  }

  /// How the sign is set off from the text.
  package enum Form: Sendable, CaseIterable {
    /// `(A)` or `[A]`.
    case parenthesized
    /// `A)`.
    case closed
    /// `A.`
    case dotted
    /// `A:`
    case colon
    /// `A、`
    case listed
    /// `A` alone in front of a wide gap or at the start of a line.
    case bare
  }

  /// What parts the marker from the text before it.
  package enum Gap: Int, Sendable, Comparable {
    /// A letter, digit or sign stands right before it, or one space does.
    case none, space
    /// A sentence, a clause with a colon, or an empty blank ends before it.
    case sentence
    case wide
    case line

    package static func < (left: Gap, right: Gap) -> Bool { left.rawValue < right.rawValue }
  }

  package let family: Family
  package let form: Form
  /// From 0.
  package let ordinal: Int
  package let range: Range<Int>
  package let gap: Gap
}

extension PlainStatement {
  /// Every sign that may count items, in order; most are names and numbers in running text.
  package var markers: [Marker] {
    var found: [Marker] = []
    var position = 0
    while position < count {
      let byte = bytes[position]
      let mayStart =
        byte == 0x28 || byte == 0x5B || byte == 0xE2 || Self.isLetter(byte) || Self.isDigit(byte)
      guard mayStart else {
        position += 1
        continue
      }
      let markers = markers(at: position)
      found += markers
      if let end = markers.map(\.range.upperBound).max() {
        position = end
      } else {
        position += 1
        // The rest of a word counts nothing, but `1B.` may be an answer and the next option.
        if Self.isLetter(byte) || Self.isDigit(byte) {
          while position < count, Self.isLetter(bytes[position]) || Self.isDigit(bytes[position]) {
            if endsNumber(position) { break }
            position += 1
          }
        }
      }
    }
    return found
  }

  /// The readings of what stands at `start`: `(I)` may be a letter or a numeral.
  private func markers(at start: Int) -> [Marker] {
    if bytes[start] == 0xE2 { return circledMarker(at: start).map { [$0] } ?? [] }
    let opens = bytes[start] == 0x28 || bytes[start] == 0x5B
    var first = start
    if opens {
      if start > 0, isCall(at: start) { return [] }
      first += 1
      while first < count, bytes[first] == 0x20 { first += 1 }
    } else if start > 0, clings(to: bytes[start - 1]), !endsNumber(start) {
      return []
    }
    var end = first
    while end < count, end < first + 5, Self.isLetter(bytes[end]) || Self.isDigit(bytes[end]) {
      end += 1
    }
    let readings = Self.ordinals(bytes[first..<end])
    guard !readings.isEmpty, let (form, past) = form(behind: end, opens: opens) else { return [] }
    let gap = gap(before: start)
    // In running text only brackets set a sign off.
    if form == .bare, gap != .line { return [] }
    return readings.map {
      Marker(family: $0.0, form: form, ordinal: $0.1, range: start..<past, gap: gap)
    }
  }

  /// `f(1)`, `x_(2)`, `A(B)`: the bracket belongs to what stands before it.
  private func isCall(at start: Int) -> Bool {
    let before = bytes[start - 1]
    if [0x5F, 0x5E, 0x7D, 0x27].contains(before) { return true }
    guard Self.isLetter(before) else { return false }
    let isWord = start > 1 && Self.isLetter(bytes[start - 2])
    return !isWord || bytes[start - 1 - (start > 3 ? 3 : 1)] == 0x5C
  }

  /// A capital stands right behind a digit.
  private func endsNumber(_ position: Int) -> Bool {
    bytes[position] &- 0x41 < 10 && position > 0 && Self.isDigit(bytes[position - 1])
  }

  /// `AB.`, `x_A)`, `\A`, `(A)` seen from inside are no markers.
  private func clings(to before: UInt8) -> Bool {
    Self.isLetter(before) || Self.isDigit(before)
      || [0x5C, 0x5F, 0x5E, 0x28, 0x5B, 0x7B, 0x2D, 0x2B, 0x3D, 0x2F, 0x7C, 0x27].contains(before)
  }

  private func form(behind end: Int, opens: Bool) -> (Marker.Form, Int)? {
    var past = end
    while past < count, bytes[past] == 0x20 { past += 1 }
    let sign = past < count ? bytes[past] : 0
    if opens { return sign == 0x29 || sign == 0x5D ? (.parenthesized, past + 1) : nil }
    let isTight = past == end
    switch sign {
    case 0x29 where isTight: return (.closed, past + 1)
    case 0x2E:
      // `1.5` is a number.
      let next = past + 1 < count ? bytes[past + 1] : 0
      let isDecimal = Self.isDigit(next) && Self.isDigit(bytes[end - 1])
      return isDecimal ? nil : (.dotted, past + 1)
    case 0x3A: return (.colon, past + 1)
    case 0x01: return (.listed, past + 1)
    case 0x09, 0x02: return (.bare, past + 1)
    default: return isTight ? nil : (.bare, past)
    }
  }

  private func circledMarker(at start: Int) -> Marker? {
    guard start + 2 < count else { return nil }
    // ① is E2 91 A0, ⑴ E2 91 B4.
    let last = bytes[start + 2]
    guard bytes[start + 1] == 0x91 else { return nil }
    let ordinal = last >= 0xB4 ? Int(last) - 0xB4 : Int(last) - 0xA0
    guard (0..<9).contains(ordinal) else { return nil }
    return Marker(
      family: .circled, form: last >= 0xB4 ? .parenthesized : .bare, ordinal: ordinal,
      range: start..<(start + 3), gap: gap(before: start))
  }

  private static func ordinals(_ word: ArraySlice<UInt8>) -> [(Marker.Family, Int)] {
    guard let first = word.first else { return [] }
    if isDigit(first) {
      return word.count == 1 && first != 0x30 ? [(.digit, Int(first) - 0x31)] : []
    }
    var readings: [(Marker.Family, Int)] = []
    if word.count == 1 {
      if first &- 0x41 < 10 { readings.append((.upper, Int(first) - 0x41)) }
      if first &- 0x61 < 10 { readings.append((.lower, Int(first) - 0x61)) }
    }
    let isUpper = first &- 0x41 < 26
    let isOneCase = word.allSatisfy { ($0 &- 0x41 < 26) == isUpper }
    if isOneCase, let ordinal = numeral(word) {
      readings.append((isUpper ? .upperRoman : .lowerRoman, ordinal))
    }
    return readings
  }

  /// I to VIII, from 0.
  private static func numeral(_ word: ArraySlice<UInt8>) -> Int? {
    guard word.count < 5, word.allSatisfy({ $0 | 0x20 == 0x69 || $0 | 0x20 == 0x76 }) else {
      return nil
    }
    let ones = word.count { $0 | 0x20 == 0x69 }
    guard word.count - ones < 2 else { return nil }
    if ones == word.count { return ones < 4 ? ones - 1 : nil }
    if word.last.map({ $0 | 0x20 == 0x76 }) == true { return ones == 1 ? 3 : ones == 0 ? 4 : nil }
    return word.first.map { $0 | 0x20 == 0x76 } == true && ones < 4 ? 4 + ones : nil
  }

  private func gap(before start: Int) -> Marker.Gap {
    var before = start - 1
    while before >= 0, Self.isGap(bytes[before]), bytes[before] != 0x0A { before -= 1 }
    if startsLine(behind: before) { return .line }
    if let prefix = prefix(endingAt: before) { return gap(before: prefix) }
    let space = bytes[(before + 1)..<start]
    if space.count > 1 || space.contains(where: { $0 != 0x20 }) { return .wide }
    let ends: [UInt8] = [0x2E, 0x3F, 0x3A, 0x21, 0x29, 0x3B]
    if ends.contains(bytes[before]) { return .sentence }
    return space.isEmpty ? .none : .space
  }

  /// Nothing but dashes, stars, bars and quotes stand up to `last` on its line.
  private func startsLine(behind last: Int) -> Bool {
    var before = last
    while before >= 0, bytes[before] != 0x0A {
      guard [0x2D, 0x2A, 0x7C, 0x3E, 0x23, 0x22, 0x5C, 0x20, 0x09, 0x02].contains(bytes[before])
      else { return false }
      before -= 1
    }
    return true
  }

  /// `Part (a)`, `Option A.`: the start of the word that ends at `last`.
  private func prefix(endingAt last: Int) -> Int? {
    guard Self.isLetter(bytes[last]) || bytes[last] >= 0x80 else { return nil }
    for word in ["part", "option", "choice", "question", "answer", "选项"] as [StaticString] {
      let start = last + 1 - word.utf8CodeUnitCount
      guard start >= 0, start == 0 || !Self.isLetter(bytes[start - 1]) else { continue }
      if (0..<word.utf8CodeUnitCount).allSatisfy({ lowered[start + $0] == word.utf8Start[$0] }) {
        return start
      }
    }
    return nil
  }
}
