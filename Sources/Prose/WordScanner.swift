import Records

/// A word of a language in an alphabet.
package struct Word: Sendable {
  /// Bytes from the start of the text.
  package let range: Range<Int>
  /// Names the word in lower case.
  package let hash: UInt64
  /// It has letters beyond ASCII.
  package let isWide: Bool
  package let script: Script
  /// `DNA`, `NaCl`, `ABC`, a letter: a name in any language.
  package let isName: Bool
}

/// What a text is made of, from the start to the end.
struct WordScanner {
  enum Item {
    case word(Word)
    /// A character of a script without spaces between words.
    case character(Unicode.Scalar, Range<Int>)
    /// Digits outside of formulas.
    case number(UInt64)
    case lineEnd(Int)
    case code(Range<Int>)
    case formula(Range<Int>)
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  /// Up to where no `\)` and no `\]` stands: what one search found out saves the next.
  private var openUntil = (round: 0, square: 0)

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// A formula longer than this is a dollar sign that nobody closed.
  private static let longestFormula = 2000

  mutating func next() -> Item? {
    while position < bytes.count {
      let byte = bytes[position]
      if (byte | 0x20) &- 0x61 < 26 || byte >= 0xC3 {
        if let item = wordOrCharacter() { return item }
        continue
      }
      switch byte {
      case 0x30...0x39: return number()
      case 0x0A:
        position += 1
        return .lineEnd(position - 1)
      case 0x24: if let item = formula() { return item }
      case 0x5C: if let item = command() { return item }
      case 0x60: if let item = fence() { return item }
      case 0x3C: skipTag()
      default: position += 1
      }
    }
    return nil
  }

  private mutating func number() -> Item {
    var value: UInt64 = 1
    while position < bytes.count, bytes[position] &- 0x30 < 10 {
      value = value &* 31 &+ UInt64(bytes[position])
      position += 1
    }
    return .number(value &* 0x9E37_79B9_7F4A_7C15)
  }

  private mutating func wordOrCharacter() -> Item? {
    let start = position
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var script = Script.latin
    var isWide = false
    var letters = 0
    var capitals = 0
    while position < bytes.count {
      let byte = bytes[position]
      if byte &- 0x41 < 26 { capitals += 1 }
      if (byte | 0x20) &- 0x61 < 26 {
        hash = (hash ^ UInt64(byte | 0x20)) &* 0x100_0000_01B3
        position += 1
      } else if byte == 0x27, position > start, position + 1 < bytes.count,
        (bytes[position + 1] | 0x20) &- 0x61 < 26
      {
        position += 1
      } else if byte >= 0xC3 {
        let (scalar, end) = Self.scalar(bytes, position)
        let found = Script(scalar)
        if found == .none || found.isSpaceless {
          if letters > 0 { break }
          position = end
          return found == .none ? nil : .character(scalar, start..<end)
        }
        if letters == 0 { script = found }
        isWide = true
        hash = (hash ^ UInt64(Script.lowercased(scalar))) &* 0x100_0000_01B3
        position = end
      } else {
        break
      }
      letters += 1
    }
    // Single letters are names of things, not words.
    guard letters > 1 || !isWide && letters == 1 && Self.isWordLetter(bytes[start]) else {
      return nil
    }
    return .word(
      Word(
        range: start..<position, hash: hash, isWide: isWide, script: script,
        isName: letters == 1 || capitals > 1))
  }

  /// `a` and `I` are words of English.
  private static func isWordLetter(_ byte: UInt8) -> Bool { byte == 0x61 || byte == 0x49 }

  static func scalar(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int
  ) -> (Unicode.Scalar, end: Int) {
    let lead = bytes[start]
    let count = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard start + count <= bytes.count else { return ("\u{FFFD}", bytes.count) }
    var value = UInt32(lead & (0xFF >> UInt8(count + 1)))
    for offset in 1..<count {
      guard bytes[start + offset] & 0xC0 == 0x80 else { return ("\u{FFFD}", start + offset) }
      value = value << 6 | UInt32(bytes[start + offset] & 0x3F)
    }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", start + count)
  }

  /// `$ … $` and `$$ … $$`; a dollar sign that no other closes soon is a price.
  private mutating func formula() -> Item? {
    let start = position
    let isDisplay = start + 1 < bytes.count && bytes[start + 1] == 0x24
    var place = start + (isDisplay ? 2 : 1)
    let end = min(bytes.count, start + Self.longestFormula)
    while place < end {
      if bytes[place] == 0x24, bytes[place - 1] != 0x5C {
        position = place + (isDisplay ? 2 : 1)
        return .formula(start..<min(position, bytes.count))
      }
      // A paragraph ends no formula.
      if bytes[place] == 0x0A, bytes[place - 1] == 0x0A { break }
      place += 1
    }
    position += 1
    return nil
  }

  /// `\( … \)`, `\[ … \]`, or a command with its name; `\text{…}` keeps its words.
  private mutating func command() -> Item? {
    let start = position
    guard start + 1 < bytes.count else {
      position += 1
      return nil
    }
    let opener = bytes[start + 1]
    if opener == 0x28 || opener == 0x5B {
      let closer: UInt8 = opener == 0x28 ? 0x29 : 0x5D
      var place = max(start + 2, opener == 0x28 ? openUntil.round : openUntil.square)
      let end = min(bytes.count - 1, start + Self.longestFormula)
      while place < end {
        if bytes[place] == 0x5C, bytes[place + 1] == closer {
          position = place + 2
          return .formula(start..<position)
        }
        place += 1
      }
      if opener == 0x28 { openUntil.round = place } else { openUntil.square = place }
    }
    position += 1
    while position < bytes.count, (bytes[position] | 0x20) &- 0x61 < 26 { position += 1 }
    if position == start + 1 { position += 1 }
    return nil
  }

  private mutating func fence() -> Item? {
    let start = position
    while position < bytes.count, bytes[position] == 0x60 { position += 1 }
    let ticks = position - start
    guard ticks == 1 || ticks >= 3 else { return nil }
    // A whole answer in JSON is fenced, and is prose.
    if ticks >= 3, ByteSearch.first("json", in: bytes, from: position) == position { return nil }
    var place = position
    let end = ticks == 1 ? min(bytes.count, position + 200) : bytes.count
    while place < end {
      if bytes[place] == 0x60 {
        var run = place
        while run < bytes.count, bytes[run] == 0x60 { run += 1 }
        if run - place >= ticks {
          position = run
          return ticks >= 3 ? .code(start..<run) : nil
        }
        place = run
      } else if ticks == 1, bytes[place] == 0x0A {
        return nil
      } else {
        place += 1
      }
    }
    if ticks >= 3 {
      position = bytes.count
      return .code(start..<bytes.count)
    }
    return nil
  }

  /// `<think>` and its like are no words.
  private mutating func skipTag() {
    var place = position + 1
    let end = min(bytes.count, position + 40)
    while place < end {
      let byte = bytes[place]
      if byte == 0x3E {
        position = place + 1
        return
      }
      guard (byte | 0x20) &- 0x61 < 26 || byte == 0x2F || byte == 0x7C || byte == 0x5F else {
        break
      }
      place += 1
    }
    position += 1
  }
}
