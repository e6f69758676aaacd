import Foundation
import TestKit
import Testing

@Suite struct ExplainTests {
  private let folder: TemporaryFolder
  private let sluice = TestKit.Program()

  init() throws {
    folder = try TemporaryFolder()
    try DumpFolder.write(100, seed: 5, to: folder)
    let run = try sluice.run([
      "run", DumpFolder.recipe, "\(folder.path)/raw", "--output", "\(folder.path)/out", "--quiet",
    ])
    #expect(run.status == 2, "\(run.errors)")
  }

  private func explain(_ id: String, _ more: [String] = []) throws -> TestKit.Program.Result {
    try sluice.run(["explain", "\(folder.path)/out", id] + more)
  }

  private func rows(_ below: String) throws -> [[String: Any]] {
    try OutputRows.read("\(folder.path)/out", below: below) { _ in true }
  }

  /// Every row that was written is somebody's, and its path says so.
  @Test func `every problem of the output has one path`() throws {
    let paths = try rows("paths/")
    let ids = paths.compactMap { $0["id"] as? String }
    #expect(ids == ids.sorted() && Set(ids).count == ids.count)
    let kept = Set(
      paths.filter { $0["fate"] as? String == "kept" }.compactMap { $0["id"] as? String })
    let dropped = Set(
      paths.filter { $0["fate"] as? String == "dropped" }.compactMap { $0["id"] as? String })
    #expect(Set(try rows("data/order/").compactMap { $0["problem_id"] as? String }) == kept)
    let left = try rows("dropped/").filter { $0["level"] as? String == "problem" }
    #expect(Set(left.compactMap { $0["id"] as? String }) == dropped)
    #expect(kept.count > 40 && dropped.count > 8)
  }

  @Test func `a dropped problem names the stage, the reason and the text`() throws {
    let row = try #require(
      try rows("dropped/").first {
        $0["level"] as? String == "problem" && $0["reason"] as? String == "options-in-text"
      })
    let told = try explain(try #require(row["id"] as? String))
    #expect(told.status == 0)
    #expect(told.output.contains("dropped by drop-multiple-choice: options-in-text  ⟨"))
    #expect(!told.output.contains("mark-verdict"))
  }

  @Test func `a generation and a pair show what each stage found on them`() throws {
    let sft = try #require(try rows("data/sft/").first?["id"] as? String)
    let one = try explain(sft)
    #expect(one.output.contains("mark-verdict") && one.output.contains("value=correct"))
    #expect(one.output.contains("selection selected=true"))
    let pair = try #require(try rows("data/dpo/").first?["id"] as? String)
    let two = try explain(pair)
    #expect(two.output.contains("value=correct") && two.output.contains("value=wrong"))
    #expect(two.output.contains("left out: wrong"))
    #expect(two.output.contains("data/dpo/correct-vs-wrong"))
    let json = try explain(pair, ["--json"])
    let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    #expect(pair.hasPrefix(object?["id"] as? String ?? "?"))
  }

  @Test func `the dump's own id and the beginning of an id will do`() throws {
    let row = try #require(try rows("data/rl/").first)
    let (id, own) = (row["id"] as? String ?? "", row["dump_id"] as? String ?? "")
    #expect(try explain(own).output.hasPrefix(id))
    #expect(try explain(String(id.prefix(14))).output.hasPrefix(id))
  }

  @Test func `an id that is none or several is told`() throws {
    for (id, message) in [
      ("p-0", "several problems begin so"), ("p-zz", "no problem of the run has this id"),
      ("nobody", "no problem of the run has this id"),
      ("p-00000000000000000001", "no problem of the run has this id"),
    ] {
      let told = try explain(id)
      #expect(told.status == 64 && told.errors.contains(message), "\(told.errors)")
    }
  }

  @Test func `orders to the terminal that a model wrote are not passed on`() throws {
    _ = try folder.write(
      "{\"problem\": \"What is 1+1? \\u001b[2J\\u009b31m\", \"answer\": \"2\"}\n", to: "x.jsonl")
    _ = try sluice.run([
      "run", DumpFolder.recipe, "\(folder.path)/x.jsonl", "--output", "\(folder.path)/x", "--quiet",
    ])
    let path = try #require(
      try OutputRows.read("\(folder.path)/x", below: "paths/") { _ in true }.first?["id"] as? String
    )
    for command in [
      ["explain", "\(folder.path)/x", path], ["inspect", "\(folder.path)/x", "data/rl"],
    ] {
      let output = try sluice.run(command).output
      #expect(output.contains("1+1") && !output.contains("\u{1B}") && !output.contains("\u{9B}"))
    }
  }
}
