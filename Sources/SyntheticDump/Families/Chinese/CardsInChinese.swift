/// 概率: the product of two numbers drawn from cards is even.
struct CardsInChinese: Family {
  static let name = "cards-zh"
  static let language = Language.chinese
  static let topic = Topic.combinatorics
  static let slipPlaces = 3

  let count: Int

  init(level: Int, random: inout SeededRandom) {
    count = random.int(5...8 + 2 * level)
  }

  private var odd: Int { (count + 1) / 2 }

  var wordings: [String] {
    [
      "从分别写有 $1, 2, \\dots, \(count)$ 的 $\(count)$ 张卡片中随机抽取两张，求两数之积为偶数的概率。",
      "袋中有编号为 $1$ 到 $\(count)$ 的 $\(count)$ 个小球，一次取出两个，编号之积为偶数的概率是多少？",
    ]
  }

  var goal: String { "求两数之积为偶数的概率" }

  var ideas: [String] { ["积为奇数只有一种情况：两个数都是奇数。所以用对立事件。"] }

  func derivation(_ slip: Slip) -> Derivation {
    let all = slip(0, binomial(count, 2), count * count)
    let odds = slip(1, odd, count / 2 == odd ? odd - 1 : count / 2)
    let bad = binomial(odds, 2)
    let good = slip(2, all - bad, bad)
    return Derivation(
      [
        .init(
          "<<一共有||取法总数是>>\(all)种。", line: "共有 $\(all)$ 种取法。", facts: [.product(count, count - 1)]),
        .init(
          "1到\(count)中有\(odds)个奇数，两个都是奇数的取法有\(odds)×\(odds - 1)÷2=\(bad)种。",
          line: "都是奇数的取法有 $\(bad)$ 种。", facts: [.product(odds, odds - 1)]),
        .init(
          "<<所以||因此>>概率为\(quotient(good, all))。", line: "概率为 $\(quotientLatex(good, all))$。"),
      ], answer: .fraction(Fraction(good, all)))
  }
}
