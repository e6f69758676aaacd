import Pipeline
import Records
import Testing

@testable import Stages

/// Choices that become open questions, and those that cannot.
@Suite struct RewritingTests {
  private let stage = DropMultipleChoice(DropMultipleChoice.Options(), seed: 0)

  private func rewritten(_ record: Record) -> (record: Record, refusal: String?) {
    var record = record
    guard case .drop = stage.process(&record) else { return (record, "not-found") }
    switch stage.rewrite(&record) {
    case .rewritten: return (record, nil)
    case .refused(let reason, _): return (record, reason.rawValue)
    }
  }

  @Test(arguments: [
    ("What is $6\\cdot 7$?\nA. 41\nB. 42\nC. 43", "B", "What is $6\\cdot 7$?", "42"),
    (
      "What is $6\\cdot 7$? $\\textbf{(A)}\\ 41 \\qquad \\textbf{(B)}\\ 42 \\qquad \\textbf{(C)}\\ 43$",
      "42", "What is $6\\cdot 7$?", "42"
    ),
    ("6 乘 7 等于（　　）\nA．41 B．42 C．43 D．44", "B", "6 乘 7 等于", "42"),
    ("若 $x=6\\cdot 7$, 则 $x=(\\quad)$\nA. 41\nB. 42\nC. 43", "B", "若 $x=6\\cdot 7$, 则 $x=$", "42"),
    (
      "Find the set of primes below 4.\n(A) $\\{2\\}$\n(B) $\\{2,3\\}$\n(C) $\\{3\\}$", "(B)",
      "Find the set of primes below 4.", "\\{2,3\\}"
    ),
    ("Find $x$ if $2x=1$.\nA) 0.25\nB) 0.5\nC) 1", "\\frac{1}{2}", "Find $x$ if $2x=1$.", "0.5"),
    ("What is half of five?\n$2$ \\qquad $2.5$ \\qquad $3$", "2.5", "What is half of five?", "2.5"),
  ]) func `takes the options off`(written: String, gold: String, stem: String, value: String) {
    let (record, refusal) = rewritten(.example(Text(written), gold: gold))
    #expect(refusal == nil)
    #expect(record.problem.string == stem)
    #expect(record.golds == [Gold(value)])
  }

  @Test(arguments: [
    ("Which of the following is prime?\nA. 4\nB. 5\nC. 6", "B", "stem-needs-options"),
    ("Which number is closest to $\\pi$?\nA. 3\nB. 4\nC. 5", "A", "stem-needs-options"),
    ("下列各数中是质数的是（ ）\nA．4 B．5 C．6 D．8", "B", "stem-needs-options"),
    ("What is $x$ if $x^2=4$?\nA. 2\nB. -2\nC. Both A and B", "C", "options-refer"),
    ("What is $1+1$?\nA. 2\nB. 3\nC. None of the above", "A", "options-refer"),
    ("What is $1+1$?\nA. 1\nB. 3\nC. 4", "2", "no-right-option"),
    ("Who was it in the end?\nA. Ana\nB. Bob\nC. Cai", "B", "text-option"),
  ]) func `refuses what needs its options`(written: String, gold: String, reason: String) {
    #expect(rewritten(.example(Text(written), gold: gold)).refusal == reason)
  }

  @Test func `links the original and leaves its generations out`() throws {
    var original = Record.example(
      "What is $1+1$?\nA. 1\nB. 2\nC. 3", gold: "B", generations: ["<think>x</think>B"])
    original.key = Fingerprint(high: 7, low: 8)
    original.directAnswers = ["B"]
    var record = original
    guard case .rewritten(_, let losses) = stage.rewrite(&record) else {
      Issue.record("it was refused")
      return
    }
    #expect(losses.map(\.reason) == [.otherPrompt])
    #expect(record.generations.isEmpty && record.directAnswers.isEmpty && record.options.isEmpty)
    #expect(record.id == original.id)
    let link = try #require(record.findings[Rewritten.self])
    #expect(link.statement == original.problem.string && link.gold == "B")
    #expect(link.options == ["1", "2", "3"])
    #expect(record.labels.contains(Field("rewritten_from", original.problem.string)))
  }

  @Test func `reads options of a field of their own`() {
    let record = Record.example(
      "What is $1+1$?", gold: "C", options: ["(A)1", "(B)3", "(C)2"])
    #expect(rewritten(record).record.golds == [Gold("2")])
  }
}
