import Completions
import Foundation
import TestKit
import Testing

@Suite struct SpendingTests {
  private let folder: TemporaryFolder
  private var output: String { "\(folder.path)/replies" }

  init() throws { folder = try TemporaryFolder() }

  @Test func `a budget is never exceeded, by one run or by several`() async throws {
    // Each answer takes 5 + 15 tokens; a prompt is some 180 at worst, an answer 20.
    let server = try await FaultServer { call in
      let usage = #""usage":{"prompt_tokens":5,"completion_tokens":15}"#
      let body = #"{"choices":[{"index":0,"message":{"content":"x"}}],"# + usage + "}"
      return call.attempt == 1 && call.prompt.hasSuffix("7")
        ? .error(500) : FaultServer.Answer(pieces: [body], delay: 5, counts: true)
    }
    let lines = (0..<200).map { RequestLines.chat("id-\($0)", "say \($0)") }.joined()
    let path = try folder.write(lines, to: "g.jsonl")
    var settings = RequestLines.settings(output)
    settings.budget.tokens = 1000
    settings.prices = PriceTable(common: Price(input: 1, output: 10))
    let first = try await RequestLines.run([path], server, settings)
    #expect(server.answered.count * 20 <= 1000)
    #expect(first.answered > 35 && first.left.keys.sorted() == ["budget"])
    #expect(first.spent.tokens.total == first.answered * 20)
    let again = try await RequestLines.run([path], server, settings)
    #expect(again.answered == 0 && server.answered.count * 20 <= 1000)
    settings.budget = Budget.Limits(cost: 0.015)
    let more = try await RequestLines.run([path], server, settings)
    #expect(more.answered > 0)
    let cost = Double(server.answered.count) * 155 / 1e6
    #expect(cost <= 0.015)
    try await server.stop()
  }

  @Test func `a budget needs to know the worst case and the price`() throws {
    let line =
      #"{"custom_id":"a","url":"/v1/completions","body":{"prompt":"x"}}"# + "\n"
    let path = try folder.write(line, to: "g.jsonl")
    var settings = RequestLines.settings(output)
    settings.budget = Budget.Limits(tokens: 1000)
    #expect(throws: SampleError.self) { try SamplePlan([path], settings) }
    settings.tokenLimit = 10
    _ = try SamplePlan([path], settings)
    settings.budget = Budget.Limits(cost: 1)
    #expect(throws: SampleError.self) { try SamplePlan([path], settings) }
  }

  @Test func `a server's count of several choices is not believed where it is too low`()
    async throws
  {
    let server = try await FaultServer { _ in
      var answer = FaultServer.Answer.stream(["a b c d", "e f g h"], usage: false)
      answer.pieces.insert(
        #"data: {"choices":[],"usage":{"prompt_tokens":5,"completion_tokens":4}}"# + "\n\n",
        at: answer.pieces.count - 1)
      return answer
    }
    let path = try folder.write(RequestLines.chat("a", "one", n: 2), to: "g.jsonl")
    let summary = try await RequestLines.run([path], server, RequestLines.settings(output))
    #expect(summary.completion.tokens == 8 && summary.completion.source == .estimated)
    #expect(summary.prompt.tokens == 5 && summary.prompt.source == .server)
    try await server.stop()
  }

  @Test func `usage that is absent is estimated, and said to be`() async throws {
    let server = try await FaultServer { _ in .reply(["twelve bytes"], usage: false) }
    let path = try folder.write(RequestLines.chat("a", "one"), to: "g.jsonl")
    let summary = try await RequestLines.run([path], server, RequestLines.settings(output))
    #expect(summary.completion.tokens == 3 && summary.completion.source == .estimated)
    #expect(summary.prompt.source == .estimated)
    let reply = try #require(try RequestLines.replies("\(output)/g.jsonl").first)
    let account = try #require(reply["sluice"] as? [String: Any])
    #expect(account["completion_tokens"] as? String == "estimated")
    try await server.stop()
  }

  @Test(arguments: [
    (CompletionRequest.LimitField.asWritten, ["max_tokens"]),
    (.maxCompletionTokens, ["max_completion_tokens"]),
    (.both, ["max_tokens", "max_completion_tokens"]),
  ])
  func `the limit goes by the name that the server knows`(
    field: CompletionRequest.LimitField, names: [String]
  ) async throws {
    let server = try await FaultServer { _ in .reply(["x"]) }
    let path = try folder.write(RequestLines.chat("a", "one"), to: "g.jsonl")
    var settings = RequestLines.settings(output)
    settings.client.limitField = field
    _ = try await RequestLines.run([path], server, settings)
    let call = try #require(server.calls.first)
    let sent = ["max_tokens", "max_completion_tokens"].filter { call.member($0) as? Int == 20 }
    #expect(sent == names)
    #expect(call.isStreamed && call.member("model") as? String == "toy")
    #expect((call.member("stream_options") as? [String: Bool]) == ["include_usage": true])
    try await server.stop()
  }
}
