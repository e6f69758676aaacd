/// A product of 2 by 2 matrices; the answer is a matrix.
struct MatrixProduct: Family {
  static let name = "matrix-product"
  static let slipPlaces = 3

  let left: [[Int]]
  let right: [[Int]]

  init(level: Int, random: inout SeededRandom) {
    let size = 2 + level
    func matrix() -> [[Int]] { (0..<2).map { _ in (0..<2).map { _ in random.int(-size...size) } } }
    left = matrix()
    right = matrix()
  }

  private func latex(_ rows: [[Int]]) -> String { Answer.matrix(rows).latex }

  var wordings: [String] {
    [
      "Let $A = \(latex(left))$ and $B = \(latex(right))$. Find $AB$.",
      "Compute the matrix product $\(latex(left)) \(latex(right))$.",
    ]
  }

  var goal: String { "multiply the matrices \(left) and \(right)" }

  var ideas: [String] { ["row times column for each entry."] }

  func derivation(_ slip: Slip) -> Derivation {
    let factor = slip(0, right, [[right[0][0], right[1][0]], [right[0][1], right[1][1]]])
    var steps: [Derivation.Step] = []
    var result = [[0, 0], [0, 0]]
    for row in 0..<2 {
      for column in 0..<2 {
        let (first, second) = (left[row][0] * factor[0][column], left[row][1] * factor[1][column])
        var value = first + second
        if (row, column) == (0, 1) { value = slip(1, value, first - second) }
        if (row, column) == (1, 0) { value = slip(2, value, value + 2) }
        result[row][column] = value
        steps.append(
          .init(
            "<<Entry||Position>> (\(row + 1), \(column + 1)): \(left[row][0])·"
              + "\(factor[0][column].wrapped) +"
              + " \(left[row][1].wrapped)·\(factor[1][column].wrapped) = "
              + "\(value).", facts: [.sum([first, second])]))
      }
    }
    let answer = Answer.matrix(result)
    steps.append(
      .init("So the product is \(answer.plain).", line: "The product is $\(answer.latex)$."))
    return Derivation(steps, answer: answer, checks: [determinants(result)])
  }

  private func determinants(_ result: [[Int]]) -> String {
    func determinant(_ rows: [[Int]]) -> Int { rows[0][0] * rows[1][1] - rows[0][1] * rows[1][0] }
    return "Determinants multiply: \(determinant(left))·\(determinant(right).wrapped) = "
      + "\(determinant(left) * determinant(right)), and the product has the determinant "
      + "\(determinant(result))."
  }
}
