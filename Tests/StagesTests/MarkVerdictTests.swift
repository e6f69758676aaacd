import Pipeline
import Records
import Testing

@testable import Stages

@Suite struct MarkVerdictTests {
  private func judged(_ golds: [String], _ answers: [String]) -> Record {
    var record = Record(
      problem: "p", golds: golds.map { Gold($0) },
      generations: answers.map { Generation(text: Text("<think>t</think>\\boxed{\($0)}")) })
    record = record.answered
    _ = MarkVerdict(MarkVerdict.Options(), seed: 0).process(&record)
    return record
  }

  private func values(_ record: Record) -> [AnswerVerdict.Value?] {
    record.generations.map { $0.findings[AnswerVerdict.self]?.value }
  }

  @Test func `tells right from wrong, also for an answer that came before`() {
    let record = judged(["\\frac{1}{2}"], ["0.5", "\\dfrac12", "2", "0.5", "2"])
    #expect(values(record) == [.correct, .correct, .wrong, .correct, .wrong])
  }

  @Test(arguments: ["notfound", "N/A", "\\frac{3}{", "answer not unique", "proof"])
  func `decides nothing by a gold that is no answer`(gold: String) {
    let record = judged([gold], ["3", gold])
    #expect(record.findings[GoldReading.self]?.state == .unreadable)
    #expect(values(record) == [.undecided, .undecided])
  }

  @Test func `decides nothing where golds differ, and takes two writings of one value`() {
    #expect(judged(["3", "4"], ["3"]).findings[GoldReading.self]?.state == .conflicting)
    let same = judged(["097", "97", "\\mathbf{97}"], ["97"])
    #expect(same.findings[GoldReading.self]?.state == .readable && values(same) == [.correct])
  }

  @Test func `words can be a gold`() {
    #expect(
      values(judged(["\\text{blue}"], ["\\text{blue}", "\\text{red}"])) == [.correct, .wrong])
  }

  private func verdict(
    _ answer: String, golds: [String] = [], options: [String] = [], labels: [Field] = [],
    judged: [Field] = [], _ settings: MarkVerdict.Options = MarkVerdict.Options()
  ) -> String {
    var record = Record(problem: "p", golds: golds.map { Gold($0) })
    record.options = options
    record.labels = labels
    record.generations = [
      Generation(text: Text("<think>t</think>\\boxed{\(answer)}"), labels: judged)
    ]
    record = record.answered
    _ = MarkVerdict(settings, seed: 0).process(&record)
    let found = record.generations[0].findings[AnswerVerdict.self]
    return "\(found?.value.rawValue ?? "") \(found?.why ?? "")"
  }

  @Test(arguments: [
    ("(25 - 5) \\times 3 + 1", "correct reaches-target"), ("25-5*3+1", "wrong other-value"),
    ("25 * 3 - 5 - 1 = 61", "wrong other-value"), ("60 + 1", "wrong other-numbers"),
    ("25/(5-5)+3+1", "wrong other-numbers"), ("61", "wrong other-numbers"),
    ("25 / (3 - 1 \\cdot", "undecided no-expression"), ("I give up", "undecided no-expression"),
  ]) func `countdown counts and computes`(answer: String, expected: String) {
    let labels = [Field("task", "countdown"), Field("target", 61), Field("numbers", "25, 5, 3, 1")]
    #expect(verdict(answer, labels: labels) == expected)
  }

  @Test func `countdown survives hostile expressions`() {
    let labels = [Field("task", "countdown"), Field("target", 1), Field("numbers", "2, 2")]
    let deep = String(repeating: "(", count: 400) + "2" + String(repeating: ")", count: 400)
    #expect(verdict(deep, labels: labels) == "undecided no-expression")
    let large = "9223372036854775807*9223372036854775807"
    #expect(CountdownExpression.evaluate(large)?.value == nil)
    #expect(CountdownExpression.evaluate("2/0")?.numbers == [2, 0])
  }

  @Test(arguments: [
    ("B", "correct option-letter"), ("\\text{(B)}", "correct option-letter"),
    ("0.5", "correct option-value"), ("\\frac{1}{2}", "correct option-value"),
    ("A", "wrong other-option"), ("2", "wrong other-option"), ("7", "undecided no-option"),
  ]) func `an option counts by letter and by value`(answer: String, expected: String) {
    let options = ["(A) 2", "(B) $\\frac{1}{2}$", "(C) 3"]
    #expect(verdict(answer, golds: ["B"], options: options) == expected)
  }

  @Test func `exact texts are no mathematics`() {
    var settings = MarkVerdict.Options()
    settings.task = .exact
    #expect(verdict("1 2", golds: ["1  2"], settings) == "correct same-text")
    #expect(verdict("0.5", golds: ["1/2"], settings) == "wrong other-text")
  }

  @Test func `a judge is asked last and named`() {
    var settings = MarkVerdict.Options()
    settings.judges = ["correctness_llama"]
    let says = { (word: String) in [Field("correctness_llama", word)] }
    let golds = ["the set of all even numbers"]
    let unclear = "\\frac{1"
    #expect(
      verdict(unclear, golds: ["1/2"], judged: says("true"), settings).hasPrefix("correct judge"))
    #expect(verdict("3", golds: ["2"], judged: says("true"), settings).hasPrefix("wrong"))
    #expect(
      !verdict("all even numbers", golds: golds, judged: says("?"), settings).contains("judge"))
  }
}
