/// A sum of floors of fractions.
struct FloorSum: Family {
  static let name = "floor-sum"
  static let topic = Topic.numberTheory
  static let slipPlaces = 3

  let divisor: Int
  let blocks: Int
  let rest: Int

  init(level: Int, random: inout SeededRandom) {
    divisor = random.int(3...4 + level)
    blocks = random.int(3...4 + 2 * level)
    rest = random.int(0...divisor - 1)
  }

  var last: Int { divisor * blocks + rest }

  var wordings: [String] {
    [
      "Compute $\\sum_{k=1}^{\(last)} \\left\\lfloor \\frac{k}{\(divisor)} \\right\\rfloor$.",
      "Find the value of $\\left\\lfloor \\frac{1}{\(divisor)} \\right\\rfloor + \\left\\lfloor"
        + " \\frac{2}{\(divisor)} \\right\\rfloor + \\dots + \\left\\lfloor"
        + " \\frac{\(last)}{\(divisor)}"
        + " \\right\\rfloor$.",
    ]
  }

  var goal: String { "add up floor(k/\(divisor)) for k from 1 to \(last)" }

  var ideas: [String] {
    ["each value appears \(divisor) times, except 0 and perhaps the last one."]
  }

  func derivation(_ slip: Slip) -> Derivation {
    let full = slip(0, blocks * (blocks - 1) / 2, blocks * (blocks + 1) / 2)
    let top = full == blocks * (blocks - 1) / 2 ? blocks - 1 : blocks
    let inner = divisor * full
    let ends = slip(1, rest + 1, rest)
    let tail = ends * blocks
    let value = slip(2, inner + tail, inner)
    let ending =
      value == inner + tail
      ? "Together: \(inner) + \(tail) = \(value)." : "So the whole sum is \(value)."
    return Derivation(
      [
        .init(
          "The values 1, …, \(top) appear \(divisor) times each: \(divisor)·(1 + … + \(top)) = "
            + "\(divisor)·\(full) = \(inner).",
          line: "$\(divisor)(1 + \\dots + \(top)) = \(inner)$.", facts: [.product(divisor, full)]),
        .init(
          "<<The value||And the value>> \(blocks) appears from k = \(divisor * blocks) to"
            + " \(last), that"
            + " is \(ends) times, which makes \(ends)·\(blocks) = \(tail).",
          line: "The value $\(blocks)$ appears $\(ends)$ times: $\(tail)$.",
          facts: [.product(ends, blocks)]),
        .init(ending, line: "The sum is $\(value)$.", facts: [.sum([inner, tail])]),
      ], answer: .integer(value))
  }
}
