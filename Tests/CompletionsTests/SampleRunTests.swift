import Completions
import Foundation
import Synchronization
import TestKit
import Testing

@Suite struct SampleRunTests {
  private let folder: TemporaryFolder
  private var output: String { "\(folder.path)/replies" }

  init() throws { folder = try TemporaryFolder() }

  /// Faults of every kind, chosen by the prompt's number; every prompt goes well in the end.
  private static func fault(_ call: FaultServer.Call) -> FaultServer.Answer? {
    let number = Int(call.prompt.split(separator: " ").last ?? "") ?? 0
    let good = FaultServer.Answer.stream(["word of \(number)"])
    let faults: [FaultServer.Answer] = [
      .error(500), .refusal, .error(502), good.cut(after: 2), good.cut(after: 3, .silent),
      .error(408),
      FaultServer.Answer(
        headers: [("Content-Type", "application/json")], pieces: ["{\"choices\": [{\"ind"]),
      FaultServer.Answer(
        headers: [("Content-Type", "text/event-stream")], pieces: ["data: {no json}\n\n"]),
      FaultServer.Answer(
        headers: [("Content-Type", "text/event-stream")],
        pieces: ["data: {\"error\":{\"message\":\"engine died\",\"code\":500}}\n\n"]),
    ]
    guard number % 9 == 1, call.attempt <= 1 + number % 2 else { return nil }
    return faults[(number / 9 + call.attempt) % faults.count]
  }

  @Test(.timeLimit(.minutes(1)))
  func `loses nothing and asks nothing twice at 200 in flight, whatever goes wrong`() async throws {
    let storm = Mutex<ContinuousClock.Instant?>(nil)
    let server = try await FaultServer { call in
      let number = call.prompt.split(separator: " ").last ?? ""
      // A storm in the middle, when all places are taken.
      let began = storm.withLock { began in
        if began == nil, number == "800" { began = .now }
        return began
      }
      if let began, ContinuousClock.now - began < .milliseconds(400) {
        return .error(429, headers: [("Retry-After", "0.5")])
      }
      return (Self.fault(call) ?? .stream(["word of \(number)"])).delayed(250)
    }
    let count = 1500
    let lines = (0..<count).map { RequestLines.chat("id-\($0)", "say \($0)") }.joined()
    let path = try folder.write(lines, to: "guess.jsonl")
    var settings = RequestLines.settings(output)
    settings.concurrency = 200
    // A machine with other work on it must not be taken for a silent server.
    settings.client.idleSeconds = 6
    let summary = try await RequestLines.run([path], server, settings)
    #expect(summary.isComplete)
    #expect(summary.answered == count)
    let replies = try RequestLines.replies("\(output)/guess.jsonl")
    #expect(Set(replies.compactMap { $0["custom_id"] as? String }).count == count)
    #expect(replies.count == count)
    for reply in replies {
      let number = (reply["custom_id"] as? String)?.dropFirst(3) ?? ""
      #expect(RequestLines.texts(reply) == ["word of \(number) "])
    }
    #expect(server.peak > 100 && server.peak <= 200)
    #expect(server.answered.count == count)
    #expect(server.answered.values.allSatisfy { $0 == 1 })
    try await server.stop()
  }

  @Test func `waits as long as Retry-After says and halves what is in flight`() async throws {
    let start = ContinuousClock.now
    let server = try await FaultServer { call in
      let isStorm = ContinuousClock.now - start < .milliseconds(600)
      return isStorm ? .error(429, headers: [("Retry-After", "1")]) : .reply(["yes"])
    }
    let lines = (0..<40).map { RequestLines.chat("id-\($0)", "say \($0)") }.joined()
    let summary = try await RequestLines.run(
      [folder.write(lines, to: "guess.jsonl")], server, RequestLines.settings(output))
    #expect(summary.answered == 40)
    #expect(ContinuousClock.now - start > .seconds(1))
    #expect(server.calls.count <= 40 + 16)
    try await server.stop()
  }

