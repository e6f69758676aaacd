/// A bar inside a table's cell, of one or several parts.
enum BarCell {
  /// - Parameters:
  ///   - parts: counts with the class of their colour, from the left.
  ///   - whole: the count that fills the cell.
  static func html(_ parts: [(count: Int, class: String)], whole: Int) -> Markup.Cell {
    var drawing = Drawing(width: 100, height: 10)
    var x = 0.0
    for part in parts {
      let width = 100 * Double(part.count) / Double(max(whole, 1))
      drawing.rectangle(x, 0, width, 10, class: part.class)
      x += width
    }
    let svg = drawing.svg(label: "")
    // The numbers stand beside it: nobody needs to hear of the bar.
    return .markup(
      svg.replacing(
        " role=\"img\" aria-label=\"\"", with: " preserveAspectRatio=\"none\" aria-hidden=\"true\"")
    )
  }
}
