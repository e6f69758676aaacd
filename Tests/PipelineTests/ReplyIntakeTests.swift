import Records
import Testing

@testable import Pipeline

@Suite struct ReplyIntakeTests {
  private let key = Fingerprint(of: "a problem")

  private var record: Record {
    var record = Record(problem: "a problem")
    record.key = key
    return record
  }

  private func reply(
    _ kind: Reply.Kind, round: Int = 1, item: UInt64 = 0, row: Int = 1, fault: String = "",
    _ samples: [Reply.Sample]
  ) -> Reply {
    Reply(
      RequestID(kind, key, item: item, round: round), place: RowPlace(file: 3, row: row),
      model: "m", samples: samples, fault: fault)
  }

  @Test func `generations and answers become the problem's own, a cut one too`() {
    var intake = ReplyIntake([
      reply(
        .generate, round: 2,
        [
          Reply.Sample(index: 0, text: "<think>a</think>b"),
          Reply.Sample(index: 1, text: "<think>a", finish: .length),
        ]),
      reply(.guess, row: 2, [Reply.Sample(index: 0, text: "7")]),
    ])
    var record = record
    intake.give(to: &record)
    intake.close()
    #expect(record.generations.map(\.round) == [2, 2])
    #expect(record.generations.map(\.finish) == [.stop, .length])
    #expect(
      record.generations.map(\.place) == [RowPlace(file: 3, row: 1), RowPlace(file: 3, row: 1)])
    #expect(record.directAnswers == ["7"])
    #expect(intake.faults.isEmpty)
    #expect(intake.tally[2]?["generate"]?.outcomes == ["taken": 2])
  }

  @Test func `one bad sample costs no other`() {
    var intake = ReplyIntake([
      reply(
        .guess,
        [
          Reply.Sample(index: 0, text: "7"),
          Reply.Sample(index: 1, text: "I cannot.", fault: "refused"),
          Reply.Sample(index: 2, text: "8", finish: .length), Reply.Sample(index: 3, text: "9"),
        ])
    ])
    var record = record
    intake.give(to: &record)
    #expect(record.directAnswers == ["7", "9"])
    #expect(intake.faults.map(\.reason) == ["refused", "truncated"])
    #expect(
      intake.tally[1]?["guess"]?.outcomes == ["taken": 2, "refused": 1, "truncated": 1])
  }

  @Test func `of copies the first counts, whatever the order of the files`() {
    let first = reply(.guess, row: 1, [Reply.Sample(index: 0, text: "7")])
    let failed = reply(.guess, row: 2, fault: "error", [])
    let copy = reply(.guess, row: 5, [Reply.Sample(index: 0, text: "8")])
    for replies in [[first, failed, copy], [copy, failed, first], [failed, copy, first]] {
      var intake = ReplyIntake(replies)
      var record = record
      intake.give(to: &record)
      #expect(record.directAnswers == ["7"])
      #expect(Set(intake.faults.map(\.reason)) == ["error", "duplicate"])
      #expect(record.attempts(.guess) == 1)
    }
  }

  @Test func `a rewritten problem takes what was asked for it and nothing else`() {
    var variant = record
    variant.origin = Origin(record, rewrite: "surface")
    variant.key = Fingerprint(of: "another")
    var intake = ReplyIntake([
      reply(.generate, [Reply.Sample(index: 0, text: "of the origin")]),
      reply(.generate, item: variant.requestItem, [Reply.Sample(index: 0, text: "of the variant")]),
      reply(.generate, item: 99, [Reply.Sample(index: 0, text: "of nobody")]),
    ])
    var record = record
    intake.give(to: &record)
    intake.give(to: &variant)
    intake.close()
    #expect(record.generations.map(\.text) == ["of the origin"])
    #expect(variant.generations.map(\.text) == ["of the variant"])
    #expect(intake.faults.map(\.reason) == ["unclaimed"])
  }

  @Test func `what asks about parts waits for those who asked`() {
    var intake = ReplyIntake([
      reply(.judge, item: 4, [Reply.Sample(index: 0, text: "correct")]),
      reply(.steps, item: 5, [Reply.Sample(index: 0, text: "+", finish: .length)]),
    ])
    var record = record
    intake.give(to: &record)
    #expect(record.replies.map(\.request.kind) == [.judge, .steps])
    #expect(intake.faults.isEmpty)
  }

  @Test func `replies to a problem that is not there are told`() {
    var intake = ReplyIntake([reply(.guess, [Reply.Sample(index: 0, text: "7")])])
    intake.closeWithoutProblem()
    #expect(intake.faults.map(\.reason) == ["unknown-problem"])
  }
}
