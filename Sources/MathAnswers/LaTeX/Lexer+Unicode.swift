extension Lexer {
  mutating func lexUnicode() throws(ReadingError) {
    guard let (scalar, length) = decodeScalar() else { throw error(.malformed) }
    if let kind = UnicodeTable.marks[scalar] {
      switch kind {
      case .open(let bracket): open(bracket, length: length)
      case .close(let bracket): close(bracket, length: length)
      default: emit(kind, length: length)
      }
    } else if UnicodeTable.spaces.contains(scalar) {
      position += length
      sawSpace = true
    } else if let digits = UnicodeTable.superscripts[scalar] {
      lexScript(digits, length: length, table: UnicodeTable.superscripts, kind: .caret)
    } else if let digits = UnicodeTable.subscripts[scalar] {
      lexScript(digits, length: length, table: UnicodeTable.subscripts, kind: .underscore)
    } else if let (top, bottom) = UnicodeTable.fractions[scalar] {
      lexVulgarFraction(top, bottom, length: length)
    } else if let degree = UnicodeTable.roots[scalar] {
      lexRoot(degree, length: length)
    } else if let name = UnicodeTable.greek[scalar] {
      emit(.symbol(name), length: length)
    } else {
      lexForeignWord()
    }
  }

  func decodeScalar() -> (Unicode.Scalar, Int)? {
    var decoder = UTF8()
    var iterator = bytes[position...].prefix(4).makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return nil }
    return (scalar, String(scalar).utf8.count)
  }

  /// A run of superscript or subscript characters becomes one braced script.
  private mutating func lexScript(
    _ first: UInt8, length: Int, table: [Unicode.Scalar: UInt8], kind: Token.Kind
  ) {
    emit(kind, length: 0)
    var text: [UInt8] = [first]
    position += length
    while position < bytes.count, let (scalar, size) = decodeScalar(), let next = table[scalar] {
      text.append(next)
      position += size
    }
    emit(.open(.group), length: 0)
    var inner = Lexer(text, options: options)
    if (try? inner.run()) != nil { tokens += inner.tokens }
    emit(.close(.group), length: 0)
  }

  private mutating func lexVulgarFraction(_ top: Int, _ bottom: Int, length: Int) {
    func group(_ value: Int) {
      emit(.open(.group), length: 0)
      let digits = Array("\(value)".utf8)
      emit(.number(Lexer.literal(digits, places: nil)), length: 0)
      emit(.close(.group), length: 0)
    }
    emit(.fraction, length: 0)
    group(top)
    group(bottom)
    position += length
  }

  /// `∛5` is `\\sqrt[3]5`.
  private mutating func lexRoot(_ degree: UInt8, length: Int) {
    emit(.root, length: 0)
    emit(.open(.square), length: 0)
    emit(.number(Lexer.literal([degree], places: nil)), length: 0)
    emit(.close(.square), length: length)
  }

  /// Letters of other scripts, up to the next ASCII byte or mark, are one word.
  private mutating func lexForeignWord() {
    let start = position
    var end = position
    while end < bytes.count, bytes[end] >= 0x80 {
      position = end
      guard let (scalar, length) = decodeScalar(), UnicodeTable.marks[scalar] == nil,
        !UnicodeTable.spaces.contains(scalar)
      else { break }
      end += length
    }
    position = start
    let word = String(decoding: bytes[start..<end], as: UTF8.self)
    switch word {
    case "或": emit(.connective(.or), length: end - start)
    case "和", "与", "且": emit(.connective(.and), length: end - start)
    default: emit(.word(word), length: max(1, end - start), isUpright: true)
    }
  }
}
