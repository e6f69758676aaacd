import Foundation
import GRDB
import TestKit
import Testing

/// A run, replies to its requests, and the next run.
@Suite struct RoundsTests {
  private let folder: TemporaryFolder
  private let sluice = TestKit.Program()

  init() throws {
    folder = try TemporaryFolder()
    let rows = (1...40).map { number in
      """
      {"problem": "What is \(number) plus \(number * 3)? Show your work.", "answer": "\(number * 4)", \
      "generations": ["<think>\(number) + \(number * 3)</think>\\\\boxed{\(number * 4)}", \
      "<think>let me see</think>\\\\boxed{\\\\frac{\(number)}}"]}
      """
    }
    _ = try folder.write(rows.joined(separator: "\n") + "\n", to: "raw.jsonl")
    _ = try folder.write(
      """
      name: rounds
      stages:
        - normalize
        - merge-duplicates
        - drop-guessable
        - mark-layout
        - mark-answer
        - mark-verdict
        - mark-steps
        - mark-pass-rate
        - select-generations
        - emit-sft
        - request-generations: {samples: 4}
        - request-guesses: {tries: 2}
        - request-judgements
        - request-steps
      """, to: "recipe.yaml")
  }

  @discardableResult
  private func run(_ output: String = "out", threads: Int = 2, status: Int32 = 0) throws -> String {
    let result = try sluice.run([
      "run", "\(folder.path)/recipe.yaml", "\(folder.path)/raw.jsonl", "--output",
      "\(folder.path)/\(output)", "--threads", "\(threads)",
    ])
    #expect(result.status == status, "\(result.errors)")
    return result.output
  }

  private func requests(_ kind: String) throws -> [[String: Any]] {
    try OutputRows.read("\(folder.path)/out", below: "requests/") { $0.hasSuffix("/\(kind).jsonl") }
  }

  /// Writes a reply for every request of a kind.
  /// - Parameter texts: the choices, given the request's number and how many are wanted.
  private func reply(
    to kind: String, round: Int, _ texts: (Int, Int) -> [String]
  ) throws -> [String] {
    var identifiers: [String] = []
    var lines: [String] = []
    for (number, request) in try requests(kind).enumerated() {
      let body = try #require(request["body"] as? [String: Any])
      let identifier = try #require(request["custom_id"] as? String)
      identifiers.append(identifier)
      let choices = texts(number, body["n"] as? Int ?? 1).enumerated().map { index, text in
        [
          "index": index, "finish_reason": "stop",
          "message": ["role": "assistant", "content": text],
        ] as [String: Any]
      }
      let reply: [String: Any] = [
        "custom_id": identifier, "error": NSNull(),
        "response": [
          "status_code": 200,
          "body": [
            "model": "small", "choices": choices,
            "usage": ["prompt_tokens": 10, "completion_tokens": 5],
          ],
        ],
      ]
      let data = try JSONSerialization.data(withJSONObject: reply, options: .sortedKeys)
      lines.append(String(decoding: data, as: UTF8.self))
    }
    _ = try folder.write(
      lines.joined(separator: "\n") + "\n", to: "out/replies/\(kind)-\(round).jsonl")
    return identifiers
  }

  private func count(_ query: String) throws -> Int {
    let queue = try DatabaseQueue(path: "\(folder.path)/out/ledger.sqlite")
    return try queue.read { try Int.fetchOne($0, sql: query) } ?? -1
  }

