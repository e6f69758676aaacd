import Pipeline
import Records
import Testing

@testable import Stages

@Suite struct MarkVerdictTests {
  private func judged(_ golds: [String], _ answers: [String]) -> Record {
    var record = Record(
      problem: "p", golds: golds.map { Gold($0) },
      generations: answers.map { Generation(text: Text("<think>t</think>\\boxed{\($0)}")) })
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
}
