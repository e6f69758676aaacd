import Foundation
import TestKit
import Testing

@Suite struct SampleProgramTests {
  private let folder: TemporaryFolder
  private var output: String { "\(folder.path)/replies" }
  private let program = TestKit.Program("sluice-sample")

  init() throws { folder = try TemporaryFolder() }

  private func arguments(_ server: FaultServer, _ paths: [String], _ more: [String] = [])
    -> [String]
  {
    ["--endpoint", server.endpoint, "--model", "toy", "--output", output] + more + paths
  }

  private func run(_ arguments: [String]) async throws -> TestKit.Program.Result {
    try await Task.detached { [program] in try program.run(arguments) }.value
  }

  @Test func `killed at any moment it goes on and asks nothing answered again`() async throws {
    let server = try await FaultServer { call in
      .stream(["word of \(call.prompt)"]).delayed(call.prompt.hasSuffix("3") ? 60 : 5)
    }
    let count = 400
    let path = try folder.write(
      (0..<count).map { RequestLines.chat("id-\($0)", "say \($0)") }.joined(), to: "g.jsonl")
    let replies = "\(output)/g.jsonl"
    var kills = 0
    for goal in [1, 60, 150, 260] {
      let running = try program.start(arguments(server, [path], ["--concurrency", "40"]))
      while running.isRunning, lines(of: replies) < goal {
        try await Task.sleep(for: .milliseconds(2))
      }
      if running.isRunning { kills += 1 }
      running.kill()
      _ = running.wait()
    }
    #expect(kills >= 3)
    // What was on its way at the last kill has arrived.
    try await Task.sleep(for: .milliseconds(200))
    let written = Set(try RequestLines.replies(replies).compactMap { $0["custom_id"] as? String })
    let before = server.calls.count
    let last = try await run(arguments(server, [path]))
    #expect(last.status == 0, "\(last.errors)")
    #expect(server.calls.count - before == count - written.count)
    let ids = try RequestLines.replies(replies).compactMap { $0["custom_id"] as? String }
    #expect(ids.count == count && Set(ids).count == count)
    // What was in flight at a kill may be asked twice, nothing else.
    #expect(server.calls.count <= count + kills * 40)
    let idle = try await run(arguments(server, [path]))
    #expect(idle.status == 0 && idle.output.contains("calls"))
    #expect(server.calls.count - before == count - written.count)
    try await server.stop()
  }

  private func lines(of path: String) -> Int {
    ((try? Data(contentsOf: URL(fileURLWithPath: path))) ?? Data()).count { $0 == 0x0A }
  }

