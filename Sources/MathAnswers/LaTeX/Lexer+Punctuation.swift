extension Lexer {
  mutating func lexPunctuation(_ byte: UInt8) throws(ReadingError) {
    switch byte {
    case UInt8(ascii: "{") where self.byte(at: position + 1) == 0x7D && followsOperand:
      position += 2
    case UInt8(ascii: "{"):
      groups.append(isUpright ? .uprightPlain : .plain)
      emit(.open(.group), length: 1)
    case UInt8(ascii: "}"):
      guard let group = groups.popLast() else { throw error(.unbalanced) }
      if group == .text {
        position += 1
        sawSpace = true
      } else {
        emit(.close(.group), length: 1)
      }
    case UInt8(ascii: "("): open(.parenthesis, length: 1)
    case UInt8(ascii: "["): open(.square, length: 1)
    case UInt8(ascii: ")"): close(.parenthesis, length: 1)
    case UInt8(ascii: "]"): close(.square, length: 1)
    case UInt8(ascii: "$"): lexDollar()
    case UInt8(ascii: "*"):
      let isPower = self.byte(at: position + 1) == byte
      emit(isPower ? .caret : .times, length: isPower ? 2 : 1)
    case UInt8(ascii: "<"): lexComparison(less: true)
    case UInt8(ascii: ">"): lexComparison(less: false)
    case UInt8(ascii: "="):
      let next = self.byte(at: position + 1)
      let isAtMost = next == UInt8(ascii: "<")
      emit(
        .relation(isAtMost ? .lessOrEqual : .equal), length: isAtMost || next == byte ? 2 : 1)
    case UInt8(ascii: "!"):
      let isNotEqual = self.byte(at: position + 1) == UInt8(ascii: "=")
      emit(isNotEqual ? .relation(.notEqual) : .bang, length: isNotEqual ? 2 : 1)
    case UInt8(ascii: "|"):
      emit(.bar, length: 1)
    case UInt8(ascii: "."): lexPeriod()
    case UInt8(ascii: "+"): lexPlus()
    case UInt8(ascii: "-"): lexMinus()
    default:
      guard let kind = Lexer.simpleMarks[byte] else { throw error(.unexpectedToken) }
      emit(kind, length: 1)
    }
  }

  /// `\\pi{}` only ends the command's name.
  private var followsOperand: Bool {
    switch tokens.last?.kind {
    case .symbol, .constant, .number, .word, .infinity, .namedSet, .close: true
    default: false
    }
  }

  private static let simpleMarks: [UInt8: Token.Kind] = [
    UInt8(ascii: "/"): .divide, UInt8(ascii: "^"): .caret, UInt8(ascii: "_"): .underscore,
    UInt8(ascii: "%"): .percent, UInt8(ascii: "'"): .prime, UInt8(ascii: ","): .comma,
    UInt8(ascii: ";"): .semicolon, UInt8(ascii: ":"): .colon, UInt8(ascii: "&"): .ampersand,
  ]

  mutating func open(_ bracket: Bracket, length: Int) {
    bracketDepth += 1
    emit(.open(bracket), length: length)
  }

  mutating func close(_ bracket: Bracket, length: Int) {
    bracketDepth = max(0, bracketDepth - 1)
    emit(.close(bracket), length: length)
  }

  /// A dollar sign before a digit is money when the dollars do not pair up.
  private mutating func lexDollar() {
    // `US$25` has named its currency.
    if case .currency? = tokens.last?.kind {
      position += 1
      return
    }
    let count = bytes.count { $0 == UInt8(ascii: "$") }
    if count == 1, isDigit(byte(at: position + 1)) || byte(at: position + 1) == 0x20 {
      emit(.currency("dollar"), length: 1)
    } else {
      position += 1
      sawSpace = true
    }
  }

  private mutating func lexComparison(less: Bool) {
    if byte(at: position + 1) == UInt8(ascii: "=") {
      emit(.relation(less ? .lessOrEqual : .greaterOrEqual), length: 2)
    } else if less, byte(at: position + 1) == UInt8(ascii: ">") {
      emit(.relation(.notEqual), length: 2)
    } else {
      emit(.relation(less ? .less : .greater), length: 1)
    }
  }

  private mutating func lexPeriod() {
    if isAbbreviationPoint {
      position += 1
      sawSpace = true
      return
    }
    let isEllipsis = bytes[position...].starts(with: "...".utf8)
    emit(isEllipsis ? .ellipsis : .period, length: isEllipsis ? 3 : 1)
  }

  /// Whether the point belongs to an abbreviation, as in `sq. units`.
  private var isAbbreviationPoint: Bool {
    if case .currency? = tokens.last?.kind { return true }
    guard case .word(let word)? = tokens.last?.kind, word.utf8.count <= 4 else { return false }
    return ["sq", "cu", "ft", "in", "hr", "hrs", "min", "sec", "mi", "yd", "lb", "lbs", "oz"]
      .contains(word)
  }

  private mutating func lexPlus() {
    let isPlusMinus = bytes[position...].starts(with: "+/-".utf8)
    emit(isPlusMinus ? .plusMinus : .plus, length: isPlusMinus ? 3 : 1)
  }

  private mutating func lexMinus() {
    if bytes[position...].starts(with: "->".utf8) {
      emit(.arrow, length: 2)
    } else if bytes[position...].starts(with: "-/+".utf8) {
      emit(.minusPlus, length: 3)
    } else {
      emit(.minus, length: 1)
    }
  }
}
