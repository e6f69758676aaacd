/// 相遇问题: two people walk toward each other.
struct MeetingInChinese: Family {
  static let name = "meeting-zh"
  static let language = Language.chinese
  static let slipPlaces = 3

  let names: [String]
  let speeds: (Int, Int)
  let distance: Int
  let early: Int

  init(level: Int, random: inout SeededRandom) {
    names = Cast.chinesePeople(2, &random)
    speeds = (10 * random.int(5...8), 10 * random.int(4...7 + level))
    early = random.int(1...2 + level)
    distance =
      speeds.0 * early + (speeds.0 + speeds.1) * random.int(3...6 + level)
      + (level > 3 ? 30 : 0)
  }

  var wordings: [String] {
    [
      "\(names[0])和\(names[1])的家相距 $\(distance)$ 米。\(names[0])每分钟走 $\(speeds.0)$ 米，先出发"
        + " $\(early)$ 分钟，然后\(names[1])以每分钟 $\(speeds.1)$ 米的速度迎面走来。\(names[1])出发多少分钟后两人相遇？",
      "甲、乙两地相距 $\(distance)$ 米，\(names[0])从甲地出发，速度为每分钟 $\(speeds.0)$ 米；$\(early)$ 分钟后，"
        + "\(names[1])从乙地出发相向而行，速度为每分钟 $\(speeds.1)$ 米。求\(names[1])走了多少分钟后两人相遇。",
    ]
  }

  var goal: String { "求\(names[1])出发多少分钟后两人相遇" }

  var ideas: [String] { ["先算先走的路程，剩下的用速度和。"] }

  func derivation(_ slip: Slip) -> Derivation {
    let head = slip(0, speeds.0 * early, speeds.1 * early)
    let rest = slip(1, distance - head, distance)
    let speed = slip(2, speeds.0 + speeds.1, max(speeds.0, speeds.1))
    let time = Fraction(rest, speed)
    let walker = head == speeds.0 * early ? speeds.0 : speeds.1
    return Derivation(
      [
        .init(
          "先走的路程是\(walker)×\(early)=\(head)米。", line: "先走了 $\(head)$ 米。",
          facts: [.product(walker, early)]),
        .init(
          rest == distance ? "两人之间的路程是\(rest)米。" : "剩下\(distance)-\(head)=\(rest)米。",
          line: "剩下的路程为 $\(rest)$ 米。", facts: [.difference(distance, head)]),
        .init(
          speed == speeds.0 + speeds.1
            ? "<<速度和是||两人每分钟共走>>\(speeds.0)+\(speeds.1)=\(speed)米"
              + "，<<所以时间是||时间为>>\(quotient(rest, speed))分钟。"
            : "按每分钟\(speed)米计算，时间是\(quotient(rest, speed))分钟。",
          line: "时间为 $\(quotientLatex(rest, speed))$ 分钟。", facts: [.quotient(rest, speed)]),
      ], answer: .quantity(time, "分钟"),
      checks: [
        "相遇时，\(names[0])走了\((Fraction(speeds.0) * (time + Fraction(early))).plain)米，\(names[1])走了"
          + "\((Fraction(speeds.1) * time).plain)米，一共\(distance)米。"
      ])
  }
}
