import Records
import TestKit
import Testing

@testable import Stages

@Suite struct MarkStepsTests {
  private func claims(_ text: String) -> [Claim] {
    Text(text).withBytes { ClaimFinder($0).claims() }
  }

  /// `+` for a right claim, `-` for a wrong one.
  private func verdicts(_ text: String) -> String {
    claims(text).map { $0.isRight ? "+" : "-" }.joined()
  }

  @Test(arguments: [
    ("$17 \\cdot 23 = 391$", "+"), ("17 × 23 = 381", "-"), ("3 + 4 = 7 = 14/2", "++"),
    ("\\frac{1}{2} + \\frac13 = \\frac{5}{6}", "+"), ("2^{10} = 1024", "+"), ("5! = 120", "+"),
    ("\\binom{5}{2} = 10", "+"), ("\\sqrt{16} + 1 = 5", "+"), ("12 * 1,000 = 12,000", "+"),
    ("10/3 = 3.33", "+"), ("10/3 = 3.5", "-"), ("100/7 \\approx 14", "+"), ("2 + 2 \\le 3", "-"),
    ("(3)(4) = 12", "+"), ("-3 - (-5) = 2", "+"), ("25\\% \\times 80 = 20", "+"),
    ("3/4 * 100 = 75%", "+"), ("So 6 − 4 = 2", "+"), ("= 18 / 6 = 3", "+"),
    ("她一共有 3 + 4 = 8 个", "-"), ("\\left(2+3\\right) \\cdot 2 = 10", "+"),
  ]) func `checks arithmetic`(text: String, expected: String) {
    #expect(verdicts(text) == expected)
  }

  @Test(arguments: [
    "x + 3 = 7", "2x = 4 + 9", "f(3) = 2 + 2", "3^x = 9 * 2", "a_3 = 1 + 1", "3 = 5",
    "\\log 8 = 1 + 1",
    "12 + 5 = 3 \\pmod{7}", "17 + 5 = 1 mod 7", "101_2 + 1 = 7", "5 + 3 = 2x", "Does 3 + 4 = 8?",
    "17 ÷ 3 = 5 remainder 2", "10 points + 14 + 6 = 30", "8 couples * 25% = 2", "50/ 1/2 = 100",
    "4 / 3 = 1 and 1/3", "2 + 1/2 = 2 1/2", "Week 2 = 35 + 35", "14, 400 / 80 = 180",
    "2^2 + 1 = 7, which is not true", "198 / 11 = 2 × 3²", "2.50 - 2.24 = 26 cents",
    "at 3:15 = 2 + 2", "|3 - 5| = 1 + 1", "0900-0130 = 0730", "= 3!! + 1 = 2",
    "2^{-1} = 4, the inverse",
    "\\sin(30) = 1/2 + 1", "3 + 4 == 8", "x = 3, y + 2 = 9 * 7",
  ]) func `keeps away from what it cannot know`(text: String) {
    #expect(verdicts(text).allSatisfy { $0 == "+" }, "\(claims(text))")
  }

  @Test func `says where`() {
    let text = "First 2 + 2 = 4. Then $7 \\cdot 8 = 54$, so it is done."
    let wrong = claims(text).first { !$0.isRight }
    #expect(wrong.map { Text(text)[$0.range].string } == "7 \\cdot 8 = 54")
  }

  /// Random expressions, printed in one of several styles with their value, are right; with another
  /// value wrong.
  @Test func `a computed value is right and another one wrong`() {
    var generator = SeededGenerator(seed: 8)
    for _ in 0..<500 {
      let (text, value) = expression(depth: 3, &generator)
      guard text.contains(where: { "+-*/c".contains($0) }) else { continue }
      let written =
        value.denominator == 1
        ? "\(value.numerator)" : "\\frac{\(value.numerator)}{\(value.denominator)}"
      #expect(!verdicts("We get $\(text) = \(written)$.").contains("-"), "\(text) = \(written)")
      let other = "\(value.floor + 2)"
      #expect(!verdicts("We get $\(text) = \(other)$.").contains("+"), "\(text) = \(other)")
    }
  }

  private func expression(
    depth: Int, _ generator: inout SeededGenerator
  ) -> (text: String, value: Quotient) {
    let leaf = Int128(Int.random(in: 1...40, using: &generator))
    guard let number = Quotient(leaf) else { fatalError("a small number fits") }
    if depth == 0 { return ("\(leaf)", number) }
    let kind = Int.random(in: 0..<6, using: &generator)
    if kind == 5 { return ("\(leaf)", number) }
    let left = expression(depth: depth - 1, &generator)
    let right = expression(depth: depth - 1, &generator)
    let (a, b) = ("(\(left.text))", "(\(right.text))")
    switch kind {
    case 0: return ("\(a) + \(b)", left.value.adding(right.value) ?? number)
    case 1: return ("\(a) - \(b)", right.value.negated.flatMap { left.value.adding($0) } ?? number)
    case 2: return ("\(a) \\cdot \(b)", left.value.multiplied(by: right.value) ?? number)
    case 3 where right.value.numerator != 0:
      return ("\\frac{\(left.text)}{\(right.text)}", left.value.divided(by: right.value) ?? number)
    default: return ("{\(a)}^{2}", left.value.multiplied(by: left.value) ?? number)
    }
  }

  @Test func `hostile texts cost no more than their length`() {
    let clock = ContinuousClock()
    for text in [
      String(repeating: "(", count: 200_000) + "=", String(repeating: "1+1=", count: 50_000),
      String(repeating: "9^", count: 50_000) + "=1", String(repeating: "=", count: 200_000),
      String(repeating: "\\frac{", count: 50_000) + "=", String(repeating: "1,000", count: 40_000),
    ] {
      let time = clock.measure { _ = claims(text) }
      #expect(time < .seconds(4), "\(text.prefix(8))")
    }
  }

  @Test func `scores that came with the dump stand beside it`() {
    var record = Record(problem: "p", generations: [Generation(text: "1 + 1 = 2")])
    record.generations[0].labels = [Field("step_scores", "[0.9, 0.4, 0.8]")]
    _ = MarkSteps(MarkSteps.Options(), seed: 0).process(&record)
    let steps = record.generations[0].findings[StepErrors.self]
    #expect(steps?.leastScore == 0.4 && abs((steps?.meanScore ?? 0) - 0.7) < 1e-9)
  }
}
