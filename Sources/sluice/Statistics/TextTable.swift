/// Columns of text that line up in a terminal.
struct TextTable {
  private var rows: [[String]]
  private let numbers: Set<Int>
  private let style: TerminalStyle

  /// - Parameter numbers: the columns that stand at the right.
  init(head: [String], numbers: Set<Int>, style: TerminalStyle = .plain) {
    rows = [head]
    self.numbers = numbers
    self.style = style
  }

  mutating func add(_ cells: [String]) { rows.append(cells) }

  var text: String {
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.enumerated().map { index, row in
      let cells = row.enumerated().map { column, cell in
        let space = String(repeating: " ", count: widths[column] - cell.count)
        let shown = cell == "0" ? style.soft(cell) : cell
        return numbers.contains(column) ? space + shown : shown + space
      }
      var line = cells.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return index == 0 ? style.heading(line) : line
    }.joined(separator: "\n")
  }
}
