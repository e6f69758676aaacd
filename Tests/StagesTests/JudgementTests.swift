import Pipeline
import Records
import Testing

@testable import Stages

@Suite struct JudgementTests {
  @Test(arguments: [
    ("correct", true), ("The answers agree.\n\n**Correct**", true), ("Verdict: wrong.", false),
    ("<think>maybe wrong, maybe correct</think>\ncorrect\n", true), ("It is not correct.", false),
    ("incorrect", false), ("Yes", true), ("no", false), ("They are not equivalent", false),
    ("correct or wrong?", nil), ("", nil), ("42", nil), ("<think>so it is correct", true),
    ("The student is right on this.\n---\n", true),
  ])
  func `reads what a judge says`(_ reply: String, _ verdict: Bool?) {
    #expect(Judgement.read(reply) == verdict)
  }

  private func record(_ replies: [String]) -> Record {
    var record = Record.example("Which word?", gold: "the red one")
    let item = Judgement.item(of: "red", to: record)
    record.replies = replies.enumerated().map { index, text in
      Reply(
        RequestID(.judge, record.key, item: item, round: index + 1), model: "j",
        samples: [Reply.Sample(index: 0, text: Text(text))])
    }
    return record
  }

  @Test func `the majority counts, a draw decides nothing`() {
    #expect(Judgement.of("red", to: record(["correct", "wrong", "correct"]))?.isCorrect == true)
    #expect(Judgement.of("red", to: record(["correct", "wrong"])) == nil)
    #expect(Judgement.of("red", to: record(["?"])) == nil)
    #expect(Judgement.of("blue", to: record(["correct"])) == nil)
  }

  @Test func `a judge decides only what no rule does, and says so`() {
    var record = Record.example(
      "Which word?", gold: "the red one",
      generations: ["<think>x</think>\\boxed{red}", "<think>x</think>\\boxed{the red one}"])
    let item = Judgement.item(of: "red", to: record)
    record.replies = [
      Reply(
        RequestID(.judge, record.key, item: item, round: 1), model: "j-70b",
        samples: [Reply.Sample(index: 0, text: "correct")])
    ]
    _ = MarkLayout(MarkLayout.Options(), seed: 0).process(&record)
    _ = MarkAnswer(MarkAnswer.Options(), seed: 0).process(&record)
    _ = MarkVerdict(MarkVerdict.Options(), seed: 0).process(&record)
    let verdicts = record.generations.map { $0.findings[AnswerVerdict.self] }
    #expect(verdicts[0]?.value == .correct && verdicts[0]?.why == "judge j-70b")
    #expect(verdicts[1]?.value == .correct && verdicts[1]?.why.hasPrefix("judge") == false)
  }
}
