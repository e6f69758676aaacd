internal import BigInt

extension Lexer {
  /// Numerals with more digits stay text: nobody answers with them.
  static let digitLimit = 4_096

  mutating func lexNumber() {
    if lexHexadecimal() || lexPointedThousands() { return }
    let start = position
    var cursor = position
    var digits: [UInt8] = []
    while isDigit(byte(at: cursor)) {
      digits.append(bytes[cursor])
      cursor += 1
    }
    cursor = joinedThousands(from: cursor, start: start, digits: &digits)
    var places: Int?
    if let point = decimalPoint(at: cursor, leading: digits.count) {
      cursor = point
      var count = 0
      while isDigit(byte(at: cursor)) {
        digits.append(bytes[cursor])
        cursor += 1
        count += 1
      }
      places = count
    }
    if digits.count > Lexer.digitLimit {
      emit(.word(String(decoding: digits, as: UTF8.self)), length: cursor - start)
      return
    }
    var literal = Lexer.literal(digits, places: places)
    if places != nil, let end = repeatingPart(at: cursor, literal: &literal) { cursor = end }
    if let end = repeatedTail(at: cursor, literal: &literal) { cursor = end }
    if let end = exponentPart(at: cursor, literal: &literal) { cursor = end }
    if places == nil, let end = ordinalEnd(at: cursor) { cursor = end }
    emit(.number(literal), length: cursor - start)
  }

  /// `3rd` is the number three.
  private func ordinalEnd(at offset: Int) -> Int? {
    guard offset + 2 <= bytes.count, !isLetter(byte(at: offset + 2)),
      ["st", "nd", "rd", "th"].contains(where: { bytes[offset...].starts(with: $0.utf8) })
    else { return nil }
    return offset + 2
  }

  /// `1.234.567` and `12.345,67`: points between groups, and perhaps a comma before decimals.
  private mutating func lexPointedThousands() -> Bool {
    var cursor = position
    var digits: [UInt8] = []
    while isDigit(byte(at: cursor)) {
      digits.append(bytes[cursor])
      cursor += 1
    }
    var groups = 0
    while byte(at: cursor) == UInt8(ascii: "."), isDigit(byte(at: cursor + 1)),
      isDigit(byte(at: cursor + 2)), isDigit(byte(at: cursor + 3)), !isDigit(byte(at: cursor + 4))
    {
      digits += bytes[cursor + 1..<cursor + 4]
      cursor += 4
      groups += 1
    }
    let hasDecimals = byte(at: cursor) == UInt8(ascii: ",") && isDigit(byte(at: cursor + 1))
    guard (1...3).contains(digits.count - 3 * groups), digits[0] != 0x30, bracketDepth == 0,
      groups >= 2 || groups == 1 && hasDecimals && cursor + 3 >= bytes.count
    else { return false }
    var places: Int?
    if hasDecimals {
      cursor += 1
      let start = cursor
      while isDigit(byte(at: cursor)) {
        digits.append(bytes[cursor])
        cursor += 1
      }
      places = cursor - start
    }
    guard digits.count <= 40 else { return false }
    emit(.number(Lexer.literal(digits, places: places)), length: cursor - position)
    return true
  }

  /// `0x1F`; without it the letter would be a variable times zero.
  private mutating func lexHexadecimal() -> Bool {
    guard bytes[position] == 0x30, byte(at: position + 1) == UInt8(ascii: "x") else { return false }
    var end = position + 2
    while isDigit(byte(at: end)) || (isLetter(byte(at: end)) && (byte(at: end) | 0x20) <= 0x66) {
      end += 1
    }
    let digits = String(decoding: bytes[position + 2..<end], as: UTF8.self)
    guard !digits.isEmpty, !isLetter(byte(at: end)), digits.utf8.count <= 512,
      let value = BigInt(digits, radix: 16)
    else { return false }
    let literal = NumberLiteral(
      value: Rational(value), places: nil, significantDigits: digits.utf8.count, digits: digits)
    emit(.number(literal), length: end - position)
    return true
  }

  static func literal(_ digits: [UInt8], places: Int?) -> NumberLiteral {
    let text = String(decoding: digits, as: UTF8.self)
    var value: Rational
    if digits.count <= 18 {
      value = Rational(digits.reduce(0) { $0 * 10 + Int($1 & 15) })
    } else {
      value = Rational(BigInt(text) ?? 0)
    }
    if let places, places > 0 { value = value * Rational.powerOfTen(-places) }
    let significant = digits.drop { $0 == 0x30 }.count
    return NumberLiteral(
      value: value, places: places, significantDigits: significant, digits: text)
  }

