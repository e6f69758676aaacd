/// A question in Chinese whose numbers stand in a missing figure.
struct HiddenFigureInChinese: Family {
  static let name = "hidden-figure-zh"
  static let language = Language.chinese
  static let topic = Topic.geometry
  static let slipPlaces = 2

  let radius: Int
  private let corners: String
  private let number: Int

  init(level: Int, random: inout SeededRandom) {
    corners = String("ABCDEFGHIJKLMNOPQRSTUVWX".dropFirst(random.below(20)).prefix(4))
    number = random.int(1...40)
    radius = 2 * random.int(1...3 + level)
  }

  var wordings: [String] {
    [
      "如图\(number)，正方形$\(corners)$内有一个内切圆，求图中阴影部分的面积。",
      "如图所示，阴影部分是正方形$\(corners)$去掉内切圆后剩下的部分，数据见图，求阴影部分的面积。",
      "根据下图（图\(number)）中的数据，求阴影部分的面积。\n\n![](https://example.org/images/\(number)\(corners).png)",
    ]
  }

  var goal: String { "求出阴影部分的面积" }

  var ideas: [String] { ["题目里没有给出图，只能根据常见的题型来推测。"] }

  func easier(_ random: inout SeededRandom) -> (any Family)? { nil }

  func derivation(_ slip: Slip) -> Derivation {
    let side = slip(0, 2 * radius, 2 * radius + 2)
    let inner = Fraction(side, 2)
    let circle = slip(1, inner * inner, inner * Fraction(2))
    let square = side * side
    let pi = circle.latex == "1" ? "\\pi" : "\(circle.latex)\\pi"
    let steps: [Derivation.Step] = [
      .init(
        "<<假设||设>>正方形的边长是\(side)，那么内切圆的半径是\(inner.plain)。",
        line: "设正方形的边长为 $\(side)$，内切圆半径为 $\(inner.latex)$。"),
      .init(
        "正方形的面积是\(side)×\(side)=\(square)，圆的面积是\(circle.plain)π，<<相减||两者之差>>就是阴影部分："
          + "\(square)-\(circle.plain)π。",
        line: "阴影面积为 $\(square) - \(pi)$。", facts: [.product(side, side)]),
    ]
    return Derivation(steps, answer: .expression("\(square) - \(pi)", also: ["\(square)-\(pi)"]))
  }
}
