import Pipeline
import Records
import Testing

@testable import Stages

@Suite struct StepScoreTests {
  private func reply(_ tokens: [Field], text: Text = "+") -> Reply {
    Reply(
      RequestID(.steps, Fingerprint(high: 1, low: 2), item: 3, part: 1, round: 1),
      samples: [Reply.Sample(index: 0, text: text, finish: .length, firstTokens: tokens)])
  }

  @Test func `the score is the share of the good sign`() {
    // e^-0.1054 is 0.9, e^-2.3026 is 0.1.
    #expect(StepScore.of(reply([Field("+", -0.10536), Field(" -", -2.30259)])) == 0.9)
    #expect(StepScore.of(reply([Field("Ġ+", -0.5), Field("x", -1.0)])) == 1)
    #expect(StepScore.of(reply([Field("-", -0.5)])) == 0)
  }

  @Test func `a server without probabilities still says plus or minus`() {
    #expect(StepScore.of(reply([], text: " - ")) == 0)
    #expect(StepScore.of(reply([], text: "+")) == 1)
    #expect(StepScore.of(reply([], text: "good")) == nil)
    #expect(StepScore.of(reply([Field("+", 3.0)], text: "?")) == nil)
  }

  @Test func `steps come back in order, and the least is kept on the generation`() throws {
    var record = Record.example("p", gold: "2", generations: ["<think>1+1=2.\n\nSo 2.</think>2"])
    let item = ReasoningStep.item(of: record.generations[0], in: record)
    record.replies = [(2, -0.10536), (1, -0.69315)].map { part, logarithm in
      Reply(
        RequestID(.steps, record.key, item: item, part: part, round: 1),
        samples: [
          Reply.Sample(
            index: 0, text: "+", finish: .length,
            firstTokens: [Field("+", logarithm), Field("-", part == 2 ? -2.30259 : -0.69315)])
        ])
    }
    #expect(StepScore.all(of: record.generations[0], in: record) == [0.5, 0.9])
    _ = MarkLayout(MarkLayout.Options(), seed: 0).process(&record)
    _ = MarkSteps(MarkSteps.Options(), seed: 0).process(&record)
    let steps = try #require(record.generations[0].findings[StepErrors.self])
    #expect(steps.leastScore == 0.5)
    #expect(steps.meanScore.map { abs($0 - 0.7) < 1e-9 } == true)
  }

  @Test func `cuts at blank lines, at lines where there are none`() {
    #expect(ReasoningStep.cut("a\n\nb\nc\n \n\nd", most: 9) == ["a", "b\nc", "d"])
    #expect(ReasoningStep.cut("\na\nb\n", most: 9) == ["a", "b"])
    #expect(ReasoningStep.cut(" \n", most: 9) == [])
  }

  @Test(arguments: [1, 2, 7, 40])
  func `no more pieces than asked for, and no text lost`(_ most: Int) {
    let text = Text((1...100).map { String(repeating: "x", count: $0) }.joined(separator: "\n\n"))
    let steps = ReasoningStep.cut(text, most: most)
    #expect(steps.count <= most && steps.count > most / 2)
    #expect(steps.reduce(0) { $0 + $1.bytes.count { $0 == 0x78 } } == 5050)
  }
}
