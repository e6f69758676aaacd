import Pipeline
import Records
import Testing

@testable import Stages

@Suite struct MarkPriorTests {
  @Test func `counts the most frequent answers of a source and kind`() throws {
    var rows: [Record] = []
    for number in 0..<100 {
      var record = Record(problem: "p", golds: [Gold(number < 60 ? "1" : "\(number % 9 + 1)")])
      record.key = .init(of: "problem \(number)")
      record.source = "contest"
      rows.append(record)
    }
    var options = MarkPrior.Options()
    options.tries = 1
    let stage = try Corpus(rows).informed(MarkPrior(options, seed: 0))
    var common = rows[0]
    _ = stage.process(&common)
    let ones = rows.count { $0.golds[0].text == "1" }
    #expect(
      common.findings[AnswerPrior.self]
        == AnswerPrior(kind: "one-digit", problems: 100, share: Double(ones) / 100, rank: 1))
    var rare = rows[61]
    _ = stage.process(&rare)
    #expect(rare.findings[AnswerPrior.self]?.rank == 0)
    var foreign = rows[0]
    foreign.source = "elsewhere"
    _ = stage.process(&foreign)
    #expect(foreign.findings[AnswerPrior.self] == nil)
  }
}