  @Test func `killed between the calls of one request it keeps the choices it has`() async throws {
    let server = try await FaultServer { call in
      .reply(["seed \(call.seed ?? 0)"]).delayed(
        (call.seed ?? 0) >= 4 && call.attempt < 9 ? 60_000 : 5)
    }
    let path = try folder.write(
      RequestLines.chat("a", "one", n: 8, more: #","seed":0"#), to: "g.jsonl")
    let running = try program.start(arguments(server, [path]))
    while running.isRunning, lines(of: "\(output)/unfinished/calls.jsonl") < 4 {
      try await Task.sleep(for: .milliseconds(5))
    }
    running.kill()
    _ = running.wait()
    let before = server.calls.count
    #expect(before == 8)
    let last = try await run(arguments(server, [path]))
    #expect(last.status == 0, "\(last.errors)")
    #expect(server.calls.count - before == 4)
    let reply = try #require(try RequestLines.replies("\(output)/g.jsonl").first)
    #expect(RequestLines.texts(reply).count == 8 && Set(RequestLines.texts(reply)).count == 8)
    try await server.stop()
  }

  @Test func `the key is sent and never written`() async throws {
    let key = "sk-very-secret-0123456789"
    let server = try await FaultServer { call in
      switch call.prompt {
      case "echo": .reply(["you sent \(call.authorization)"])
      case "bad": .error(400, "Incorrect API key provided: \(call.authorization)")
      default: .stream(["part \(call.authorization) end"])
      }
    }
    let path = try folder.write(
      ["echo", "bad", "stream"].map { RequestLines.chat($0, $0) }.joined() + "{broken\n",
      to: "g.jsonl")
    let file = try folder.write(key + "\n", to: "key.txt")
    let result = try await run(arguments(server, [path], ["--key-file", file]))
    #expect(result.status == 2)
    #expect(server.calls.allSatisfy { $0.authorization == "Bearer \(key)" })
    let denied = try await FaultServer { call in .error(401, "wrong: \(call.authorization)") }
    let refused = try await run([
      "--endpoint", denied.endpoint, "--model", "toy", "--output", "\(folder.path)/denied",
      "--key-file", file, path,
    ])
    #expect(refused.status == 1)
    #expect(refused.errors.contains("error: http-401: wrong: Bearer [key]"))
    for text in [result.output, result.errors, refused.output, refused.errors] {
      #expect(!text.contains(key))
    }
    for (name, bytes) in try folder.contents(of: "replies") {
      #expect(!String(decoding: bytes, as: UTF8.self).contains(key), "\(name)")
    }
    #expect(try String(contentsOfFile: "\(output)/g.jsonl", encoding: .utf8).contains("[key]"))
    try await server.stop()
    try await denied.stop()
  }

  @Test func `Ctrl-C writes what has arrived and ends with 130`() async throws {
    let server = try await FaultServer { call in
      .reply(["yes"]).delayed(call.prompt == "slow" ? 60_000 : 5)
    }
    let path = try folder.write(
      RequestLines.chat("a", "quick") + RequestLines.chat("b", "slow"), to: "g.jsonl")
    let running = try program.start(arguments(server, [path]))
    while running.isRunning, lines(of: "\(output)/g.jsonl") < 1 {
      try await Task.sleep(for: .milliseconds(5))
    }
    running.interrupt()
    let result = running.wait()
    #expect(result.status == 130)
    // A slow machine shows its progress before.
    #expect(result.errors.hasSuffix("stopped; the same command goes on from here\n"))
    #expect(lines(of: "\(output)/g.jsonl") == 1)
    try await server.stop()
  }

  @Test func `what a reply cost stands in its usage, where the price is known`() async throws {
    let server = try await FaultServer { _ in .reply(["yes", "no"]) }
    let path = try folder.write(RequestLines.chat("a", "one", n: 2), to: "g.jsonl")
    let result = try await run(
      arguments(server, [path], ["--price-input", "1000", "--price-output", "3000"]))
    #expect(result.status == 0, "\(result.errors)")
    let reply = try #require(try RequestLines.replies("\(output)/g.jsonl").first)
    let account = try #require(reply["sluice"] as? [String: Any])
    let body = (reply["response"] as? [String: Any])?["body"] as? [String: Any]
    let cost = try #require((body?["usage"] as? [String: Any])?["cost"] as? Double)
    let prompt = try #require(account["charged_prompt"] as? Int)
    let completion = try #require(account["charged_completion"] as? Int)
    #expect(cost > 0 && abs(cost - Double(prompt + 3 * completion) / 1000) < 1e-9)
    try await server.stop()
  }

  @Test func `a dry run tells the estimate and asks and writes nothing`() async throws {
    let server = try await FaultServer { _ in .reply(["yes"]) }
    let path = try folder.write(
      (0..<10).map { RequestLines.chat("id-\($0)", "say \($0)", n: 4) }.joined(), to: "g.jsonl")
    let result = try await run(
      arguments(server, [path], ["--dry-run", "--price-input", "1", "--price-output", "2500"]))
    #expect(result.status == 0 && server.calls.isEmpty)
    #expect(result.output.contains("to ask: 10 requests for 40 choices"))
    #expect(result.output.contains("completion tokens: at most 800\n"))
    #expect(result.output.contains("cost: at most 2.00"))
    #expect(!FileManager.default.fileExists(atPath: output))
    try await server.stop()
  }

  @Test(arguments: [
    (["--endpoint", "host"], "--endpoint: error: 'host' is no address; it would be"),
    (["--max-cost", "1"], "the price of 'toy' is not known"),
    (["--key-env", "SLUICE_NO_SUCH_KEY"], "'SLUICE_NO_SUCH_KEY' is not set"),
    (["--price-input", "1"], "--price-input: error: goes with --price-output"),
    (["--concurrency", "many"], "The value 'many' is invalid"),
    (["--concurrency", "0"], "--concurrency: error: cannot be 0"),
    (["/no/such/file.jsonl"], "/no/such/file.jsonl: error: cannot be opened"),
  ])
  func `wrong arguments end with 1 and say what would be right`(more: [String], message: String)
    async throws
  {
    let path = try folder.write(RequestLines.chat("a", "one"), to: "g.jsonl")
    let start = more.contains("--endpoint") ? [] : ["--endpoint", "http://127.0.0.1:9"]
    let result = try await run(
      start + ["--model", "toy", "--output", output] + more + [path])
    #expect(result.status == 1)
    #expect(result.errors.contains(message), "\(result.errors)")
  }
}