  @Test func `tops up the choices of a server that ignores n, each with a seed of its own`()
    async throws
  {
    let server = try await FaultServer { call in .reply(["seed \(call.seed ?? -1)"]) }
    let path = try folder.write(
      RequestLines.chat("a", "one", n: 8, more: #","seed":100"#)
        + RequestLines.chat("b", "two", n: 3), to: "generate.jsonl")
    let summary = try await RequestLines.run([path], server, RequestLines.settings(output))
    #expect(summary.choices == 11 && summary.calls == 11)
    let replies = try RequestLines.replies("\(output)/generate.jsonl")
    let first = try #require(replies.first { $0["custom_id"] as? String == "a" })
    #expect(RequestLines.texts(first).sorted() == (100..<108).map { "seed \($0)" })
    #expect(RequestLines.choices(first).compactMap { $0["index"] as? Int } == Array(0..<8))
    let second = try #require(replies.first { $0["custom_id"] as? String == "b" })
    #expect(Set(RequestLines.texts(second)).count == 3)
    let usage = ((first["response"] as? [String: Any])?["body"] as? [String: Any])?["usage"]
    #expect((usage as? [String: Int])?["completion_tokens"] == 24)
    #expect(!FileManager.default.fileExists(atPath: "\(output)/unfinished"))
    try await server.stop()
  }

  @Test func `keeps the choices that were finished before a stream was cut`() async throws {
    let server = try await FaultServer { call in
      // Ten pieces end the second of four choices.
      call.choices == 4
        ? .stream(["a b", "c d", "e f", "g h"]).cut(after: 8)
        : .stream(Array(repeating: "rest", count: call.choices))
    }
    let path = try folder.write(RequestLines.chat("a", "one", n: 4), to: "g.jsonl")
    let summary = try await RequestLines.run([path], server, RequestLines.settings(output))
    #expect(summary.isComplete)
    #expect(server.calls.map { $0.choices } == [4, 2])
    let reply = try #require(try RequestLines.replies("\(output)/g.jsonl").first)
    #expect(RequestLines.texts(reply) == ["a b ", "c d ", "rest ", "rest "])
    try await server.stop()
  }

  @Test func `writes what failed for good as errors, and asks it again when told`() async throws {
    let isMended = Flag()
    let server = try await FaultServer { call in
      if isMended.value || call.prompt == "good" { return .reply(["yes"]) }
      return call.prompt == "bad" ? .error(400, "too long") : .error(500)
    }
    let path = try folder.write(
      ["good", "bad", "ill"].map { RequestLines.chat($0, $0) }.joined(), to: "g.jsonl")
    var settings = RequestLines.settings(output)
    settings.attempts = 3
    let first = try await RequestLines.run([path], server, settings)
    #expect(first.failed == ["http-400": 1, "http-500": 1])
    #expect(server.calls.count == 1 + 1 + 3)
    let again = try await RequestLines.run([path], server, settings)
    #expect(again.givenUpBefore == 2 && again.answeredBefore == 1)
    #expect(server.calls.count == 5)
    isMended.set()
    settings.retriesFailed = true
    let last = try await RequestLines.run([path], server, settings)
    #expect(last.isComplete && last.answered == 2)
    let replies = try RequestLines.replies("\(output)/g.jsonl")
    #expect(replies.compactMap { $0["custom_id"] as? String }.sorted() == ["bad", "good", "ill"])
    #expect(replies.allSatisfy { $0["error"] is NSNull })
    try await server.stop()
  }

  @Test func `keeps the choices of a reply that is never whole`() async throws {
    let isMended = Flag()
    let server = try await FaultServer { call in
      isMended.value || call.attempt == 1 ? .reply(["answer \(call.attempt)"]) : .error(400)
    }
    let path = try folder.write(RequestLines.chat("a", "one", n: 3), to: "g.jsonl")
    let first = try await RequestLines.run([path], server, RequestLines.settings(output))
    #expect(first.partial == ["http-400": 1])
    let part = try #require(try RequestLines.replies("\(output)/g.jsonl").first)
    #expect(RequestLines.texts(part) == ["answer 1"])
    isMended.set()
    var settings = RequestLines.settings(output)
    settings.retriesFailed = true
    let second = try await RequestLines.run([path], server, settings)
    #expect(second.isComplete)
    let replies = try RequestLines.replies("\(output)/g.jsonl")
    #expect(replies.count == 1)
    #expect(RequestLines.texts(replies[0]).count == 3)
    #expect(RequestLines.texts(replies[0]).first == "answer 1")
    try await server.stop()
  }
}

/// A switch that a test turns.
final class Flag: Sendable {
  private let state = Mutex(false)
  var value: Bool { state.withLock { $0 } }
  func set() { state.withLock { $0 = true } }
}
