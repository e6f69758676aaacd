/// A statement to prove, in Chinese.
struct ProofInChinese: Family {
  static let name = "proof-zh"
  static let language = Language.chinese
  static let topic = Topic.algebra
  static let slipPlaces = 0

  let a: Int
  let b: Int

  init(level: Int, random: inout SeededRandom) {
    a = random.int(2...5 + level)
    b = random.int(1...9)
  }

  private var middle: Int { 2 * a * b }

  var wordings: [String] {
    [
      "证明：对任意实数 $x, y$，都有 $\(a * a)x^2 + \(b * b)y^2 \\geqslant \(middle)xy$。",
      "求证：$\(a * a)x^2 - \(middle)xy + \(b * b)y^2$ 对一切实数 $x, y$ 都是非负的。",
    ]
  }

  var goal: String { "证明这个不等式对所有实数成立" }

  var ideas: [String] { ["看起来可以配成完全平方。", "移项之后应该是一个平方式。"] }

  func easier(_ random: inout SeededRandom) -> (any Family)? { nil }

  func derivation(_ slip: Slip) -> Derivation {
    Derivation(
      [
        .init(
          "<<移项||把右边移到左边>>，得到\(a * a)x²-\(middle)xy+\(b * b)y²，这正好是(\(a)x-\(b)y)²。",
          line: "移项得 $\(a * a)x^2 - \(middle)xy + \(b * b)y^2 = (\(a)x - \(b)y)^2$。"),
        .init(
          "平方数<<总是||一定>>大于等于0，所以不等式成立。等号在\(a)x=\(b)y时取到。",
          line: "因为平方非负，所以原不等式成立，当且仅当 $\(a)x = \(b)y$ 时取等号。证毕。"),
      ], answer: .proof)
  }
}
