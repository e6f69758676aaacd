/// 组合: a committee with at least one member of a group.
struct CommitteesInChinese: Family {
  static let name = "committees-zh"
  static let language = Language.chinese
  static let topic = Topic.combinatorics
  static let slipPlaces = 3

  let boys: Int
  let girls: Int
  let size: Int

  init(level: Int, random: inout SeededRandom) {
    boys = random.int(4...5 + level)
    girls = random.int(2...3 + level)
    size = random.int(2...3)
  }

  var wordings: [String] {
    [
      "从 $\(boys)$ 名男生和 $\(girls)$ 名女生中选出 $\(size)$ 人参加比赛，要求至少有一名女生，共有多少种不同的选法？",
      "某班有男班委 $\(boys)$ 人，女班委 $\(girls)$ 人，从中任选 $\(size)$ 人，其中至少有 $1$ 名女班委的选法种数为多少？",
    ]
  }

  var goal: String { "求出至少有一名女生的选法种数" }

  var ideas: [String] { ["“至少”的问题用间接法比较方便：总数减去没有女生的情况。"] }

  func derivation(_ slip: Slip) -> Derivation {
    let people = boys + girls
    let all = slip(0, binomial(people, size), binomial(people, size) * factorial(size))
    let bad = slip(1, binomial(boys, size), binomial(girls, size))
    let good = slip(2, all - bad, all - bad - 1)
    let symbol = all == binomial(people, size) ? "C" : "A"
    let group = bad == binomial(boys, size) ? ("男生", boys) : ("女生", girls)
    return Derivation(
      [
        .init(
          "从\(people)人中选\(size)人，共有\(symbol)(\(people),\(size))=\(all)种。",
          line: "总数为 $\(symbol)_{\(people)}^{\(size)} = \(all)$。"),
        .init(
          "<<只有\(group.0)的选法||全部是\(group.0)>>：C(\(group.1),\(size))=\(bad)种。",
          line: "只有\(group.0)的选法有 $C_{\(group.1)}^{\(size)} = \(bad)$ 种。"),
        .init(
          good == all - bad
            ? "<<相减||所以>>：\(all)-\(bad)=\(good)种。" : "\(all)减去\(bad)，得到\(good)种。",
          line: "所以共有 $\(good)$ 种。", facts: [.difference(all, bad)]),
      ], answer: .integer(good), alternatives: [direct])
  }

  private var direct: String {
    let parts = (1...size).map {
      "\($0)名女生：\(binomial(girls, $0))×\(binomial(boys, size - $0))="
        + "\(binomial(girls, $0) * binomial(boys, size - $0))"
    }
    return "直接分类：\(parts.joined(separator: "；"))，加起来正好是总数。"
  }
}
