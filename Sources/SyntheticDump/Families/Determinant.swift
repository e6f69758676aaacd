/// A 3 by 3 determinant.
struct Determinant: Family {
  static let name = "determinant"
  static let slipPlaces = 3

  let rows: [[Int]]

  init(level: Int, random: inout SeededRandom) {
    let size = 2 + level
    rows = (0..<3).map { _ in (0..<3).map { _ in random.int(-size...size) } }
  }

  private var latex: String {
    rows.map { $0.map(String.init).joined(separator: " & ") }.joined(separator: " \\\\ ")
  }

  var wordings: [String] {
    [
      "Compute the determinant $$\\begin{vmatrix} \(latex) \\end{vmatrix}.$$",
      "Find $\\det \\begin{pmatrix} \(latex) \\end{pmatrix}$.",
    ]
  }

  var goal: String {
    "compute the determinant with the rows \(rows.map { "\($0)" }.joined(separator: ", "))"
  }

  var ideas: [String] { ["expand along the first row.", "Sarrus would do, but I prefer minors."] }

  private func minor(_ column: Int) -> (Int, Int) {
    let kept = (0..<3).filter { $0 != column }
    return (rows[1][kept[0]] * rows[2][kept[1]], rows[1][kept[1]] * rows[2][kept[0]])
  }

  func derivation(_ slip: Slip) -> Derivation {
    let minors = (0..<3).map { column in
      let (down, up) = minor(column)
      return column == 0 ? slip(0, down - up, down + up) : down - up
    }
    let signs = [1, slip(1, -1, 1), 1]
    let terms = (0..<3).map { signs[$0] * rows[0][$0] * minors[$0] }
    let value = slip(2, terms.reduce(0, +), terms.reduce(0, +) + 10)
    let details = (0..<3).map { column in
      let (down, up) = minor(column)
      let sign = minors[column] == down - up ? "-" : "+"
      return "\(down) \(sign) \(up.wrapped) = \(minors[column])"
    }
    let parts = (0..<3).map { column in
      "\((signs[column] * rows[0][column]).wrapped)·\(minors[column].wrapped) = \(terms[column])"
    }
    let products: [Arithmetic] = (0..<3).map { .product(abs(rows[0][$0]), abs(minors[$0])) }
    let middle = signs[1] < 0 ? "-" : "+"
    return Derivation(
      [
        .init(
          "<<The minors are||Minors>>: \(details.joined(separator: "; ")).",
          line: "The minors of the first row are $\(list(minors))$."),
        .init(
          "With the signs +, \(middle), +: \(parts.joined(separator: ", ")).",
          line: "The terms are $\(list(terms))$.", facts: products),
        .init(
          "<<The sum is||Adding up>>: \(sum(terms)) = \(value).",
          line: "The determinant is $\(value)$.", facts: [.sum(terms)]),
      ], answer: .integer(value), alternatives: [sarrus])
  }

  private func list(_ numbers: [Int]) -> String {
    numbers.map(String.init).joined(separator: ", ")
  }

  private var sarrus: String {
    let down = (0..<3).map { product(rows[0][$0], rows[1][($0 + 1) % 3], rows[2][($0 + 2) % 3]) }
    let up = (0..<3).map { product(rows[2][$0], rows[1][($0 + 1) % 3], rows[0][($0 + 2) % 3]) }
    let (falling, rising) = (down.reduce(0, +), up.reduce(0, +))
    return "By the rule of Sarrus the falling diagonals give \(sum(down)) = \(falling), the rising"
      + " ones \(sum(up)) = \(rising). The difference is \(falling - rising)."
  }

  private func product(_ first: Int, _ second: Int, _ third: Int) -> Int {
    first * second * third
  }
}
