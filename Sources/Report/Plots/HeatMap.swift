import Ledger

/// How two shares go together: a square for each pair of tenths, darker where there are more.
struct HeatMap {
  let distribution: Distribution
  let title: String
  /// What stands below and beside it.
  let horizontal: String
  let vertical: String

  private static let side = 34.0
  private static let left = 92.0
  private static let top = 18.0
  private static let steps = Array(stride(from: 0, through: 100, by: 10))
  /// Shades: by the logarithm, since most stand in a few squares.
  private static let shades = 6

  var html: String {
    guard distribution.total > 0 else { return "" }
    return Figure(title: title, svg: svg, table: table).html
  }

  private func count(_ column: Int, _ row: Int) -> Int {
    distribution.series.first { $0.name == String(column) }?.count(String(row)) ?? 0
  }

  private var svg: String {
    let size = Double(Self.steps.count) * Self.side
    var drawing = Drawing(width: 720, height: Self.top + size + 36)
    let most = Self.steps.flatMap { column in Self.steps.map { count(column, $0) } }.max() ?? 1
    for (x, column) in Self.steps.enumerated() {
      for (y, row) in Self.steps.enumerated() {
        let number = count(column, row)
        let top = Self.top + size - Double(y + 1) * Self.side
        drawing.rectangle(
          Self.left + Double(x) * Self.side + 0.5, top + 0.5, Self.side - 1, Self.side - 1,
          class: "shade-\(Self.shade(number, of: most))",
          title: "\(horizontal) from \(column)%, \(vertical) from \(row)%: \(Markup.number(number))"
        )
        if number > 0 {
          drawing.text(
            Markup.short(number), Self.left + (Double(x) + 0.5) * Self.side, top + 21, .middle,
            class: Self.shade(number, of: most) > 3 ? "cell inverse" : "cell")
        }
      }
      drawing.text(
        "\(column)%", Self.left + (Double(x) + 0.5) * Self.side, Self.top + size + 15, .middle,
        class: "tick")
      drawing.text(
        "\(column)%", Self.left - 6, Self.top + size - (Double(x) + 0.5) * Self.side + 4, .end,
        class: "tick")
    }
    drawing.text(horizontal, Self.left + size, Self.top + size + 31, .end, class: "tick")
    drawing.text(vertical, Self.left - 6, 10, .end, class: "tick")
    return drawing.svg(label: "\(title); the numbers are in the table that follows")
  }

  private static func shade(_ count: Int, of most: Int) -> Int {
    guard count > 0 else { return 0 }
    let bits = { (number: Int) in Double(Int.bitWidth - number.leadingZeroBitCount) }
    return max(1, min(shades, Int((bits(count) / bits(most) * Double(shades)).rounded())))
  }

  private var table: String {
    let columns = Self.steps.filter { column in Self.steps.contains { count(column, $0) > 0 } }
    return Markup.table(
      title, ["\(vertical) from"] + columns.map { "\(horizontal) from \($0)%" },
      Self.steps.map { row in [.text("\(row)%")] + columns.map { .number(count($0, row)) } })
  }
}