  @Test func `two rounds are asked, answered and counted, and nothing twice`() throws {
    try run()
    #expect(try requests("guess").count == 40 && requests("generate").count == 40)
    // `\frac{3}`: the one undecided answer of each problem.
    #expect(try requests("judge").count == 40)
    #expect(try requests("steps").count == 40)
    var asked = try reply(to: "guess", round: 1) { number, wanted in
      // The first ten are guessed, by the second answer.
      Array(repeating: "\\boxed{-1}", count: wanted - 1) + [number < 10 ? "?" : "\\boxed{-2}"]
    }
    asked += try reply(to: "judge", round: 1) { number, _ in [number % 2 == 0 ? "wrong" : "?"] }
    // One of the two generations that each problem lacks.
    asked += try reply(to: "generate", round: 1) { number, _ in
      ["<think>\(number) and \(number)</think>\\boxed{1000000}"]
    }
    asked += try reply(to: "steps", round: 1) { _, _ in ["+"] }
    #expect(Set(asked).count == 160)

    let text = try run()
    #expect(text.contains("mark-verdict"))
    #expect(try requests("guess").isEmpty)
    #expect(try requests("steps").isEmpty)
    #expect(try requests("judge").count == 20)
    let second = try requests("generate")
    #expect(second.count == 40)
    #expect(second.allSatisfy { ($0["body"] as? [String: Any])?["n"] as? Int == 1 })
    let again = try requests("judge") + second
    #expect(Set(again.compactMap { $0["custom_id"] as? String }).isDisjoint(with: asked))
    #expect(
      try count("SELECT SUM(count) FROM reply WHERE kind = 'guess' AND outcome = 'taken'") == 80)
    #expect(
      try count(
        "SELECT count FROM round_measure WHERE round = 1 AND name = 'verdict' AND bin = 'wrong'")
        == 40)
    #expect(
      try count(
        "SELECT count FROM round_measure WHERE round = 0 AND name = 'verdict' AND bin = 'wrong'")
        == 20)
    #expect(try count("SELECT SUM(prompt_tokens) FROM round") == 1600)
    let verified = try sluice.run(["verify", "\(folder.path)/out"])
    #expect(verified.status == 0, "\(verified.output)")

    let third = try reply(to: "generate", round: 2) { _, _ in
      (1...40).map { "<think>It may be so.</think>\\boxed{\($0 * 4)}" }
    }
    #expect(third.count == 40)
    try run()
    #expect(try requests("generate").isEmpty)
    #expect(try count("SELECT MAX(round) FROM round") == 2)
    let rows = try OutputRows.read("\(folder.path)/out", below: "data/sft/") { _ in true }
    #expect(rows.contains { $0["round"] as? Int == 2 })
    #expect(
      rows.contains { ($0["row"] as? String)?.hasPrefix("replies/generate-2.jsonl:") == true })
  }

  @Test func `a second run without new replies has nothing to do`() throws {
    try run()
    let before = try folder.contents(of: "out")
    try run()
    #expect(try folder.contents(of: "out") == before)
  }

  @Test func `the same replies give the same bytes on any number of threads, and anywhere`() throws
  {
    try run()
    for kind in ["guess", "judge", "generate"] {
      _ = try reply(to: kind, round: 1) { number, wanted in
        (0..<wanted).map { "<think>\(number)</think>\\boxed{\($0)}" }
      }
    }
    try run(threads: 1)
    let first = try folder.contents(of: "out")
    try FileManager.default.createDirectory(
      atPath: "\(folder.path)/other", withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: "\(folder.path)/out/replies", toPath: "\(folder.path)/other/replies")
    try run("other", threads: 8)
    #expect(try folder.contents(of: "other") == first)
  }

  @Test func `bad replies are told one by one and cost nothing else`() throws {
    try run()
    let identifiers = try reply(to: "guess", round: 1) { _, wanted in
      Array(repeating: "\\boxed{-1}", count: wanted)
    }
    let path = "\(folder.path)/out/replies/guess-1.jsonl"
    let good = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(
      String.init)
    let failed = """
      {"custom_id": "\(identifiers[0])", "response": null, "error": {"code": "expired"}}
      """
    let unknown = "guess-" + String(repeating: "a", count: 32)
    let stranger = good[1].replacing(identifiers[1].dropLast(3), with: unknown)
    let foreign = good[2].replacing(identifiers[2], with: "task-17")
    let lines = [failed, stranger, foreign, good[3], good[3]] + good[4...]
    // The file ends in the middle of a line, as one that is still written does.
    _ = try folder.write(
      String(lines.joined(separator: "\n").dropLast(20)), to: "out/replies/guess-1.jsonl")
    try run(status: 2)
    // Failed, misnamed twice, cut: asked again.
    let again = Set(try requests("guess").compactMap { ($0["custom_id"] as? String)?.dropLast(3) })
    #expect(again == Set([0, 1, 2, 39].map { identifiers[$0].dropLast(3) }))
    let unused = try OutputRows.read("\(folder.path)/out", below: "dropped/00-replies") { _ in true
    }
    #expect(
      unused.compactMap { $0["reason"] as? String }.sorted()
        == ["duplicate", "error", "unknown-problem"])
    let unread = try OutputRows.read("\(folder.path)/out", below: "dropped/00-read") { _ in true }
    #expect(unread.count == 2)
    #expect(unread.allSatisfy { $0["file"] as? String == "replies/guess-1.jsonl" })
    #expect(try count("SELECT count FROM measure WHERE name = 'asked' AND bin = 'again'") == 1)
    #expect(
      try count(
        "SELECT SUM(count) FROM measure JOIN stage USING (position) "
          + "WHERE stage.name = 'request-guesses' AND measure.name = 'asked' AND bin = 'missing'")
        == 3)
  }

  @Test func `a limit of rows does not cut the replies`() throws {
    let limited = [
      "run", "\(folder.path)/recipe.yaml", "\(folder.path)/raw.jsonl", "--output",
      "\(folder.path)/out", "--limit", "5",
    ]
    #expect(try sluice.run(limited).status == 0)
    _ = try reply(to: "guess", round: 1) { _, wanted in
      Array(repeating: "\\boxed{-1}", count: wanted)
    }
    #expect(try sluice.run(limited).status == 0)
    #expect(try requests("guess").isEmpty)
    #expect(try count("SELECT SUM(count) FROM reply WHERE outcome = 'taken'") == 10)
  }
}
