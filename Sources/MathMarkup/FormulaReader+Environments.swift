/// `\begin{…} … \end{…}`: matrices, cases, aligned lines.
extension FormulaReader {
  /// The signs around a table, and how its columns stand.
  private static let environments: [String: (opening: String, closing: String, align: String)] = [
    "matrix": ("", "", "center"), "pmatrix": ("(", ")", "center"), "bmatrix": ("[", "]", "center"),
    "Bmatrix": ("{", "}", "center"), "vmatrix": ("|", "|", "center"),
    "Vmatrix": ("‖", "‖", "center"), "smallmatrix": ("", "", "center"),
    "array": ("", "", "center"), "cases": ("{", "", "left"), "aligned": ("", "", "right left"),
    "align": ("", "", "right left"), "align*": ("", "", "right left"),
    "split": ("", "", "right left"), "gathered": ("", "", "center"), "gather": ("", "", "center"),
    "gather*": ("", "", "center"), "equation": ("", "", "center"), "equation*": ("", "", "center"),
    "eqnarray": ("", "", "right left"), "eqnarray*": ("", "", "right left"),
  ]

  mutating func readEnvironment() throws(FormulaError) -> MathNode {
    let name = try readText()
    guard let form = Self.environments[name] else { throw FormulaError() }
    if name == "array" { _ = try readText() }
    var rows: [MathNode] = []
    var cells: [MathNode] = []
    while true {
      let cell = try readRow {
        $0.next == "&" || $0.hasPrefix("\\\\") || $0.isAt(command: "end")
          || $0.isAt(command: "hline")
      }
      if !cell.isEmpty || next == "&" || !cells.isEmpty {
        cells.append(MathNode(.mtd, cell, [("class", Self.side(form.align, cells.count))]))
      }
      if next == "&" {
        advance()
        continue
      }
      if isAt(command: "hline") {
        advance("\\hline".count)
        cells.removeLast(cells.last?.children.isEmpty == true ? 1 : 0)
        continue
      }
      if !cells.isEmpty { rows.append(MathNode(.mtr, cells)) }
      cells = []
      guard hasPrefix("\\\\") else { break }
      advance(2)
      if next == "[" { _ = try readOption() }
    }
    try expect("\\end")
    guard try readText() == name else { throw FormulaError() }
    return fenced(form.opening, [MathNode(.mtable, rows)], form.closing)
  }

  private static func side(_ columns: String, _ index: Int) -> String {
    let sides = columns.split(separator: " ")
    return String(sides[index % sides.count])
  }
}
