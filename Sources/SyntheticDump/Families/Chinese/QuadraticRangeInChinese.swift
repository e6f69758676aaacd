/// 二次函数: the minimum of a quadratic function.
struct QuadraticRangeInChinese: Family {
  static let name = "quadratic-minimum-zh"
  static let language = Language.chinese
  static let slipPlaces = 3

  let a: Int
  let b: Int
  let c: Int

  init(level: Int, random: inout SeededRandom) {
    a = random.int(1...1 + level)
    b = random.sign() * random.int(2...4 + 2 * level)
    c = random.int(-9...9)
  }

  private var quadratic: String { Polynomial([a, b, c]).text() }

  var wordings: [String] {
    [
      "求函数 $f(x) = \(quadratic)$ 的最小值。",
      "已知二次函数 $y = \(quadratic)$，当 $x$ 取任意实数时，$y$ 的最小值是多少？",
    ]
  }

  var goal: String { "求出二次函数\(quadratic)的最小值" }

  var ideas: [String] { ["开口向上，顶点处取最小值。", "配方就可以了。"] }

  func derivation(_ slip: Slip) -> Derivation {
    let axis = slip(0, Fraction(-b, 2 * a), Fraction(-b, a))
    let square = Fraction(a) * axis * axis
    let linear = slip(1, Fraction(b) * axis, Fraction(-b) * axis)
    let value = slip(2, square + linear + Fraction(c), square + linear)
    let tail = value == square + linear && c != 0 ? "" : "+\(c.wrapped)"
    let formula = axis == Fraction(-b, 2 * a) ? "-b/(2a)" : "-b/a"
    return Derivation(
      [
        .init("对称轴x=\(formula)=\(axis.plain)。", line: "对称轴为 $x = \(axis.latex)$。"),
        .init(
          "<<代入||把x=\(axis.plain)代入>>：\(a)×(\(axis.plain))²=\(square.plain)，一次项是\(linear.plain)。",
          line: "代入得 $\(square.latex)$ 与 $\(linear.latex)$。"),
        .init(
          "<<相加||所以>>：\(square.plain)+\(linear.wrapped)\(tail)=\(value.plain)。",
          line: "最小值为 $\(value.latex)$。"),
      ], answer: .fraction(value),
      alternatives: [
        "用公式(4ac-b²)/(4a)：(\(4 * a * c)-\(b * b))/\(4 * a)="
          + "\(Fraction(4 * a * c - b * b, 4 * a).plain)。"
      ])
  }
}
