import MathAnswers
import Pipeline
import Records
import Testing

@testable import Stages

@Suite struct RewriteIntegerTests {
  @Test(arguments: [
    (#"\frac{3}{4}"#, #"\frac{3}{4}"#, 7), (#"\frac{6}{8}"#, #"\frac{3}{4}"#, 7),
    (#"\sqrt{12}"#, #"2\sqrt{3}"#, 5), (#"\frac{\sqrt{2}}{2}"#, #"\frac{1\sqrt{2}}{2}"#, 5),
    (#"3-2\sqrt{5}"#, #"3 - 2\sqrt{5}"#, 10), (#"\sqrt{8}-1"#, #"2\sqrt{2} - 1"#, 5),
    (#"\frac{1+\sqrt{5}}{2}"#, #"\frac{1 + 1\sqrt{5}}{2}"#, 9),
    (#"\frac{9\pi}{4}"#, #"\frac{9\pi}{4}"#, 13), (#"4\pi"#, #"4\pi"#, 4),
    (#"\frac{1}{2}-\frac{\sqrt{3}}{3}"#, #"\frac{3 - 2\sqrt{3}}{6}"#, 14),
  ])
  func `a form with whole parts has one sum`(_ gold: String, _ form: String, _ sum: Int) throws {
    let verifier = AnswerVerifier()
    let found = try #require(verifier.prepare(gold: gold).integerForm)
    #expect(found.latex == form && found.sum == sum)
    #expect(verifier.verdict(gold: gold, prediction: found.latex).isCorrect)
  }

  @Test(arguments: [
    "7", "0.75", "-\\frac{1}{2}", "50\\%", "x+1", "\\sqrt{2}+\\sqrt{3}", "\\sqrt[3]{2}", "\\pi",
    "1+\\pi", "(1,2)", "\\frac{1}{0}", "", "\\log 2", "-\\sqrt{3}",
  ])
  func `anything else has none`(_ gold: String) {
    #expect(AnswerVerifier().prepare(gold: gold).integerForm == nil)
  }

  @Test func `the question names the form with letters that are free`() throws {
    let record = Record.example(
      "Let $a$ and $b$ be roots. Find $a - b$.", gold: "\\frac{\\sqrt{5}-1}{2}")
    let variant = RewriteInteger(.init(), seed: 0).variants(of: record).first
    guard case .made(let made, _)? = variant else {
      Issue.record("nothing was made")
      return
    }
    #expect(made.golds == [Gold("9", origin: .computed)])
    #expect(
      made.problem.string.hasSuffix(
        "The answer can be written as $\\frac{m\\sqrt{n} - p}{q}$, where $m$, $n$, $p$ and $q$ are "
          + "positive integers, $n$ is not divisible by the square of any prime and $m$, $p$ and "
          + "$q$ have no common divisor greater than 1. Find $m + n + p + q$."))
  }

  @Test func `golds that differ are not computed with`() {
    var record = Record.example("p", gold: "\\frac{1}{2}")
    record.golds.append(Gold("\\frac{1}{3}"))
    guard
      case .refused(_, .severalGolds, _)? = RewriteInteger(.init(), seed: 0)
        .variants(of: record).first
    else {
      Issue.record("it was made")
      return
    }
  }
}

extension Verdict {
  fileprivate var isCorrect: Bool { if case .correct = self { true } else { false } }
}
