/// 同余: the smallest number with two given remainders.
struct RemainderInChinese: Family {
  static let name = "remainders-zh"
  static let language = Language.chinese
  static let topic = Topic.numberTheory
  static let slipPlaces = 2

  let moduli: (Int, Int)
  let rests: (Int, Int)

  init(level: Int, random: inout SeededRandom) {
    var (m, n) = (0, 0)
    repeat {
      (m, n) = (random.int(3...5 + level), random.int(5...7 + level))
    } while m >= n || greatestCommonDivisor(m, n) != 1
    moduli = (m, n)
    rests = (random.int(1...m - 1), random.int(1...n - 1))
  }

  var wordings: [String] {
    [
      "一个正整数除以 $\(moduli.0)$ 余 $\(rests.0)$，除以 $\(moduli.1)$ 余 $\(rests.1)$，这个数最小是多少？",
      "求满足除以 $\(moduli.0)$ 余 $\(rests.0)$、除以 $\(moduli.1)$ 余 $\(rests.1)$ 的最小正整数。",
    ]
  }

  var goal: String { "求出满足两个余数条件的最小正整数" }

  var ideas: [String] { ["把除以\(moduli.1)余\(rests.1)的数依次列出来，再看除以\(moduli.0)的余数。"] }

  func derivation(_ slip: Slip) -> Derivation {
    let wanted = slip(0, rests.0, rests.0 == 1 ? 2 % moduli.0 : rests.0 - 1)
    var tried: [Int] = []
    var value = rests.1
    while value % moduli.0 != wanted {
      tried.append(value)
      value += moduli.1
    }
    tried.append(value)
    let found = slip(1, value, value + moduli.1)
    let listed = tried.map { "\($0)（余\($0 % moduli.0)）" }.joined(separator: "，")
    return Derivation(
      [
        .init(
          "<<列举||一个一个试>>：\(listed)。",
          line:
            "除以 $\(moduli.1)$ 余 $\(rests.1)$ 的数依次为"
            + " $\(tried.map(String.init).joined(separator: ", "))$。"
        ),
        .init(
          "<<所以符合条件的是||符合的数是>>\(found)。", line: "其中最小的符合条件的数是 $\(found)$。"),
      ], answer: .integer(found),
      checks: [
        "\(found)=\(found / moduli.0)×\(moduli.0)+\(found % moduli.0)，"
          + "\(found)=\(found / moduli.1)×\(moduli.1)+\(found % moduli.1)。"
      ])
  }
}
