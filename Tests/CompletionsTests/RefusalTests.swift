import Completions
import Foundation
import TestKit
import Testing

@Suite struct RefusalTests {
  private let folder: TemporaryFolder
  private var output: String { "\(folder.path)/replies" }

  init() throws { folder = try TemporaryFolder() }

  private func run(
    _ lines: String, _ server: FaultServer, _ change: (inout SampleSettings) -> Void = { _ in }
  ) async throws -> SampleSummary {
    var settings = RequestLines.settings(output)
    settings.attempts = 2
    change(&settings)
    let path = try folder.write(lines, to: "g.jsonl")
    let summary = try await RequestLines.run([path], server, settings)
    try await server.stop()
    return summary
  }

  @Test func `a redirect to another host ends the run and takes no key along`() async throws {
    let other = try await FaultServer { _ in .reply(["stolen"]) }
    let server = try await FaultServer { _ in
      .error(307, headers: [("Location", "http://localhost:\(other.port)/v1/chat/completions")])
    }
    let summary = try await run(RequestLines.chat("a", "one"), server)
    #expect(summary.stop?.reason == "redirect" && summary.left == ["redirect": 1])
    #expect(other.calls.isEmpty)
    try await other.stop()
  }

  @Test func `a redirect on the same server is followed`() async throws {
    let server = try await FaultServer { call in
      call.path == "/moved" ? .reply(["yes"]) : .error(308, headers: [("Location", "/moved")])
    }
    #expect(try await run(RequestLines.chat("a", "one"), server).isComplete)
  }

  @Test(arguments: [false, true])
  func `a response beyond its limit is not read on`(isStream: Bool) async throws {
    let long = String(repeating: "ab", count: 1 << 17)
    let server = try await FaultServer { _ in isStream ? .stream([long]) : .reply([long]) }
    let summary = try await run(RequestLines.chat("a", "one", more: #","x":1"#), server) {
      $0.client.responseBytes = 100_000
      // Unoptimised, bytes are read slowly.
      $0.client.idleSeconds = 20
    }
    #expect(summary.failed.keys.sorted() == ["response-too-large"])
  }

  @Test func `a server that goes on beyond the limit of tokens is stopped`() async throws {
    let server = try await FaultServer { _ in .stream([String(repeating: "w ", count: 30)]) }
    let summary = try await run(RequestLines.chat("a", "one"), server) {
      $0.budget.tokens = 10_000
    }
    #expect(summary.failed == ["over-limit": 1])
    #expect(server.calls.count == 1)
  }

  @Test func `a key that is refused ends the run before the next request`() async throws {
    let server = try await FaultServer { _ in .error(401, "wrong key") }
    let lines = (0..<300).map { RequestLines.chat("id-\($0)", "say \($0)") }.joined()
    let summary = try await run(lines, server)
    #expect(summary.stop?.reason == "http-401")
    #expect(summary.left.values.reduce(0, +) == 300 && summary.failed.isEmpty)
    #expect(server.calls.count <= 16)
  }

  @Test func `a server that is not there ends the run when patience does`() async throws {
    let server = try await FaultServer { _ in .reply(["yes"]) }
    let endpoint = server.endpoint
    try await server.stop()
    var settings = RequestLines.settings(output)
    settings.patienceSeconds = 0.3
    let path = try folder.write(RequestLines.chat("a", "one"), to: "g.jsonl")
    let run = try SampleRun(
      SamplePlan([path], settings), settings, endpoint: Endpoint(endpoint), key: nil,
      progress: SampleProgress())
    let summary = try await run.run()
    #expect(summary.stop?.reason == "no-connection" && summary.stop?.isServerAway == true)
    #expect(summary.left == ["no-connection": 1])
  }

  @Test func `a call that takes too long altogether is given up`() async throws {
    let server = try await FaultServer { _ in .reply(["late"]).delayed(3000) }
    let summary = try await run(RequestLines.chat("a", "one"), server) {
      $0.client.totalSeconds = 0.2
      $0.client.idleSeconds = 30
      $0.attempts = 1
    }
    #expect(summary.failed == ["total-timeout": 1])
  }

  @Test func `lines that are no request are told with their place, and the others asked`()
    async throws
  {
    let server = try await FaultServer { _ in .reply(["yes"]) }
    let lines =
      RequestLines.chat("a", "one") + "{\"custom_id\":\n" + "[]\n"
      + RequestLines.chat("a", "two") + RequestLines.chat("a", "one")
      + RequestLines.chat("b", "three", n: 0)
      + #"{"custom_id":"c","url":"/v1/embeddings","body":{}}"# + "\n"
      + #"{"url":"/v1/chat/completions","body":{"messages":[]}}"# + "\n"
      + RequestLines.chat("d", "four").dropLast()
    let path = try folder.write(lines, to: "g.jsonl")
    let file = try RequestFile(path, model: "toy", tokenLimit: nil)
    #expect(file.faults.map { $0.line } == [2, 3, 4, 6, 7, 8])
    #expect(file.faults.first?.description.hasPrefix("\(path):2: error: ") == true)
    #expect(file.repeated == 1)
    let summary = try await run(lines, server)
    #expect(summary.answered == 2 && !summary.isComplete)
    #expect(summary.malformed.values.reduce(0, +) == 6)
  }
}
