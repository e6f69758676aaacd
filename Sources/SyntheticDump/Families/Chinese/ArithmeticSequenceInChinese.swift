/// 等差数列: a partial sum from two terms.
struct ArithmeticSequenceInChinese: Family {
  static let name = "arithmetic-sequence-zh"
  static let language = Language.chinese
  static let slipPlaces = 3

  let first: Int
  let difference: Int
  let count: Int

  init(level: Int, random: inout SeededRandom) {
    first = random.int(-6...9)
    difference = random.int(2...3 + level)
    count = random.int(8...10 + 2 * level)
  }

  private func term(_ place: Int) -> Int { first + (place - 1) * difference }

  var wordings: [String] {
    [
      "已知等差数列 $\\{a_n\\}$ 中，$a_3 = \(term(3))$，$a_7 = \(term(7))$，求前 $\(count)$ 项的和"
        + " $S_{\(count)}$。",
      "设等差数列 $\\{a_n\\}$ 的前 $n$ 项和为 $S_n$，若 $a_3 = \(term(3))$，$a_7 = \(term(7))$，则"
        + " $S_{\(count)}$ 等于多少？",
    ]
  }

  var goal: String { "求出等差数列前\(count)项的和" }

  var ideas: [String] { ["先求公差，再求首项，最后用求和公式。", "等差数列的关键是首项和公差。"] }

  func derivation(_ slip: Slip) -> Derivation {
    let gap = term(7) - term(3)
    let step = slip(0, Fraction(gap, 4), Fraction(gap, 5))
    let start = slip(
      1, Fraction(term(3)) - Fraction(2) * step, Fraction(term(3)) - Fraction(3) * step)
    let pairs = slip(2, count * (count - 1) / 2, count * (count + 1) / 2)
    let total = Fraction(count) * start + Fraction(pairs) * step
    let divisor = step == Fraction(gap, 4) ? 4 : 5
    let back = start == Fraction(term(3)) - Fraction(2) * step ? 2 : 3
    return Derivation(
      [
        .init(
          "<<从第3项到第7项||由已知>>，公差d=(\(term(7))-\(term(3).wrapped))/\(divisor)=\(step.plain)。",
          line: "公差 $d = \(step.latex)$。"),
        .init(
          "<<首项||于是首项>>a₁=\(term(3))-\(back)×\(step.plain)=\(start.plain)。",
          line: "首项 $a_1 = \(start.latex)$。"),
        .init(
          "求和：\(count)×\(start.wrapped)+\(pairs)×\(step.plain)=\(total.plain)。",
          line: "$S_{\(count)} = \(total.latex)$。", facts: [.product(pairs, difference)]),
      ], answer: .fraction(total),
      alternatives: [
        "末项是\(term(count))，所以和等于\(count)×(\(first)+\(term(count).wrapped))÷2="
          + "\(Fraction(count * (first + term(count)), 2).plain)。"
      ])
  }
}
