import Pipeline
import Records
import Testing

@testable import Stages

@Suite struct DropAlteredTests {
  private func judged(_ text: Text, gold: String = "4") -> Record {
    var record = Record.example("2+2?", gold: gold, generations: [text])
    _ = MarkLayout(MarkLayout.Options(), seed: 0).process(&record)
    _ = MarkAnswer(MarkAnswer.Options(), seed: 0).process(&record)
    _ = MarkVerdict(MarkVerdict.Options(), seed: 0).process(&record)
    _ = MarkSteps(MarkSteps.Options(), seed: 0).process(&record)
    return record
  }

  @Test(arguments: [
    ("<think>Tom: 2 + 2 = 4.</think>\\boxed{4}", nil),
    ("<think>Tom: 2 + 2 = 4.</think>\\boxed{5}", "verdict-changed"),
    ("<think>Thomas, that is Tom: it is 2 + 2 = 4.</think>\\boxed{4}", "length-changed"),
    ("<think>Tom: 2 + 2 = 5.</think>\\boxed{4}", "error-share-changed"),
  ])
  func `compares with the origin`(_ text: String, _ reason: String?) throws {
    var record = judged(Text(text))
    record.origin = Origin(
      judged("<think>Ann: 2 + 2 = 4.</think>\\boxed{4}"), rewrite: "surface")
    let outcome = try DropAltered(DropAltered.Options(), seed: 0).process(&record)
    switch outcome {
    case .drop(let found, _): #expect(found.rawValue == reason)
    default: #expect(reason == nil)
    }
  }

  @Test func `an origin that was never judged says nothing`() throws {
    var record = judged("<think>x</think>\\boxed{4}")
    record.origin = Origin(.example("2+2?", gold: "4", generations: ["x"]), rewrite: "surface")
    guard case .drop(.originUnjudged, _) = try DropAltered(.init(), seed: 0).process(&record) else {
      Issue.record("it passed")
      return
    }
  }
}
