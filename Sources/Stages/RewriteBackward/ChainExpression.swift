/// Plain arithmetic that can be computed with other numbers: `3*(4+5)/2`, `20%`.
struct ChainExpression {
  private enum Token: Equatable {
    case number(Quotient)
    case sign(UInt8)
  }

  private let tokens: [Token]

  /// Nil for anything but numbers, the four operations, brackets and per cent.
  init?(_ bytes: ArraySlice<UInt8>) {
    var tokens: [Token] = []
    var position = bytes.startIndex
    while position < bytes.endIndex {
      switch bytes[position] {
      case 0x30...0x39, 0x2E:
        let end = bytes[position...].firstIndex { !($0 &- 0x30 < 10 || $0 == 0x2E || $0 == 0x2C) }
        let digits = bytes[position..<(end ?? bytes.endIndex)].filter { $0 != 0x2C }
        guard let number = Self.number(digits) else { return nil }
        tokens.append(.number(number))
        position = end ?? bytes.endIndex
      case 0x2B, 0x2D, 0x2A, 0x2F, 0x28, 0x29, 0x25:
        tokens.append(.sign(bytes[position]))
        position += 1
      // Money and spaces say nothing; `x` between numbers is a sign for times.
      case 0x20, 0x24: position += 1
      case 0x78, 0x58:
        tokens.append(.sign(0x2A))
        position += 1
      default: return nil
      }
    }
    guard !tokens.isEmpty else { return nil }
    self.tokens = tokens
  }

  private static func number(_ digits: [UInt8]) -> Quotient? {
    var top: Int128 = 0
    var bottom: Int128 = 1
    var hasPoint = false
    guard digits.count < 24, digits.contains(where: { $0 != 0x2E }) else { return nil }
    for digit in digits {
      if digit == 0x2E {
        if hasPoint { return nil }
        hasPoint = true
      } else {
        top = top * 10 + Int128(digit &- 0x30)
        if hasPoint { bottom *= 10 }
      }
    }
    return Quotient(top, over: bottom)
  }

  static func number(_ text: String) -> Quotient? {
    guard text.utf8.allSatisfy({ $0 &- 0x30 < 10 || $0 == 0x2E || $0 == 0x2C }) else { return nil }
    return number(text.utf8.filter { $0 != 0x2C })
  }

  var isNumber: Bool {
    tokens.count { if case .number = $0 { true } else { false } } == 1
      && !tokens.contains(.sign(0x2B)) && !tokens.contains(.sign(0x2A))
      && !tokens.contains(.sign(0x2F))
  }

  /// - Parameter number: what stands for a number of the text.
  func value(of number: @escaping (Quotient) -> Quotient?) -> Quotient? {
    var reader = Reader(tokens: tokens, number: number)
    guard let value = reader.sum(), reader.position == tokens.count else { return nil }
    return value
  }

  private struct Reader {
    let tokens: [Token]
    let number: (Quotient) -> Quotient?
    var position = 0
    var depth = 0

    mutating func sum() -> Quotient? {
      guard var total = product() else { return nil }
      while let sign = take([0x2B, 0x2D]) {
        guard let next = product(), let term = sign == 0x2B ? next : next.negated,
          let sum = total.adding(term)
        else { return nil }
        total = sum
      }
      return total
    }

    private mutating func product() -> Quotient? {
      guard var total = factor() else { return nil }
      while true {
        if let sign = take([0x2A, 0x2F]) {
          // `180//3` is written in some solutions.
          if sign == 0x2F { _ = take([0x2F]) }
          guard let next = factor(),
            let result = sign == 0x2A ? total.multiplied(by: next) : total.divided(by: next)
          else { return nil }
          total = result
        } else if position < tokens.count, tokens[position] == .sign(0x28) {
          guard let next = factor(), let result = total.multiplied(by: next) else { return nil }
          total = result
        } else {
          return total
        }
      }
    }

    private mutating func factor() -> Quotient? {
      if take([0x2D]) != nil { return factor()?.negated }
      guard position < tokens.count else { return nil }
      var value: Quotient?
      if case .number(let written) = tokens[position] {
        position += 1
        value = number(written)
      } else if take([0x28]) != nil {
        depth += 1
        guard depth < 32, let inside = sum(), take([0x29]) != nil else { return nil }
        depth -= 1
        value = inside
      }
      if take([0x25]) != nil { value = Quotient(100).flatMap { value?.divided(by: $0) } }
      return value
    }

    private mutating func take(_ signs: [UInt8]) -> UInt8? {
      guard position < tokens.count, case .sign(let sign) = tokens[position], signs.contains(sign)
      else { return nil }
      position += 1
      return sign
    }
  }
}
