import Foundation
import TestKit
import Testing

@Suite struct DiffTests {
  private let folder: TemporaryFolder
  private let sluice = TestKit.Program()

  init() throws { folder = try TemporaryFolder() }

  /// Runs the bundled recipe with some of its text replaced.
  private func run(_ raw: String, to output: String, _ changes: [String: String] = [:]) throws {
    var recipe = try String(contentsOfFile: DumpFolder.recipe, encoding: .utf8)
    for (old, new) in changes {
      #expect(recipe.contains(old))
      recipe = recipe.replacingOccurrences(of: old, with: new)
    }
    let file = try folder.write(recipe, to: "\(output).yaml")
    let result = try sluice.run([
      "run", file, "\(folder.path)/\(raw)", "-o", "\(folder.path)/\(output)", "--quiet",
    ])
    #expect([0, 2].contains(result.status), "\(result.errors)")
  }

  private func diff(_ first: String, _ second: String, _ more: String...) throws -> String {
    let told = try sluice.run(
      ["diff", "\(folder.path)/\(first)", "\(folder.path)/\(second)"] + more)
    #expect(told.status == 0, "\(told.errors)")
    return told.output
  }

  /// What is counted: `kind stage before after` and how often.
  private func counts(_ first: String, _ second: String) throws -> [String: Int] {
    let text = try diff(first, second, "--json")
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    var counts: [String: Int] = [:]
    for change in object?["changes"] as? [[String: Any]] ?? [] {
      let words = ["kind", "stage", "before", "after"].compactMap { change[$0] as? String }
      counts[words.joined(separator: "/")] = change["count"] as? Int
    }
    return counts
  }

  private func row(_ problem: String, _ answer: String, _ said: [String]) -> String {
    let texts = said.map { #""<think>\nI think so.\n</think>\n\nIt is $\\boxed{\#($0)}$.""# }
    return #"{"problem": "\#(problem)", "answer": "\#(answer)", "generations": ["#
      + texts.joined(separator: ", ") + "]}\n"
  }

  @Test func `a run does not differ from itself`() throws {
    try DumpFolder.write(60, seed: 5, to: folder)
    try run("raw", to: "one")
    let told = try diff("one", "one")
    #expect(told.contains("no change") && told.contains("same recipe"))
    #expect(try counts("one", "one").isEmpty)
    #expect(try diff("one", "one", "--list", "fate").isEmpty)
  }

  @Test func `another recipe is told with what it changed`() throws {
    try DumpFolder.write(150, seed: 5, to: folder)
    _ = try folder.write("", to: "elsewhere/.here")
    try FileManager.default.copyItem(
      atPath: "\(folder.path)/raw", toPath: "\(folder.path)/elsewhere/raw")
    try run("raw", to: "one")
    try run(
      "elsewhere/raw", to: "two",
      [
        "drop-multiple-choice: {policy: drop}": "drop-multiple-choice: {policy: mark}",
        "limit: 4": "limit: 1",
      ])
    let counts = try counts("one", "two")
    let dropped = try OutputRows.read("\(folder.path)/one", below: "dropped/") { _ in true }
      .filter { $0["stage"] as? String == "drop-multiple-choice" }
    let changed = counts.filter {
      $0.key.hasPrefix("fate/") && $0.key.contains("(drop-multiple-choice)/")
    }
    #expect(changed.values.reduce(0, +) == dropped.count && !dropped.isEmpty)
    #expect((counts["chosen/select-generations/chosen/left out: over-limit"] ?? 0) > 20)
    #expect(
      counts.keys.allSatisfy { $0.hasPrefix("fate/") || $0.hasPrefix("chosen/") }, "\(counts)")
    let told = try diff("one", "two")
    #expect(told.contains("- drop-multiple-choice: {policy: drop}"))
    #expect(told.contains("- drop-multiple-choice: {policy: mark}") && told.contains("limit: 1"))
    #expect(!told.contains("input:"), "the same files under another path")
    let list = try diff("one", "two", "--list", "fate", "--limit", "2").split(separator: "\n")
    #expect(list.count == 2 && list.allSatisfy { $0.hasPrefix("p-") })
    let whole = try diff("one", "two", "--list", "fate", "--limit", "0", "--json")
    #expect(
      whole.split(separator: "\n").count == changed.values.reduce(0, +)
        + counts.filter {
          $0.key.hasPrefix("fate/") && !$0.key.contains("(drop-multiple-choice)/")
        }.values.reduce(0, +))
  }

  @Test func `golds, verdicts, generations, buckets and lost problems are counted`() throws {
    let kept = "Compute the sum of the first 12 odd positive integers."
    _ = try folder.write(
      row(kept, "144", ["144", "144", "145", "146"]) + row("Compute $3^7 - 5$.", "2182", ["2182"]),
      to: "a/raw.jsonl")
    _ = try folder.write(
      row(kept, "145", ["144", "144", "145"]) + row("Compute $3^8 - 5$.", "6556", ["6556"]),
      to: "b/raw.jsonl")
    try run("a", to: "one")
    try run("b", to: "two")
    let counts = try counts("one", "two")
    #expect(counts["golds///"] == 1)
    #expect(counts["verdict/mark-verdict/correct/wrong"] == 2)
    #expect(counts["verdict/mark-verdict/wrong/correct"] == 1)
    #expect(counts["generations//there/"] == 1)
    #expect(counts["only-first//kept/"] == 1 && counts["only-second///kept"] == 1)
    #expect(try diff("one", "two", "--list", "golds").contains("144 → 145"))
    #expect(try diff("one", "two").contains("raw.jsonl (2 rows)"))
  }

  @Test func `a problem that another statement stands for is renamed, not lost`() throws {
    let words = "A shop sells 17 red pens and 23 blue pens each day for 9 days in a row; "
    _ = try folder.write(
      row(words + "find the number of pens that it sells.", "360", ["360"])
        + row(words + "find the number of pens that it sells!", "360", ["360"])
        + row(words + "determine the number of pens that it sells.", "360", ["360"]),
      to: "raw.jsonl")
    try run("raw.jsonl", to: "one", ["near_similarity: 0.8": "near_similarity: 0"])
    try run("raw.jsonl", to: "two")
    let list = try diff("one", "two", "--list", "renamed")
    #expect(list.contains("merge-duplicates  kept → joined to p-"), "\(list)")
    #expect(try counts("one", "two").keys.allSatisfy { !$0.hasPrefix("only-") })
    #expect(try diff("two", "one", "--list", "renamed").contains(" → kept"))
  }

  @Test func `what a model wrote cannot steer the terminal, and a missing run is told`() throws {
    _ = try folder.write(
      row("What is 1+1? Say it.", "2\\u001b[2J", ["2"]), to: "a.jsonl")
    _ = try folder.write(row("What is 1+1? Say it.", "3\\u009b31m", ["2"]), to: "b.jsonl")
    try run("a.jsonl", to: "one")
    try run("b.jsonl", to: "two")
    let list = try diff("one", "two", "--list", "golds")
    #expect(list.contains("→") && !list.contains("\u{1B}") && !list.contains("\u{9B}"))
    let told = try sluice.run(["diff", "\(folder.path)/one", "\(folder.path)/none"])
    #expect(told.status == 64 && told.errors.contains("no finished run is here"))
  }
}
