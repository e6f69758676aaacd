extension Lexer {
  mutating func lexCommand() throws(ReadingError) {
    let start = position
    let next = byte(at: start + 1)
    guard isLetter(next) else {
      try lexControlSymbol(next)
      return
    }
    var end = start + 1
    while isLetter(byte(at: end)) { end += 1 }
    let name = String(decoding: bytes[start + 1..<end], as: UTF8.self)
    let length = end - start
    if let kind = CommandTable.marks[name] {
      emit(kind, length: length)
    } else if CommandTable.ignored.contains(name) {
      position = end
      if name == "mathbf" { lexSpacedDigits() }
    } else if CommandTable.spaces.contains(name) {
      position = end
      sawSpace = true
    } else if CommandTable.uprightText.contains(name) {
      openText(at: end)
    } else if CommandTable.decorations.contains(name) {
      emit(.decoration(name), length: length)
    } else {
      try lexStructure(name, end: end)
    }
  }

  /// `\mathbf{1 9 1 3 3}` is how scanned solutions write 19133.
  private mutating func lexSpacedDigits() {
    guard byte(at: position) == UInt8(ascii: "{"),
      let close = bytes[position...].prefix(40).firstIndex(of: UInt8(ascii: "}"))
    else { return }
    let inside = bytes[position + 1..<close]
    let digits = inside.filter { $0 != 0x20 }
    guard digits.count >= 2, inside.count == 2 * digits.count - 1, digits.allSatisfy(isDigit) else {
      return
    }
    emit(.number(Lexer.literal(digits, places: nil)), length: close + 1 - position)
  }

  private mutating func lexStructure(_ name: String, end: Int) throws(ReadingError) {
    let length = end - position
    switch name {
    case "left", "right", "bigl", "bigr", "Bigl", "Bigr", "big", "Big", "biggl", "biggr", "bigg",
      "middle", "Bigg", "Biggl", "Biggr":
      position = end
      if byte(at: end) == UInt8(ascii: ".") { position += 1 }
      // A brace that only `\right.` closes belongs to a system, not to a set.
      if name == "left", bytes[end...].hasPrefix("\\{"),
        bytes[end...].contains(sequence: "\\right.")
      {
        position = end + 2
      }
    case "begin", "end":
      guard let (environment, close) = bracedName(at: end) else { throw error(.malformed) }
      emit(
        name == "begin" ? .begin(environment) : .end(environment), length: close - position)
      if environment == "array" || environment == "tabular" { skipGroup() }
    case "mathbb", "Bbb": lexBlackboard(end)
    case "hspace", "vspace", "phantom", "color", "textcolor", "label", "tag", "hphantom":
      position = end
      skipGroup()
      sawSpace = true
    case "not": try lexNegation(end)
    case "pmod", "bmod", "mod": emit(.word("mod"), length: length, isUpright: true)
    default:
      if let kind = Lexer.wordMeaning(name) {
        emit(kind, length: length)
      } else if byte(at: end) == UInt8(ascii: "{") {
        throw error(.unknownCommand, position..<end)
      } else {
        // A sign without a known meaning still equals itself.
        emit(.symbol(name), length: length)
      }
    }
  }

  private mutating func lexControlSymbol(_ next: UInt8) throws(ReadingError) {
    switch next {
    case UInt8(ascii: "{"): open(.brace, length: 2)
    case UInt8(ascii: "}"): close(.brace, length: 2)
    case UInt8(ascii: "|"): emit(.doubleBar, length: 2)
    case UInt8(ascii: "%"): emit(.percent, length: 2)
    case UInt8(ascii: "$"):
      if case .currency? = tokens.last?.kind {
        position += 2
      } else {
        emit(.currency("dollar"), length: 2)
      }
    case UInt8(ascii: "\\"):
      emit(.newline, length: 2)
      if byte(at: position) == UInt8(ascii: "["), isLengthInBrackets() { skipBrackets() }
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
      UInt8(ascii: " "), UInt8(ascii: ">"), UInt8(ascii: "\n"), UInt8(ascii: "("),
      UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"):
      position += 2
      sawSpace = next != UInt8(ascii: "!") || sawSpace
    case UInt8(ascii: "_"), UInt8(ascii: "&"), UInt8(ascii: "#"):
      position += 2
    case 0:
      position += 1
    default: throw error(.unknownCommand)
    }
  }

  /// `\\[2pt]` sets a row's distance; `\\[3,4]` would be content.
  private func isLengthInBrackets() -> Bool {
    let rest = bytes[position...].prefix(12)
    guard let end = rest.firstIndex(of: UInt8(ascii: "]")) else { return false }
    let inside = String(decoding: bytes[position + 1..<end], as: UTF8.self)
    return ["pt", "em", "ex", "mm", "cm"].contains { inside.hasSuffix($0) }
  }

  private mutating func skipBrackets() {
    while position < bytes.count, bytes[position] != UInt8(ascii: "]") { position += 1 }
    position += 1
  }

  mutating func skipGroup() {
    guard byte(at: position) == UInt8(ascii: "{") else { return }
    while position < bytes.count, bytes[position] != UInt8(ascii: "}") { position += 1 }
    position += 1
  }

  private func bracedName(at offset: Int) -> (String, Int)? {
    guard byte(at: offset) == UInt8(ascii: "{"),
      let close = bytes[offset...].prefix(24).firstIndex(of: UInt8(ascii: "}"))
    else { return nil }
    let name = String(decoding: bytes[offset + 1..<close], as: UTF8.self)
    return (name.filter { $0 != "*" }, close + 1)
  }

  /// The braces of upright text group nothing; their end is found with the others.
  private mutating func openText(at end: Int) {
    position = end
    while byte(at: position) == 0x20 { position += 1 }
    guard byte(at: position) == UInt8(ascii: "{") else { return }
    groups.append(.text)
    sawSpace = true
    position += 1
  }

  private mutating func lexBlackboard(_ end: Int) {
    let letter =
      byte(at: end) == UInt8(ascii: "{")
      ? byte(at: end + 1) : byte(at: end) == 0x20 ? byte(at: end + 1) : byte(at: end)
    let close =
      byte(at: end) == UInt8(ascii: "{") ? end + 3 : byte(at: end) == 0x20 ? end + 2 : end + 1
    let sets: [UInt8: NamedSet] = [
      UInt8(ascii: "R"): .reals, UInt8(ascii: "Z"): .integers, UInt8(ascii: "N"): .naturals,
      UInt8(ascii: "Q"): .rationals, UInt8(ascii: "C"): .complexes,
    ]
    if let set = sets[letter] {
      emit(.namedSet(set), length: close - position)
    } else {
      position = end
    }
  }

  private mutating func lexNegation(_ end: Int) throws(ReadingError) {
    let rest = bytes[min(end, bytes.count)...]
    for (spelling, relation) in [
      ("=", Relation.notEqual), ("\\in", .notElement), (" =", .notEqual), (" \\in", .notElement),
    ]
    where rest.starts(with: spelling.utf8) {
      emit(.relation(relation), length: end - position + spelling.utf8.count)
      return
    }
    throw error(.unknownCommand)
  }
}
