/// Reads TeX from left to right; commands are read in the extensions.
struct FormulaReader {
  private let source: [Character]
  private(set) var position = 0
  /// Groups and environments that are open; deeper ones are no formula of a textbook.
  private var depth = 0
  private static let deepest = 40
  var isDisplay: Bool

  init(_ source: Substring, isDisplay: Bool) {
    self.source = Array(source)
    self.isDisplay = isDisplay
  }

  var isAtEnd: Bool { position == source.count }
  var next: Character? { position < source.count ? source[position] : nil }

  mutating func readAll() throws(FormulaError) -> [MathNode] {
    let nodes = try readRow { _ in false }
    guard isAtEnd else { throw FormulaError() }
    return nodes
  }

  /// Reads elements until the end, a closing brace or what `isEnd` says; that stays unread.
  mutating func readRow(
    until isEnd: (borrowing FormulaReader) -> Bool
  ) throws(FormulaError) -> [MathNode] {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { throw FormulaError() }
    var nodes: [MathNode] = []
    while true {
      skipSpace()
      guard let character = next, character != "}", !isEnd(self) else { return nodes }
      if character == "^" || character == "_" || character == "'" {
        nodes.append(try readScripts(of: MathNode(.mrow, [])))
        continue
      }
      guard let base = try readElement() else { continue }
      nodes.append(try readScripts(of: base))
    }
  }

  /// One element without its scripts, or nil for what shows nothing.
  mutating func readElement() throws(FormulaError) -> MathNode? {
    guard let character = next else { throw FormulaError() }
    switch character {
    case "{": return .row(try readGroup())
    case "\\": return try readCommand()
    case "~":
      advance()
      return .space("0.33em")
    case "&", "#", "$", "%", "^", "_": throw FormulaError()
    case _ where character.isNumber && character.isASCII: return readNumber()
    case _ where character.isLetter:
      advance()
      // Words of other scripts are text, not variables.
      return character.isASCII
        ? MathNode(.mi, String(character)) : MathNode(.mtext, String(character))
    default:
      advance()
      return MathNode(.mo, Self.operators[character] ?? String(character))
    }
  }

  private static let operators: [Character: String] = ["-": "−", "*": "∗", "`": "‘"]

  private mutating func readNumber() -> MathNode {
    var digits = ""
    while let character = next, character.isASCII, character.isNumber || character == "." {
      // A full stop behind a number ends a sentence.
      if character == ".", !(peek(1)?.isNumber ?? false) { break }
      digits.append(character)
      advance()
    }
    return MathNode(.mn, digits)
  }

  /// `{…}`, its elements.
  mutating func readGroup() throws(FormulaError) -> [MathNode] {
    try expect("{")
    let nodes = try readRow { _ in false }
    try expect("}")
    return nodes
  }

  /// A group, or the one element that stands there: the argument of a command or a script.
  mutating func readArgument() throws(FormulaError) -> MathNode {
    skipSpace()
    if next == "{" { return MathNode.row(try readGroup()) }
    if let character = next, character.isASCII, character.isNumber {
      advance()
      return MathNode(.mn, String(character))
    }
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest, next != "}", let node = try readElement() else {
      throw FormulaError()
    }
    return node
  }

  /// `{…}` as it is written, with braces that match.
  mutating func readText() throws(FormulaError) -> String {
    skipSpace()
    try expect("{")
    var text = ""
    var open = 1
    while let character = next {
      advance()
      if character == "{" { open += 1 }
      if character == "}" { open -= 1 }
      if open == 0 { return text }
      if character == "\\", let escaped = next, "%$&#_{} ".contains(escaped) {
        text.append(escaped)
        advance()
      } else if character != "{", character != "}" {
        text.append(character)
      }
    }
    throw FormulaError()
  }

  /// `[…]`, if it stands there.
  mutating func readOption() throws(FormulaError) -> [MathNode]? {
    skipSpace()
    guard next == "[" else { return nil }
    advance()
    let nodes = try readRow { $0.next == "]" }
    try expect("]")
    return nodes
  }

  func peek(_ distance: Int) -> Character? {
    position + distance < source.count ? source[position + distance] : nil
  }

  func hasPrefix(_ text: String) -> Bool {
    text.count <= source.count - position
      && zip(text, source[position...]).allSatisfy { $0 == $1 }
  }

  /// True before `\name` and no longer name: `\right` is not `\rightarrow`.
  func isAt(command name: String) -> Bool {
    hasPrefix("\\" + name) && !(peek(name.count + 1).map { $0.isLetter && $0.isASCII } ?? false)
  }

  mutating func advance(_ count: Int = 1) { position = min(position + count, source.count) }

  mutating func skipSpace() {
    while let character = next, character.isWhitespace { advance() }
  }

  mutating func expect(_ text: String) throws(FormulaError) {
    skipSpace()
    guard hasPrefix(text) else { throw FormulaError() }
    advance(text.count)
  }
}
