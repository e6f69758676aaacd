import Foundation
import TestKit
import Testing

/// Runs of recipes whose stages must know the whole corpus.
@Suite struct CorpusRunTests {
  private let folder: TemporaryFolder
  private let sluice = TestKit.Program()

  init() throws { folder = try TemporaryFolder() }

  /// Problems of which every fifth comes a second time in other light words, in another file.
  private func writeDump() throws {
    let filler = String(repeating: "x ", count: 200)
    func row(_ number: Int, _ text: String) -> String {
      """
      {"problem": "\(text)", "answer": "\(number * 7)", "source": "s\(number % 3)", \
      "generations": ["<think>\\n\(filler)\(number)\\n</think>\\n\\n\\\\boxed{\(number * 7)}"]}

      """
    }
    let texts = (0..<200).map {
      "Tom has \($0) boxes with 7 nails in each box. How many nails has he?"
    }
    _ = try folder.write(
      texts.enumerated().map { row($0, $1) }.joined(), to: "raw/a.jsonl")
    _ = try folder.write(
      texts.enumerated().filter { $0.offset % 5 == 0 }
        .map { row($0, "Determine: " + $1.replacing("How many", with: "Exactly how many")) }
        .joined(),
      to: "raw/b.jsonl")
    _ = try folder.write(
      "{\"problem\": \"\(texts[13])\", \"answer\": \"91\"}\n", to: "bench.jsonl")
  }

  private func run(_ output: String, threads: Int, _ more: String = "") throws -> String {
    let recipe = try folder.write(
      """
      name: corpus
      seed: 3
      memory: 256MiB
      stages:
        - normalize
        - merge-duplicates
        - drop-contaminated: {benchmarks: ["\(folder.path)/bench.jsonl"]}
        - drop-over-quota: {quotas: {s1: 20}}
        - drop-similar: {template_limit: 150, policy: mark}
        - mark-prior
        - mark-layout
        - mark-answer
        - mark-verdict
        - mark-pass-rate
        - mark-split: {validation: 0.2}
        - select-generations
        - emit-sft
        - request-guesses: {model: small}
      \(more)
      """, to: "recipe.yaml")
    let result = try sluice.run([
      "run", recipe, "\(folder.path)/raw", "--output", "\(folder.path)/\(output)", "--threads",
      "\(threads)",
    ])
    #expect(result.status == 0, "\(result.errors)")
    return result.output
  }

  @Test func `joins, drops and draws the same on any number of threads`() throws {
    try writeDump()
    var first: [String: Data]?
    for threads in [1, 8] {
      _ = try run("out\(threads)", threads: threads)
      let contents = try folder.contents(of: "out\(threads)")
      #expect(contents == first ?? contents)
      first = contents
    }
    let joined = try OutputRows.read("\(folder.path)/out1", below: "dropped/02-") { _ in true }
    #expect(joined.filter { $0["reason"] as? String == "near-duplicate" }.count == 40)
    let known = try OutputRows.read("\(folder.path)/out1", below: "dropped/03-") { _ in true }
    #expect(known.map { $0["answers"] as? [String] } == [["91"]])
    let over = try OutputRows.read("\(folder.path)/out1", below: "dropped/04-") { _ in true }
    // 67 problems of the source, one of them in the benchmark; at most 20 stay.
    #expect(over.count >= 46 && over.count < 66)
    let rows = try OutputRows.read("\(folder.path)/out1", below: "data/sft/") { _ in true }
    // One family: all of it is in one split.
    #expect(Set(rows.compactMap { $0["split_key"] as? String }).count == 1)
  }

  @Test func `asks in plain lines that name the problem`() throws {
    try writeDump()
    _ = try run("out", threads: 2)
    let rows = try OutputRows.read("\(folder.path)/out", below: "requests/") {
      $0 == "requests/guess.jsonl"
    }
    let identifiers = rows.compactMap { $0["custom_id"] as? String }
    #expect(Set(identifiers).count == rows.count && rows.count > 100)
    #expect(
      identifiers.allSatisfy { $0.hasPrefix("guess-") && $0.hasSuffix("-r1") && $0.count == 41 })
    let body = try #require(rows.first?["body"] as? [String: Any])
    #expect(body["model"] as? String == "small" && body["n"] as? Int == 8)
    let turns = try #require(body["messages"] as? [[String: String]])
    #expect(turns.map { $0["role"] } == ["user"])
    #expect(turns[0]["content"]?.hasPrefix("Tom has") == true)
    #expect(turns[0]["content"]?.hasSuffix("in \\boxed{}.") == true)
    let verified = try sluice.run(["verify", "\(folder.path)/out"])
    #expect(verified.status == 0, "\(verified.output)")
  }

  @Test func `a changed benchmark makes another run`() throws {
    try writeDump()
    _ = try run("out", threads: 2)
    _ = try folder.write("{\"problem\": \"What is one?\", \"answer\": \"1\"}\n", to: "bench.jsonl")
    let again = try sluice.run([
      "run", "\(folder.path)/recipe.yaml", "\(folder.path)/raw", "--output", "\(folder.path)/out",
    ])
    #expect(again.status != 0 && again.errors.contains("another recipe or of other inputs"))
  }
}
