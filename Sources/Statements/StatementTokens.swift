package import Records

/// The words of a statement as similarity counts them.
///
/// Words in lower case, numbers, LaTeX commands under one spelling, operators, each Chinese character
/// for itself; spacing, delimiters, braces, punctuation and the code of drawings are passed over. A
/// word in capitals (`ELLIPSE`, `ABCD`) is a datum like a number. Linear in the text.
package struct StatementTokens {
  package struct Token {
    package enum Kind: UInt8 {
      case word, number, sign, character
    }
    package let kind: Kind
    /// Names the token's text.
    package let hash: UInt64
    /// Bytes from the start of the statement.
    package let range: Range<Int>
  }

  package private(set) var tokens: [Token] = []

  package init(_ statement: Text) {
    tokens.reserveCapacity(statement.count / 4)
    statement.withBytes { bytes in
      var position = 0
      while position < bytes.count {
        position = drawingEnd(bytes, position) ?? read(bytes, position)
      }
    }
  }

  /// Reads what stands at `start` and returns the place behind it.
  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    switch bytes[start] {
    case 0x61...0x7A, 0x41...0x5A: return word(bytes, start)
    case 0x30...0x39: return number(bytes, start)
    case 0x5C: return command(bytes, start)
    case 0x2B, 0x2D, 0x2A, 0x2F, 0x3C, 0x3D, 0x3E, 0x5E, 0x7C, 0x25, 0x28, 0x29, 0x5B, 0x5D, 0x23,
      0x40:
      add(.sign, UInt64(bytes[start]), start..<start + 1)
      return start + 1
    case 0x80...: return wide(bytes, start)
    default: return start + 1
    }
  }

  /// Where the Asymptote code that begins at `start` ends: problems share the code of axes and grids
  /// and nothing else.
  private func drawingEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    guard bytes[start] == 0x5B, ByteSearch.first("[asy]", in: bytes, from: start) == start else {
      return nil
    }
    return ByteSearch.first("[/asy]", in: bytes, from: start).map { $0 + 6 } ?? bytes.count
  }

  private mutating func add(_ kind: Token.Kind, _ hash: UInt64, _ range: Range<Int>) {
    tokens.append(Token(kind: kind, hash: hash, range: range))
  }

  private mutating func word(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var end = start
    var hash = TokenHash()
    var capitals = 0
    while end < bytes.count, StatementKey.isLetter(bytes[end]) {
      if bytes[end] & 0x20 == 0 { capitals += 1 }
      hash.add(bytes[end] | 0x20)
      end += 1
    }
    add(capitals > 2 && capitals == end - start ? .number : .word, hash.value, start..<end)
    return end
  }

  /// Digits with a decimal point, or with commas before groups of three.
  private mutating func number(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var end = start
    var hash = TokenHash()
    while end < bytes.count {
      if StatementKey.isDigit(bytes[end]) {
        hash.add(bytes[end])
      } else if bytes[end] == 0x2E, digits(bytes, end + 1) > 0 {
        hash.add(0x2E)
      } else if bytes[end] != 0x2C || digits(bytes, end + 1) != 3 {
        break
      }
      end += 1
    }
    add(.number, hash.value, start..<end)
    return end
  }

  /// How many digits stand at `start`, at most 4.
  private func digits(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var end = start
    while end < bytes.count, end < start + 4, StatementKey.isDigit(bytes[end]) { end += 1 }
    return end - start
  }

  private mutating func command(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var end = start + 1
    while end < bytes.count, StatementKey.isLetter(bytes[end]) { end += 1 }
    guard end > start + 1 else { return start + 2 }
    guard let name = StatementKey.spelling(of: bytes, start + 1..<end) else { return end }
    var hash = TokenHash()
    for byte in name.utf8 { hash.add(byte) }
    add(.word, hash.value, start..<end)
    return end
  }

  /// A character beyond ASCII: one of Chinese, Japanese or Korean stands alone, a letter joins its
  /// word, the rest are signs; punctuation and spaces do not count.
  private mutating func wide(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var end = start + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80, end < start + 4 { end += 1 }
    guard let scalar = String(decoding: bytes[start..<end], as: UTF8.self).unicodeScalars.first
    else { return end }
    switch scalar.value {
    case 0x2E80...0x2FFF, 0x3040...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0x20000...0x3FFFF:
      add(.character, TokenHash.of(scalar), start..<end)
    case 0xFF10...0xFF19: return wideNumber(bytes, start)
    case 0x2000...0x206F, 0x3000...0x303F, 0xFF00...0xFFEF, 0xA0, 0xB7, 0xFFFD: break
    default: add(.sign, TokenHash.of(scalar), start..<end)
    }
    return end
  }

  /// A run of full-width digits counts as the same digits.
  private mutating func wideNumber(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var end = start
    var hash = TokenHash()
    while end + 2 < bytes.count, bytes[end] == 0xEF, bytes[end + 1] == 0xBC,
      (0x90...0x99).contains(bytes[end + 2])
    {
      hash.add(bytes[end + 2] - 0x60)
      end += 3
    }
    add(.number, hash.value, start..<end)
    return end
  }
}
