/// Commands: a backslash and a name, or one sign.
extension FormulaReader {
  mutating func readCommand() throws(FormulaError) -> MathNode? {
    advance()
    guard let first = next else { throw FormulaError() }
    guard first.isLetter, first.isASCII else {
      advance()
      return try sign(first)
    }
    var name = ""
    while let character = next, character.isLetter, character.isASCII {
      name.append(character)
      advance()
    }
    if let width = Symbols.spaces[name] { return .space(width) }
    if let letter = Symbols.letters[name] { return MathNode(.mi, letter) }
    if let sign = Symbols.operators[name] { return MathNode(.mo, sign) }
    if Symbols.functions.contains(name) || Symbols.limitNames.contains(name) {
      return MathNode(.mi, name)
    }
    if let accent = Symbols.accents[name] { return try readAccent(accent) }
    if let variant = Symbols.variants[name] { return styled(try readArgument(), variant) }
    return try readStructure(name)
  }

  private func sign(_ sign: Character) throws(FormulaError) -> MathNode? {
    switch sign {
    case ",", ":", ">": .space("0.2em")
    case ";": .space("0.28em")
    case " ": .space("0.33em")
    case "!": nil
    case "|": MathNode(.mo, "‖")
    case "{", "}", "%", "$", "&", "#", "_": MathNode(.mo, String(sign))
    default: throw FormulaError()
    }
  }

  private mutating func readAccent(_ accent: Symbols.Accent) throws(FormulaError) -> MathNode {
    let sign = MathNode(.mo, accent.sign, [("stretchy", accent.isWide ? "true" : "false")])
    let base = try readArgument()
    return accent.isBelow
      ? MathNode(.munder, [base, sign]) : MathNode(.mover, [base, sign], [("accent", "true")])
  }

  /// The commands that take arguments of their own.
  private mutating func readStructure(_ name: String) throws(FormulaError) -> MathNode? {
    switch name {
    case "frac", "dfrac", "tfrac", "cfrac":
      return MathNode(.mfrac, [try readArgument(), try readArgument()])
    case "binom", "dbinom", "tbinom":
      let column = MathNode(
        .mfrac, [try readArgument(), try readArgument()], [("linethickness", "0")])
      return fenced("(", [column], ")")
    case "sqrt":
      let index = try readOption()
      let base = try readArgument()
      return index.map { MathNode(.mroot, [base, .row($0)]) } ?? MathNode(.msqrt, [base])
    case "text", "textrm", "textbf", "textit", "mbox", "textnormal", "textsf", "texttt":
      return MathNode(.mtext, Self.words(try readText()))
    case "operatorname": return MathNode(.mi, try readText())
    case "left": return try readFence()
    case "big", "Big", "bigg", "Bigg", "bigl", "bigr", "Bigl", "Bigr", "biggl", "biggr", "Biggl",
      "Biggr":
      return MathNode(.mo, try readDelimiter())
    case "overset", "stackrel":
      let above = try readArgument()
      return MathNode(.mover, [try readArgument(), above])
    case "underset":
      let below = try readArgument()
      return MathNode(.munder, [try readArgument(), below])
    case "boxed", "fbox":
      return MathNode(.mstyle, [try readArgument()], [("class", "boxed")])
    case "pmod":
      return .row([
        .space("0.4em"),
        fenced("(", [MathNode(.mi, "mod"), .space("0.3em"), try readArgument()], ")"),
      ])
    case "bmod", "mod": return MathNode(.mo, "mod")
    case "not":
      let negated = try readArgument()
      return MathNode(negated.tag, negated.text + "\u{338}")
    case "displaystyle", "textstyle", "scriptstyle", "limits", "nolimits", "left.", "right.",
      "phantom", "nonumber", "notag", "bf", "rm", "it":
      if name == "phantom" { _ = try readArgument() }
      return nil
    case "begin": return try readEnvironment()
    default: throw FormulaError()
    }
  }

  /// Spaces at the ends would be lost in an element.
  private static func words(_ text: String) -> String {
    String(text.map { $0.isWhitespace ? "\u{A0}" : $0 })
  }

  func fenced(_ opening: String, _ nodes: [MathNode], _ closing: String) -> MathNode {
    let sign = { (text: String) in
      text.isEmpty ? [] : [MathNode(.mo, text, [("fence", "true"), ("stretchy", "true")])]
    }
    return MathNode(.mrow, sign(opening) + nodes + sign(closing))
  }

  private mutating func readFence() throws(FormulaError) -> MathNode {
    let opening = try readDelimiter()
    var parts: [MathNode] = []
    while true {
      parts += try readRow { $0.isAt(command: "right") || $0.isAt(command: "middle") }
      if isAt(command: "middle") {
        advance("\\middle".count)
        parts.append(MathNode(.mo, try readDelimiter(), [("stretchy", "true")]))
      } else {
        break
      }
    }
    guard isAt(command: "right") else { throw FormulaError() }
    advance("\\right".count)
    return fenced(opening, parts, try readDelimiter())
  }

  /// The sign behind `\left`: empty for a full stop.
  private mutating func readDelimiter() throws(FormulaError) -> String {
    skipSpace()
    guard let character = next else { throw FormulaError() }
    advance()
    if character == "." { return "" }
    guard character == "\\" else {
      guard "()[]|/<>".contains(character) else { throw FormulaError() }
      return character == "<" ? "⟨" : character == ">" ? "⟩" : String(character)
    }
    if let sign = next, "{}|".contains(sign) {
      advance()
      return sign == "|" ? "‖" : String(sign)
    }
    var name = ""
    while let letter = next, letter.isLetter, letter.isASCII {
      name.append(letter)
      advance()
    }
    guard let sign = Symbols.operators[name] else { throw FormulaError() }
    return sign
  }

  /// Letters in another hand: what MathML Core draws from their own code points.
  private func styled(_ node: MathNode, _ variant: Symbols.Variant) -> MathNode {
    var styled = node
    styled.text = String(String.UnicodeScalarView(node.text.unicodeScalars.map(variant.letter)))
    if variant == .upright, node.tag == .mi { styled.attributes = [("mathvariant", "normal")] }
    styled.children = node.children.map { self.styled($0, variant) }
    if variant == .upright, node.tag == .mrow, node.children.allSatisfy({ $0.tag == .mi }) {
      return MathNode(.mi, node.children.map(\.text).joined())
    }
    return styled
  }
}
