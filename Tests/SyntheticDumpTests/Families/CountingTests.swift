import Testing

@testable import SyntheticDump

@Suite struct CountingTests {
  @Test func `paths are walked one step at a time`() {
    for problem in samples(of: LatticePaths.self, count: 25) {
      #expect(problem.solved == "\(walks(problem, x: 0, y: 0, hasStopped: false))")
    }
  }

  private func walks(_ problem: LatticePaths, x: Int, y: Int, hasStopped: Bool) -> Int {
    guard x <= problem.width, y <= problem.height else { return 0 }
    let hasStopped = hasStopped || (x == problem.stop.x && y == problem.stop.y)
    if x == problem.width, y == problem.height { return hasStopped != problem.avoids ? 1 : 0 }
    return walks(problem, x: x + 1, y: y, hasStopped: hasStopped)
      + walks(problem, x: x, y: y + 1, hasStopped: hasStopped)
  }

  @Test func `arrangements are counted by removing letters`() {
    for problem in samples(of: LetterArrangements.self) {
      var memory: [String: Int] = [:]
      #expect(problem.solved == "\(arrangements(String(problem.word.sorted()), &memory))")
    }
  }

  private func arrangements(_ letters: String, _ memory: inout [String: Int]) -> Int {
    if letters.isEmpty { return 1 }
    if let known = memory[letters] { return known }
    var count = 0
    for letter in Set(letters) {
      var rest = letters
      rest.remove(at: rest.firstIndex(of: letter) ?? rest.startIndex)
      count += arrangements(rest, &memory)
    }
    memory[letters] = count
    return count
  }

  @Test func `dice are thrown in every way`() {
    for problem in samples(of: TwoDice.self) {
      var good = 0
      for first in 1...problem.faces {
        for second in 1...problem.faces where first + second == problem.sum { good += 1 }
      }
      #expect(problem.solved == Fraction(good, problem.faces * problem.faces).latex)
    }
  }

  @Test func `balls are drawn in every way`() {
    for problem in samples(of: ColoredBalls.self) {
      let balls =
        Array(repeating: "red", count: problem.red) + Array(repeating: "blue", count: problem.blue)
      let chance = share(balls) { ($0 == $1) == problem.wantsSame }
      #expect(problem.solved == chance.latex)
    }
  }

  @Test func `cards are drawn in every way`() {
    for problem in samples(of: CardsInChinese.self) {
      let chance = share(Array(1...problem.count)) { $0 * $1 % 2 == 0 }
      #expect(problem.solved == chance.latex)
    }
  }

  private func share<Item>(_ items: [Item], where isGood: (Item, Item) -> Bool) -> Fraction {
    var (good, all) = (0, 0)
    for first in items.indices {
      for second in items.indices where second > first {
        all += 1
        if isGood(items[first], items[second]) { good += 1 }
      }
    }
    return Fraction(good, all)
  }

  @Test func `committees are the bit patterns with a girl`() {
    for problem in samples(of: CommitteesInChinese.self, count: 20) {
      let boys = (1 << problem.boys) - 1
      let count = (0..<1 << (problem.boys + problem.girls)).count { members in
        members.nonzeroBitCount == problem.size && members & ~boys != 0
      }
      #expect(problem.solved == "\(count)")
    }
  }

  @Test func `expected gains are means over the sectors`() {
    for problem in samples(of: ExpectedValue.self) {
      let gains = problem.sectors.flatMap { Array(repeating: $0.gain, count: $0.count) }
      #expect(problem.solved == Fraction(gains.reduce(0, +), gains.count).latex)
    }
  }
}
