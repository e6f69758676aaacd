import Completions
import Foundation
import TestKit
import Testing

@Suite struct ReplyReuseTests {
  private let folder: TemporaryFolder
  private var output: String { "\(folder.path)/replies" }

  init() throws { folder = try TemporaryFolder() }

  @Test func `the same content is asked once, under any name, in any file and run`() async throws {
    let server = try await FaultServer { _ in .reply(["yes"]) }
    let settings = RequestLines.settings(output)
    let first = try folder.write(
      RequestLines.chat("a", "same") + RequestLines.chat("b", "same"), to: "one.jsonl")
    let second = try folder.write(
      #"{"custom_id":"c","url":"/v1/chat/completions","body":{"max_tokens": 20, "n":1,"#
        + #""model":"toy","messages":[ {"role":"user", "content":"same"} ]}}"#, to: "two.jsonl")
    let summary = try await RequestLines.run([first], server, settings)
    #expect(summary.answered == 2 && summary.copied == 1)
    let later = try await RequestLines.run([first, second], server, settings)
    #expect(later.answeredBefore == 2 && later.copied == 1)
    #expect(server.calls.count == 1)
    let reply = try #require(try RequestLines.replies("\(output)/two.jsonl").first)
    #expect(reply["custom_id"] as? String == "c")
    #expect(RequestLines.texts(reply) == ["yes"])

    var elsewhere = RequestLines.settings("\(folder.path)/elsewhere")
    elsewhere.caches = [output]
    let third = try await RequestLines.run([second], server, elsewhere)
    #expect(third.copied == 1 && server.calls.count == 1)
    // Another model is another question.
    elsewhere.model = "other"
    #expect(try await RequestLines.run([first], server, elsewhere).answered == 2)
    #expect(server.calls.count == 2)
    try await server.stop()
  }

  @Test func `a request that was changed is asked again and its old reply put aside`() async throws
  {
    let server = try await FaultServer { call in .reply([call.prompt]) }
    let settings = RequestLines.settings(output)
    let old = try folder.write(RequestLines.chat("a", "old"), to: "g.jsonl")
    _ = try await RequestLines.run([old], server, settings)
    let new = try folder.write(RequestLines.chat("a", "new"), to: "g.jsonl")
    let summary = try await RequestLines.run([new], server, settings)
    #expect(summary.superseded == 1 && summary.answered == 1)
    let replies = try RequestLines.replies("\(output)/g.jsonl")
    #expect(replies.map { RequestLines.texts($0) } == [["new"]])
    // And back: the old reply is still there.
    _ = try folder.write(RequestLines.chat("a", "old"), to: "g.jsonl")
    #expect(try await RequestLines.run([new], server, settings).copied == 1)
    #expect(server.calls.count == 2)
    try await server.stop()
  }

  @Test func `replies of other programs count as answers`() async throws {
    let server = try await FaultServer { _ in .reply(["yes"]) }
    let reply =
      #"{"id":"vllm-1","custom_id":"a","response":{"status_code":200,"request_id":"r","body":"#
      + #"{"choices":[{"index":0,"message":{"content":"x"}}]}},"error":null}"#
    // Whole, but its line feed is missing.
    _ = try folder.write(reply, to: "replies/g.jsonl")
    let path = try folder.write(
      RequestLines.chat("a", "one") + RequestLines.chat("b", "two"), to: "g.jsonl")
    let summary = try await RequestLines.run([path], server, RequestLines.settings(output))
    #expect(summary.answeredBefore == 1 && summary.answered == 1)
    #expect(try RequestLines.replies("\(output)/g.jsonl").count == 2)
    try await server.stop()
  }

  @Test(arguments: 0..<12) func `a torn last line is cut and asked again`(cut: Int) async throws {
    let server = try await FaultServer { _ in .reply(["yes ∑ — 'ü'"]) }
    let path = try folder.write(
      RequestLines.chat("a", "one") + RequestLines.chat("b", "two"), to: "g.jsonl")
    let settings = RequestLines.settings(output)
    _ = try await RequestLines.run([path], server, settings)
    let file = URL(fileURLWithPath: "\(output)/g.jsonl")
    let whole = try Data(contentsOf: file)
    let last = whole.dropLast().lastIndex(of: 0x0A) ?? 0
    let length = last + 2 + (whole.count - last - 4) * cut / 11
    try whole.prefix(length).write(to: file)
    let summary = try await RequestLines.run([path], server, settings)
    #expect(summary.answeredBefore == 1 && summary.answered == 1)
    #expect(server.calls.count == 3)
    let replies = try RequestLines.replies("\(output)/g.jsonl")
    #expect(Set(replies.compactMap { $0["custom_id"] as? String }) == ["a", "b"])
    try await server.stop()
  }
}
