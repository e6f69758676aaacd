import Records
import Testing

@Suite struct RequestIDTests {
  private static let key = Fingerprint(high: 0x0123_4567_89AB_CDEF, low: 0xFEDC_BA98_7654_3210)

  @Test(arguments: [
    RequestID(.guess, key, round: 1),
    RequestID(.generate, key, item: 1, round: 12),
    RequestID(.steps, key, item: .max, part: 999, round: 999),
  ])
  func `reads back what it writes, within 64 characters`(_ id: RequestID) {
    #expect(RequestID(id.text) == id)
    #expect(id.text.utf8.count <= 64)
  }

  @Test func `is written as documented`() {
    #expect(
      RequestID(.judge, Self.key, item: 0xBEEF, round: 2).text
        == "judge-0123456789abcdeffedcba9876543210-000000000000beef-r2")
  }

  @Test(arguments: [
    "", "guess", "guess-r1", "guess-0123-r1", "task-0123456789abcdeffedcba9876543210-r1",
    "guess-0123456789abcdeffedcba9876543210", "guess-0123456789ABCDEFfedcba9876543210-r1",
    "guess-0123456789abcdeffedcba9876543210-r0", "guess-0123456789abcdeffedcba9876543210-r01",
    "guess-0123456789abcdeffedcba9876543210-r1000", "guess-0123456789abcdeffedcba9876543210-1-r1",
    "guess-0123456789abcdeffedcba9876543210-000000000000beef-x-r1",
    "guess-0123456789abcdeffedcba9876543210-000000000000beef-1-1-r1",
    "guess-0123456789abcdeffedcba9876543210-+00000000000beef-r1", "request-17",
  ])
  func `takes nothing else`(_ text: String) {
    #expect(RequestID(text) == nil)
  }

  @Test func `counts the rounds that answered`() {
    var record = Record(problem: "p")
    record.answered = [
      RequestID(.guess, Self.key, round: 1), RequestID(.guess, Self.key, round: 1),
      RequestID(.guess, Self.key, round: 3), RequestID(.guess, Self.key, item: 5, round: 2),
      RequestID(.generate, Self.key, round: 2),
    ]
    #expect(record.attempts(.guess) == 2)
    #expect(record.attempts(.guess, item: 5) == 1)
    #expect(record.attempts(.judge) == 0)
  }
}
