import Foundation
import MathAnswers
import Testing

/// Inputs made to hang, overflow or exhaust a verifier.
@Suite(.serialized) struct HostileInputTests {
  static let inputs: [(name: String, text: String)] = [
    ("a power tower", "9^{9^{9}}"),
    ("a higher power tower", "9^{9^{9^{9^{9}}}}"),
    ("a huge factorial", "10000000!"),
    ("nested factorials", "((((9!)!)!)!)!"),
    ("a huge binomial", "\\binom{1000000000}{500000000}"),
    (
      "nested braces",
      String(repeating: "{", count: 100_000) + "1" + String(repeating: "}", count: 100_000)
    ),
    (
      "nested brackets",
      String(repeating: "(", count: 3_000) + "1" + String(repeating: ")", count: 3_000)
    ),
    (
      "a deep continued fraction",
      String(repeating: "1+\\frac{1}{", count: 1_000) + "1" + String(repeating: "}", count: 1_000)
    ),
    ("five megabytes of digits", String(repeating: "7", count: 5_000_000)),
    ("five megabytes of words", String(repeating: "so the answer is $x$ or ", count: 210_000)),
    ("five megabytes of boxes", String(repeating: "\\boxed{", count: 700_000)),
    ("five megabytes of dollars", String(repeating: "$", count: 5_000_000)),
    ("five megabytes of backslashes", String(repeating: "\\", count: 5_000_000)),
    ("many minus signs", String(repeating: "-", count: 8_000) + "1"),
    ("many roots", String(repeating: "\\sqrt", count: 1_500) + "2"),
    ("many exponents", String(repeating: "2^", count: 4_000) + "2"),
    ("a wide expansion", "(a+b+c+d+e_1+f_1+g_1)^{60}(a-b+c-d+x+y+z)^{60}"),
    ("a long sum", "\\sum_{k=1}^{1000000000} k"),
    ("nested sums", "\\sum_{k=1}^{999}\\sum_{j=1}^{999}\\sum_{m=1}^{999} kjm"),
    ("many plus-minus signs", String(repeating: "\\pm 1", count: 400)),
    ("many answers", (0..<2_000).map(String.init).joined(separator: ",")),
    ("tiny numbers", "10^{-100000000}"),
    ("a huge exponent part", "1e999999999"),
    ("a long decimal", "0." + String(repeating: "3", count: 8_000)),
    ("a numeral in base 36 (from fuzzing)", "38_{36}"),
    ("a year without end (from fuzzing)", "May 1, 99999999999999999"),
    ("hundreds of hundreds", Array(repeating: "hundred", count: 10).joined(separator: " ")),
    ("a sum over all machine words", "\\sum_{k=-9223372036854775807}^{9223372036854775807} k"),
    ("the least machine word as exponent", "(2i)^{-9223372036854775808}"),
    ("a far cancellation", "9^{9^{9}}-9^{9^{9}}+\\sin(9^{9^{9}})"),
    ("a numeral in base 1 (from fuzzing)", "38_{1}"),
    ("a numeral with stray marks (from fuzzing)", "\u{FFFD}12$_8"),
    ("repeated units (from fuzzing)", "x^2" + String(repeating: " cm", count: 400)),
    (
      "an inequality with a thousand digits (from fuzzing)",
      "2" + String(repeating: "9", count: 1_100) + "x>4"
    ),
    (
      "a quadratic inequality with thousands of digits",
      String(repeating: "9", count: 1_500) + "x^2+" + String(repeating: "7", count: 1_500)
        + "x-1>0"
    ),
    ("a tower of limits", String(repeating: "\\lim_{x\\to 0}", count: 30) + "\\frac{\\sin x}{x}"),
    (
      "a product to differentiate",
      "\\frac{d^6}{dx^6}" + String(repeating: "\\sin(x^2)e^{x}", count: 12)
    ),
    (
      "an integral by parts without end",
      "\\int_0^1 x^{90}\\sin(3x)(x+1)^{40}\\,dx"
    ),
    (
      "nested integrals",
      String(repeating: "\\int_0^1 ", count: 25) + "x" + String(repeating: "dx", count: 25)
    ),
    ("an endless numeral with dots", "0." + String(repeating: "142857", count: 600) + "\\ldots"),
    ("integers between far bounds", "\\{x\\in\\mathbb{Z}\\mid 1<x<10^{40}\\}"),
    ("many combinations", String(repeating: "{}_5C_2+", count: 300) + "1"),
    ("many brackets outward", String(repeating: "]1,2[", count: 300)),
    ("many parts", (1...9).map { "(\($0)) 9^{9^{9}} " }.joined()),
    ("a hundred digits of Chinese", String(repeating: "九", count: 5_000)),
    ("nul bytes", "\0\0\u{0}1\0"),
    ("a long chain", (0..<800).map { "x_{\($0)}" }.joined(separator: "<")),
    ("nested sets", String(repeating: "\\{", count: 500) + String(repeating: "\\}", count: 500)),
    (
      "sines of sines",
      String(repeating: "\\sin(", count: 25) + "x" + String(repeating: ")", count: 25)
    ),
    ("radicals", (2..<120).map { "\\sqrt{\($0)}" }.joined(separator: "+")),
    ("a matrix", "\\begin{pmatrix}" + String(repeating: "1&2\\\\", count: 900) + "\\end{pmatrix}"),
  ]

  /// Milliseconds allowed; debug builds are some thirty times slower than release.
  private var limit: Duration {
    #if DEBUG
      .milliseconds(1_500)
    #else
      .milliseconds(20)
    #endif
  }

  @Test(arguments: inputs.indices)
  func `returns in time and never calls it correct`(index: Int) {
    let (name, text) = Self.inputs[index]
    let verifier = AnswerVerifier()
    let clock = ContinuousClock()
    for other in ["5", "x+1", "\\sqrt{2}+\\sqrt{3}", text + "+1"] {
      var verdict = Verdict.undecided(.incomparable)
      let elapsed = clock.measure { verdict = verifier.verdict(gold: other, prediction: text) }
      #expect(!verdict.isCorrect, "\(name) against \(other.prefix(20)): \(verdict)")
      #expect(elapsed < limit, "\(name) against \(other.prefix(20)) took \(elapsed)")
    }
  }

  @Test func `needs no more than half a megabyte of stack`() {
    // A debug build's frames are several times larger than a release build's.
    let size = 512 << 10
    let thread = Thread {
      for (_, text) in Self.inputs {
        _ = AnswerVerifier().judge(gold: text, prediction: "1+" + text)
      }
    }
    #if !DEBUG
      thread.stackSize = size
    #else
      thread.stackSize = 8 * size
    #endif
    thread.start()
    while !thread.isFinished { Thread.sleep(forTimeInterval: 0.01) }
  }
}
