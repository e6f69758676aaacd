/// Cuts a cleaned answer into tokens; LaTeX, plain text, and Unicode mathematics alike.
struct Lexer {
  /// A longer answer is not an answer.
  static let byteLimit = 8_192
  static let tokenLimit = 2_048

  let bytes: [UInt8]
  let options: LexerOptions
  var position = 0
  var tokens: [Token] = []
  var ambiguity: Ambiguity = []
  /// The kind of each open `{`.
  var groups: [Group] = []
  var bracketDepth = 0
  var sawSpace = false

  init(_ bytes: [UInt8], options: LexerOptions) {
    self.bytes = bytes
    self.options = options
    tokens.reserveCapacity(min(bytes.count, 64))
  }

  /// What an open brace belongs to; the braces of a text command group nothing.
  enum Group { case plain, uprightPlain, text }

  var isUpright: Bool { groups.last.map { $0 != .plain } ?? false }

  func byte(at offset: Int) -> UInt8 { offset < bytes.count ? bytes[offset] : 0 }

  static func tokens(
    of bytes: [UInt8], options: LexerOptions
  ) throws(ReadingError) -> (tokens: [Token], ambiguity: Ambiguity) {
    var lexer = Lexer(bytes, options: options)
    try lexer.run()
    return (lexer.tokens, lexer.ambiguity)
  }

  func error(_ kind: ReadingError.Kind, _ range: Range<Int>? = nil) -> ReadingError {
    let shown = bytes.count > 400 ? bytes[..<400] : bytes[...]
    return ReadingError(
      kind: kind, source: String(decoding: shown, as: UTF8.self),
      range: range ?? position..<min(position + 1, bytes.count))
  }

  mutating func run() throws(ReadingError) {
    if bytes.count > Lexer.byteLimit { throw error(.tooLong) }
    while position < bytes.count {
      if tokens.count > Lexer.tokenLimit { throw error(.tooLong) }
      let byte = bytes[position]
      switch byte {
      case 0x20, 0x09, 0x0D, 0x7E:  // space, tab, carriage return, ~
        sawSpace = true
        position += 1
      case 0x0A: lexLineBreak()
      case 0x30...0x39: lexNumber()
      case 0x2E where isDigit(self.byte(at: position + 1)): lexNumber()
      case 0x41...0x5A, 0x61...0x7A: lexLetters()
      case 0x5C: try lexCommand()
      case 0x80...: try lexUnicode()
      default: try lexPunctuation(byte)
      }
    }
  }

  mutating func emit(_ kind: Token.Kind, length: Int, isUpright: Bool = false) {
    tokens.append(
      Token(kind: kind, offset: position, followsSpace: sawSpace, isUpright: isUpright))
    sawSpace = false
    position += length
  }

  func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  func isLetter(_ byte: UInt8) -> Bool {
    (byte >= 0x41 && byte <= 0x5A) || (byte >= 0x61 && byte <= 0x7A)
  }

  private mutating func lexLineBreak() {
    sawSpace = true
    if groups.isEmpty, bracketDepth == 0, let last = tokens.last?.kind, last != .newline,
      !tokens.contains(where: { if case .begin = $0.kind { true } else { false } })
    {
      emit(.newline, length: 1)
      sawSpace = true
    } else {
      position += 1
    }
  }
}
