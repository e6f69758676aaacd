import Records
import TestKit
import Testing

@testable import Prose

@Suite struct ProseTests {
  private func scan(_ text: String) -> ProseScan { ProseScan(Text(text)) }

  @Test(arguments: [
    ("We have to find the sum of the first ten numbers.", "en", 1.0),
    ("我们需要先求出前十个数的和，然后再除以二。", "zh", 1.0),
    (
      "Wir müssen zuerst die Summe der ersten zehn Zahlen finden, und das ist nicht schwer.", "de",
      1.0
    ),
    (
      "Tenemos que hallar la suma de los primeros diez números, y por lo tanto es simple.", "es",
      1.0
    ),
    ("Nous devons trouver la somme des dix premiers nombres, et donc il est simple.", "fr", 1.0),
    ("Нам нужно найти сумму первых десяти чисел.", "ru", 1.0),
    ("まず最初の十個の数の和を求めましょう。", "ja", 1.0),
    ("먼저 처음 열 개 수의 합을 구해야 합니다.", "ko", 1.0),
    ("$x^2 + y^2 = z^2$ \\[\\int f\\]", "", 1.0),
    ("So $\\text{总和}$ is \\(\\sum 我\\) the sum that we want `变量`.", "en", 1.0),
    ("```python\nfor 变量 in range: pass\n```\nWe loop over the numbers.", "en", 1.0),
    ("The angles $\\alpha$, θ and φ are equal to the sum.", "en", 1.0),
  ]) func `tells the language`(text: String, language: String, share: Double) {
    let count = scan(text).languages
    #expect(count.dominant.rawValue == language)
    #expect(count.share(of: count.dominant) == share)
  }

  @Test func `counts the share of the target language and shows the first foreign words`() {
    let text = "We add the two numbers 然后得到 and then divide."
    let count = scan(text).languages
    #expect(abs(count.share(of: .english) - 16.0 / 20) < 1e-9)
    let foreign = count.firstForeign(to: .english)
    #expect(foreign.map { Text(text)[$0].string } == "然后得到")
  }

  @Test(arguments: [
    ("Wait, that's wrong. Let me check it again.", "reflection backtracking self-verification"),
    ("Alternatively, we can use another approach to it.", "exploration"),
    ("First, we need to find x. That makes sense.", "planning evaluation"),
    ("We waited for the checks.", ""),
    ("等等，不对，让我验证一下。", "reflection backtracking self-verification self-verification"),
  ]) func `sees what a reasoning does`(text: String, expected: String) {
    let found = scan(text).cues.cues.map(\.behaviour.rawValue).joined(separator: " ")
    #expect(found == expected)
  }

  @Test func `equal lines and runs repeat, cases with other numbers do not`() {
    let line = "Now we have to consider the case that the number is even.\n"
    let same = scan(String(repeating: line, count: 40)).repeats
    #expect(same.repeatedShare > 0.9 && same.repeatedLineBytes == 39 * (line.utf8.count - 1))
    let cases = (0..<200).map {
      "If $b=\($0)$, the product of both is \($0 * 17), and so we go on.\n"
    }
    let other = scan(cases.joined()).repeats
    #expect(other.repeatedShare < 0.1 && other.repeatedLineBytes == 0)
  }

  @Test func `a loop at the end is found with its period`() throws {
    let turn = "The sum is 221, which is 4 times 55. "
    let text = "We begin with the facts.\n" + String(repeating: turn, count: 30) + "The sum is"
    let loop = try #require(TailLoop(Text(text)))
    #expect(loop.period == turn.utf8.count)
    #expect(loop.range.upperBound == text.utf8.count && (24...26).contains(loop.range.lowerBound))
  }

  @Test(arguments: [
    "A text that just ends, after a good many words that never come back in the same order, "
      + "since it goes on and on about other things, for more than two hundred bytes in all, "
      + "which is what it takes.",
    "| a | b |\n" + String(repeating: "|---|---|\n", count: 5),
    "1/3 = 0." + String(repeating: "3", count: 500),
    (0..<60).map { "Row \($0): \($0 * 7)\n" }.joined(),
    "He said it twice. He said it, so that all who were in the room could hear every word of it. "
      + "He said it, so that all who were in the room could hear every word of it.",
  ]) func `tables, decimals and emphasis are no loops`(text: String) {
    #expect(TailLoop(Text(text)) == nil)
  }

  @Test func `survives any bytes in linear time`() {
    var generator = SeededGenerator(seed: 5)
    let pieces = [
      "$", "```", "\\(", "<think>", "\u{4E2D}", "word ", "\n", "é", "`", "<", "\\", "7",
      "\u{1F600}",
    ]
    for _ in 0..<300 {
      let text = (0..<40).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      var bytes = Array(text.utf8)
      if let index = bytes.indices.randomElement(using: &generator) {
        bytes[index] = UInt8.random(in: 0...255, using: &generator)
      }
      let scan = ProseScan(Text(bytes))
      #expect(scan.words >= 0 && scan.longestParagraph <= bytes.count)
      _ = TailLoop(Text(bytes))
    }
    let clock = ContinuousClock()
    for hostile in [
      String(repeating: "$", count: 400_000), String(repeating: "`", count: 400_000),
      String(repeating: "\\(", count: 200_000), String(repeating: "wait ", count: 100_000),
      String(repeating: "<", count: 400_000), String(repeating: "``` x ", count: 80_000),
    ] {
      #expect(clock.measure { _ = ProseScan(Text(hostile)) } < .seconds(4), "\(hostile.prefix(6))")
    }
  }
}