  /// Moves past groups of three digits set off by commas or thin spaces.
  private mutating func joinedThousands(
    from end: Int, start: Int, digits: inout [UInt8]
  ) -> Int {
    guard digits.count <= 3, digits.count > 0 else { return end }
    var cursor = end
    var joined = digits
    var usesComma = false
    while let (length, isComma) = separator(at: cursor) {
      let group = cursor + length
      guard isDigit(byte(at: group)), isDigit(byte(at: group + 1)), isDigit(byte(at: group + 2)),
        !isDigit(byte(at: group + 3))
      else { break }
      joined += bytes[group..<group + 3]
      usesComma = usesComma || isComma
      cursor = group + 3
    }
    if cursor == end { return end }
    if usesComma {
      if bracketDepth > 0 || digits.first == 0x30 { return end }
      // A list would not write an element as 000.
      if !joined[digits.count...].enumerated().contains(where: { $0 % 3 == 0 && $1 == 0x30 }) {
        ambiguity.insert(.thousands)
      }
      if !options.joinsThousands { return end }
    }
    digits = joined
    return cursor
  }

  /// The length of a thousands separator, and whether it is a bare comma.
  private func separator(at offset: Int) -> (Int, Bool)? {
    switch byte(at: offset) {
    case UInt8(ascii: "{"), UInt8(ascii: ","), UInt8(ascii: "\\"), 0x20, 0xC2, 0xE2: break
    default: return nil
    }
    let rest = bytes[min(offset, bytes.count)...]
    for spelling in [
      "{,}", ",\\!", "{,\\!}", "\\,", "{\\,}", "\\ ", "\\;", "\\:", "\u{2009}", "\u{202F}",
      "\u{A0}",
    ]
    where rest.starts(with: spelling.utf8) { return (spelling.utf8.count, false) }
    if byte(at: offset) == UInt8(ascii: ",") { return (1, true) }
    if byte(at: offset) == 0x20, isDigit(byte(at: offset + 1)) { return (1, false) }
    return nil
  }

  /// The offset after a decimal mark followed by digits, or after a trailing point.
  private mutating func decimalPoint(at offset: Int, leading: Int) -> Int? {
    if byte(at: offset) == UInt8(ascii: ".") {
      // `1./3` is how a program writes a quotient.
      if byte(at: offset + 1) == UInt8(ascii: "/") || byte(at: offset + 1) == UInt8(ascii: "*") {
        return offset + 1
      }
      if isDigit(byte(at: offset + 1)) { return offset + 1 }
      let rest = bytes[offset...]
      if rest.starts(with: ".\\overline".utf8) || rest.starts(with: ".\\dot".utf8)
        || rest.starts(with: ".\\bar".utf8) || rest.starts(with: ".(".utf8)
      {
        return offset + 1
      }
      return nil
    }
    if bytes[min(offset, bytes.count)...].starts(with: "{,}".utf8),
      isDigit(byte(at: offset + 3))
    {
      return offset + 3
    }
    if byte(at: offset) == UInt8(ascii: ","), isDigit(byte(at: offset + 1)), bracketDepth == 0 {
      ambiguity.insert(.decimalComma)
      if options.readsDecimalComma { return offset + 1 }
    }
    return nil
  }

  /// `e23`, `E-5` directly after the digits.
  private func exponentPart(at offset: Int, literal: inout NumberLiteral) -> Int? {
    guard byte(at: offset) | 0x20 == UInt8(ascii: "e") else { return nil }
    var cursor = offset + 1
    var isNegative = false
    if byte(at: cursor) == UInt8(ascii: "-") || byte(at: cursor) == UInt8(ascii: "+") {
      isNegative = byte(at: cursor) == UInt8(ascii: "-")
      cursor += 1
    }
    var exponent = 0
    let first = cursor
    while isDigit(byte(at: cursor)), cursor - first < 5 {
      exponent = exponent * 10 + Int(byte(at: cursor) & 15)
      cursor += 1
    }
    guard cursor > first, exponent <= 4_000, !isLetter(byte(at: cursor)), !isDigit(byte(at: cursor))
    else { return nil }
    literal.value = literal.value * Rational.powerOfTen(isNegative ? -exponent : exponent)
    literal.places = max(0, (literal.places ?? 0) - (isNegative ? -exponent : exponent))
    return cursor
  }
}
