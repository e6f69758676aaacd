/// Shortest paths in a grid, through or around a point.
struct LatticePaths: Family {
  static let name = "lattice-paths"
  static let topic = Topic.combinatorics
  static let slipPlaces = 4

  let width: Int
  let height: Int
  let stop: (x: Int, y: Int)
  let avoids: Bool

  init(level: Int, random: inout SeededRandom) {
    width = random.int(3...4 + level)
    height = random.int(3...4 + level)
    stop = (random.int(1...width - 1), random.int(1...height - 1))
    avoids = level > 2
  }

  var wordings: [String] {
    let condition = avoids ? "do not pass" : "pass"
    return [
      "A path from $(0, 0)$ to $(\(width), \(height))$ consists of steps one unit to the right or"
        + " one"
        + " unit up. How many such paths \(condition) through the point $(\(stop.x), \(stop.y))$?",
      "An ant walks on grid lines from the origin to the point $(\(width), \(height))$, moving only"
        + " right or up. In how many ways can it do this if it"
        + " \(avoids ? "must avoid" : "must visit")"
        + " $(\(stop.x), \(stop.y))$?",
    ]
  }

  var goal: String {
    "count the paths from (0, 0) to (\(width), \(height)) that \(avoids ? "avoid" : "go through")"
      + " (\(stop.x), \(stop.y))"
  }

  var ideas: [String] {
    [
      "the number of paths in an a by b grid is C(a + b, a).",
      avoids
        ? "Count all paths and subtract those through the point."
        : "Split each path at the point: ways to get there times ways to go on.",
    ]
  }

  func derivation(_ slip: Slip) -> Derivation {
    let (right, up) = (width - stop.x, height - stop.y)
    let before = slip(0, binomial(stop.x + stop.y, stop.x), binomial(stop.x + stop.y + 1, stop.x))
    let after = slip(1, binomial(right + up, right), binomial(right + up - 1, right))
    let top = before == binomial(stop.x + stop.y, stop.x) ? stop.x + stop.y : stop.x + stop.y + 1
    let through = slip(2, before * after, before + after)
    let sign = through == before * after ? "·" : "+"
    var steps: [Derivation.Step] = [
      .init(
        "From (0, 0) to (\(stop.x), \(stop.y)): C(\(top), \(stop.x)) = \(before) paths.",
        line:
          "There are $\\binom{\(top)}{\(stop.x)} = \(before)$ paths to $(\(stop.x), \(stop.y))$."),
      .init(
        "From there it is \(right) to the right and \(up) up, <<so||which gives>>"
          + " C(\(after == binomial(right + up, right) ? right + up : right + up - 1), \(right)) = "
          + "\(after) paths.",
        line: "From there to the end there are $\(after)$ paths."),
      .init(
        "<<Through the point||So via (\(stop.x), \(stop.y))>>: \(before) \(sign) \(after) ="
          + " \(through).",
        line: "So $\(through)$ paths pass through the point.", facts: [.product(before, after)]),
    ]
    guard avoids else { return Derivation(steps, answer: .integer(through)) }
    let all = slip(3, binomial(width + height, width), binomial(width + height, width - 1))
    steps.append(
      .init(
        "All paths: C(\(width + height), \(width)) = \(all). <<Without||Minus>> those through the"
          + " point: \(all) - \(through) = \(all - through).",
        line: "Of all $\(all)$ paths, $\(all) - \(through) = \(all - through)$ avoid it.",
        facts: [.difference(all, through)]))
    return Derivation(steps, answer: .integer(all - through))
  }
}
