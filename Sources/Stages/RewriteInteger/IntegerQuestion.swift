import MathAnswers
import Records
import Statements

/// The sentence that asks for the parts of a form.
enum IntegerQuestion {
  /// Letters that the statement does not use for something else.
  private static let letterSets = [
    ["a", "b", "c", "d"], ["m", "n", "p", "q"], ["k", "l", "u", "v"], ["r", "s", "t", "w"],
    ["A", "B", "C", "D"],
  ]

  static func text(_ form: IntegerForm, for problem: Text) -> String {
    let used = Set(WordCensus([problem]).exact.keys.filter { $0.count == 1 })
    let letters =
      letterSets.first { used.isDisjoint(with: $0.prefix(form.shape.partCount)) }
      ?? ["x_1", "x_2", "x_3", "x_4"]
    let own = Array(letters.prefix(form.shape.partCount))
    let latex = form.shape.latex(letters)
    let sum = own.joined(separator: " + ")
    return problem.isChinese
      ? chinese(form.shape, own, latex, sum) : english(form.shape, own, latex, sum)
  }

  private static func english(
    _ shape: IntegerForm.Shape, _ letters: [String], _ latex: String, _ sum: String
  ) -> String {
    let names = letters.map { "$\($0)$" }
    var conditions = [
      names.count == 1
        ? "\(names[0]) is a positive integer" : "\(listed(names)) are positive integers"
    ]
    if let root = shape.radicand {
      conditions.append("\(names[root]) is not divisible by the square of any prime")
    }
    if !shape.coprime.isEmpty {
      conditions.append(
        "\(listed(shape.coprime.map { names[$0] })) have no common divisor greater than 1")
    }
    let form = "The answer can be written as $\(latex)$, where \(listed(conditions))."
    return "\(form) Find \(letters.count == 1 ? names[0] : "$\(sum)$")."
  }

  private static func chinese(
    _ shape: IntegerForm.Shape, _ letters: [String], _ latex: String, _ sum: String
  ) -> String {
    let names = letters.map { "$\($0)$" }
    var conditions = "\(names.joined(separator: "、"))为正整数"
    if let root = shape.radicand { conditions += "，\(names[root])不能被任何质数的平方整除" }
    if !shape.coprime.isEmpty {
      conditions += "，\(shape.coprime.map { names[$0] }.joined(separator: "、"))没有大于1的公约数"
    }
    return "答案可以写成$\(latex)$的形式，其中\(conditions)。求$\(sum)$的值。"
  }

  /// `$a$, $b$ and $c$`.
  private static func listed(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.joined() }
    return "\(items.dropLast().joined(separator: ", ")) and \(last)"
  }
}
