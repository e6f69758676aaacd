/// 鸡兔同笼: heads and legs of two kinds of animals.
struct ChickensAndRabbits: Family {
  static let name = "chickens-and-rabbits-zh"
  static let language = Language.chinese
  static let slipPlaces = 3

  let heads: Int
  let legs: Int

  init(level: Int, random: inout SeededRandom) {
    let rabbits = random.int(3...8 * level)
    let chickens = random.int(4...9 * level)
    heads = rabbits + chickens
    legs = 4 * rabbits + 2 * chickens
  }

  var wordings: [String] {
    [
      "鸡和兔关在同一个笼子里，一共有 $\(heads)$ 个头，$\(legs)$ 只脚。笼子里有多少只兔子？",
      "农场里有鸡和兔共 $\(heads)$ 只，它们的脚加起来有 $\(legs)$ 只。求兔子的只数。",
      "已知鸡兔同笼，头数为 $\(heads)$，脚数为 $\(legs)$，则兔子有多少只？",
    ]
  }

  var goal: String { "求出兔子有多少只" }

  var ideas: [String] { ["可以用假设法，先假设全部都是鸡。", "设未知数列方程也可以，不过假设法更快。"] }

  func derivation(_ slip: Slip) -> Derivation {
    let least = slip(0, 2 * heads, 2 * heads - 2)
    let extra = slip(1, legs - least, legs - least + 10)
    let rabbits = slip(2, Fraction(extra, 2), Fraction(extra, 4))
    let share = rabbits == Fraction(extra, 2) ? 2 : 4
    return Derivation(
      [
        .init(
          "<<假设全是鸡||如果\(heads)只都是鸡>>，那么应该有\(heads)×2=\(least)只脚。",
          line: "假设全是鸡，则有 $\(heads) \\times 2 = \(least)$ 只脚。", facts: [.product(heads, 2)]),
        .init(
          "实际有\(legs)只脚，<<多出||多了>>\(legs)-\(least)=\(extra)只。",
          line: "实际多出 $\(legs) - \(least) = \(extra)$ 只脚。", facts: [.difference(legs, least)]),
        .init(
          "每把一只鸡换成兔子，脚就多\(share)只，所以兔子有\(extra)÷\(share)=\(rabbits.plain)只。",
          line: "兔子有 $\(extra) \\div \(share) = \(rabbits.latex)$ 只。",
          facts: [.quotient(extra, share)]),
      ],
      answer: .quantity(rabbits, "只"),
      checks: [
        "兔子\(rabbits.plain)只，鸡\((Fraction(heads) - rabbits).plain)只，脚数为4×\(rabbits.plain)+2×"
          + "\((Fraction(heads) - rabbits).plain)=\(legs)。"
      ],
      alternatives: [
        "设兔子有x只，则鸡有\(heads)-x只，4x+2(\(heads)-x)=\(legs)，即2x+\(2 * heads)=\(legs)，"
          + "所以x=\(rabbits.plain)。"
      ])
  }
}
