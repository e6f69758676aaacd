/// Columns of text that line up in a terminal.
struct TextTable {
  private var rows: [[String]]
  private let numbers: Set<Int>

  /// - Parameter numbers: the columns that stand at the right.
  init(head: [String], numbers: Set<Int>) {
    rows = [head]
    self.numbers = numbers
  }

  mutating func add(_ cells: [String]) { rows.append(cells) }

  var text: String {
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let cells = row.enumerated().map { column, cell in
        let space = String(repeating: " ", count: widths[column] - cell.count)
        return numbers.contains(column) ? space + cell : cell + space
      }
      var line = cells.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }
}
