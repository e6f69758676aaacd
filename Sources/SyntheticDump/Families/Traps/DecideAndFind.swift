/// "Determine whether … and if so find": sounds like a yes/no question, but has a number.
struct DecideAndFind: Family {
  static let name = "decide-and-find"
  static let topic = Topic.numberTheory
  static let slipPlaces = 2

  let modulus: Int
  let square: Int
  let root: Int

  init(level: Int, random: inout SeededRandom) {
    modulus = random.pick([7, 11, 13, 17, 19, 23])
    root = random.int(2...modulus / 2)
    square = root * root % modulus
  }

  var wordings: [String] {
    [
      "Determine whether there is a positive integer $n$ such that $n^2 - \(square)$ is divisible"
        + " by"
        + " $\(modulus)$, and if so find the smallest one.",
      "Does there exist a positive integer $n$ with $n^2 \\equiv \(square) \\pmod{\(modulus)}$?"
        + " If so,"
        + " give the least such $n$.",
    ]
  }

  var goal: String { "find the smallest n with n² ≡ \(square) mod \(modulus), if there is one" }

  var ideas: [String] { ["square the small numbers one by one modulo \(modulus)."] }

  func derivation(_ slip: Slip) -> Derivation {
    let wanted = slip(0, square, modulus - square)
    let found = (1..<modulus).first { $0 * $0 % modulus == wanted }
    let least = found ?? (1..<modulus).first { $0 * $0 % modulus == square } ?? 1
    let result = slip(1, least, modulus - least)
    let tried = (1...max(least, 2)).map { "\($0)² = \($0 * $0) → \($0 * $0 % modulus)" }
    return Derivation(
      [
        .init(
          "<<Squares modulo \(modulus)||Let me list them>>: \(tried.joined(separator: ", ")).",
          line: "We list the squares modulo $\(modulus)$."),
        .init(
          "<<So it exists||So there is one>>, and \(result) does it.",
          line: "Such a number exists; $n = \(result)$."),
      ], answer: .integer(result).named("n"))
  }
}
