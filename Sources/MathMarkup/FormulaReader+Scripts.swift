/// What stands above and below an element.
extension FormulaReader {
  mutating func readScripts(of base: MathNode) throws(FormulaError) -> MathNode {
    var below: MathNode?
    var above: [MathNode] = []
    var hasLimits = isDisplay && base.tag == .mo && Symbols.withLimits.contains(base.text)
    hasLimits =
      hasLimits || (isDisplay && base.tag == .mi && Symbols.limitNames.contains(base.text))
    while true {
      skipSpace()
      if isAt(command: "limits") {
        advance("\\limits".count)
        hasLimits = true
      } else if isAt(command: "nolimits") {
        advance("\\nolimits".count)
        hasLimits = false
      } else if next == "_" {
        guard below == nil else { throw FormulaError() }
        advance()
        below = try readArgument()
      } else if next == "^" {
        advance()
        above.append(try readArgument())
      } else if next == "'" {
        advance()
        above.append(MathNode(.mo, "′"))
      } else {
        break
      }
    }
    let isBrace = base.tag == .mover || base.tag == .munder
    return Self.script(
      base, below, above.isEmpty ? nil : .row(above), hasLimits: hasLimits || isBrace)
  }

  private static func script(
    _ base: MathNode, _ below: MathNode?, _ above: MathNode?, hasLimits: Bool
  ) -> MathNode {
    switch (below, above) {
    case (nil, nil): base
    case (let below?, nil): MathNode(hasLimits ? .munder : .msub, [base, below])
    case (nil, let above?): MathNode(hasLimits ? .mover : .msup, [base, above])
    case (let below?, let above?):
      MathNode(hasLimits ? .munderover : .msubsup, [base, below, above])
    }
  }
}
