import Foundation
import TestKit
import Testing

@Suite struct InspectTests {
  private let folder: TemporaryFolder
  private let sluice = TestKit.Program()
  private var output: String { "\(folder.path)/out" }

  init() throws {
    folder = try TemporaryFolder()
    try DumpFolder.write(150, seed: 5, to: folder)
    let run = try sluice.run([
      "run", DumpFolder.recipe, "\(folder.path)/raw", "-o", output, "--quiet",
    ])
    #expect(run.status == 2, "\(run.errors)")
  }

  private func inspect(_ more: String...) throws -> TestKit.Program.Result {
    try sluice.run(["inspect", output] + more)
  }

  private func rows(_ more: String...) throws -> [[String: Any]] {
    let told = try sluice.run(["inspect", output, "--json"] + more)
    return try told.output.split(separator: "\n").compactMap {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
    }
  }

  @Test func `rows of a stage, reason, bucket, recipe and mark are all of them`() throws {
    let written = { (below: String, isWanted: ([String: Any]) -> Bool) in
      try OutputRows.read(output, below: below) { _ in true }.filter(isWanted)
        .compactMap { $0["id"] as? String }.sorted()
    }
    let shown = { (rows: [[String: Any]]) in rows.compactMap { $0["id"] as? String }.sorted() }
    let dropped = try written("dropped/") { $0["stage"] as? String == "drop-multiple-choice" }
    #expect(try shown(rows("--stage", "drop-multiple-choice", "--rows", "9999")) == dropped)
    let wrong = try written("dropped/") { $0["reason"] as? String == "wrong" }
    #expect(try shown(rows("--reason", "wrong", "--rows", "9999")) == wrong)
    let medium =
      try (written("data/sft/") { $0["bucket"] as? String == "medium" })
      + (written("data/rl/") { $0["bucket"] as? String == "medium" })
    #expect(try shown(rows("--bucket", "medium", "--rows", "9999")) == medium.sorted())
    let pairs = try written("data/dpo/") { _ in true }
    #expect(try shown(rows("--recipe", "correct-vs-wrong", "--rows", "9999")) == pairs)
    let marked = try written("data/rl/") {
      ($0["marks"] as? [String])?.contains("mark-votes: suspicious-gold") == true
    }
    #expect(try shown(rows("--stage", "mark-votes", "--rows", "9999")) == marked)
    for all in [dropped, wrong, medium, pairs, marked] { #expect(all.count > 5) }
    #expect(try shown(rows("--reason", "wrong", "--rows", "4", "--skip", "3")).count == 4)
  }

  @Test func `a sample is the seed's and comes from the whole run`() throws {
    let ids = { (seed: String) in
      try rows("--reason", "wrong", "--sample", "9", "--seed", seed).compactMap {
        $0["id"] as? String
      }
    }
    let first = try ids("1")
    #expect(try first.count == 9 && ids("1") == first && ids("2") != first)
    let page = try rows("--reason", "wrong", "--rows", "9").compactMap { $0["id"] as? String }
    #expect(first != page)
  }

  @Test func `a text is folded, and the evidence and the verdicts are named`() throws {
    let pair = try inspect("--recipe", "correct-vs-wrong", "--rows", "1", "--width", "200").output
    #expect(
      pair.contains("\nchosen: correct, answer ") && pair.contains("\nrejected: wrong, answer "))
    #expect(pair.contains(" characters …") && pair.contains("</think>"))
    let whole = try inspect("--recipe", "correct-vs-wrong", "--rows", "1", "--width", "0").output
    #expect(!whole.contains(" characters …") && whole.count > pair.count)
    let row = try #require(try rows("--reason", "options-in-text", "--rows", "1").first)
    let evidence = (row["evidence"] as? [String: Any])?["text"] as? String ?? ""
    let told = try inspect("--reason", "options-in-text", "--rows", "1").output
    let line = evidence.replacingOccurrences(of: "\n", with: "⏎")
    #expect(told.contains("evidence: ⟨\(line)⟩ in problem at ") && !evidence.isEmpty)
  }

  @Test func `where no row fits, what is there is told`() throws {
    let none = try inspect("--stage", "drop-proof", "--reason", "nonsense")
    #expect(none.status == 1 && none.output.isEmpty)
    #expect(none.errors.contains("no row fits --stage drop-proof --reason nonsense"))
    #expect(none.errors.contains("drop-proof  proof-gold  "))
    let unknown = try inspect("--stage", "drop-prof")
    #expect(unknown.status == 1 && unknown.errors.contains("the stages are read, normalize"))
    let bucket = try inspect("--bucket", "huge")
    #expect(bucket.status == 1 && bucket.errors.contains("data/sft/1-easy"))
    let beyond = try inspect("--reason", "wrong", "--skip", "99999")
    #expect(beyond.status == 1 && beyond.errors.contains("passes over all of them"))
    let folder = try inspect("nowhere")
    #expect(folder.status == 64 && folder.errors.contains("no folder's path holds 'nowhere'"))
    #expect(try inspect("--rows=-1").status == 64)
  }
}
