import Foundation
import Shards
import TestKit
import Testing

@Suite struct RunTests {
  private let folder: TemporaryFolder
  private let sluice = TestKit.Program()

  init() throws {
    folder = try TemporaryFolder()
    try DumpFolder.write(60, seed: 5, to: folder)
  }

  private func run(_ output: String, _ more: [String] = []) throws -> TestKit.Program.Result {
    try sluice.run(
      ["run", DumpFolder.recipe, "\(folder.path)/raw", "--output", "\(folder.path)/\(output)"]
        + more)
  }

  @Test func `writes the same bytes on any number of threads and every time`() throws {
    var first: [String: Data]?
    for (name, threads) in [("a", "1"), ("b", "2"), ("c", "8"), ("d", "8")] {
      let result = try run(name, ["--threads", threads])
      #expect(result.status == 2, "the dump has malformed lines: \(result.errors)")
      let contents = try folder.contents(of: name)
      #expect(contents.count > 15)
      if let first {
        #expect(contents.keys.sorted() == first.keys.sorted())
        for (file, bytes) in contents {
          #expect(first[file] == bytes, "\(file), \(threads) threads")
        }
      } else {
        first = contents
      }
    }
  }

  @Test func `ends with the funnel and the paths`() throws {
    let result = try run("out")
    #expect(result.output.contains("drop-multiple-choice"))
    #expect(result.output.contains("\(folder.path)/out/data/sft/"))
    let verified = try sluice.run(["verify", "\(folder.path)/out"])
    #expect(verified.status == 0, "\(verified.output)")
  }

  @Test func `every row and every generation is accounted for`() throws {
    _ = try run("out")
    let stats = try sluice.run(["stats", "\(folder.path)/out", "--json"])
    let funnel = try JSONDecoder().decode(Funnel.self, from: Data(stats.output.utf8))
    for stage in funnel.stages where stage.name != "merge-duplicates" {
      let dropped = stage.reasons.filter { $0.effect == "dropped" }.reduce(0) { $0 + $1.count }
      #expect(stage.records_in - dropped == stage.records_out, "\(stage.name)")
      let rows = try OutputRows.read(
        "\(folder.path)/out", below: "dropped/", where: { $0.contains("-\(stage.name)/") })
      #expect(rows.filter { $0["level"] as? String != "generation" }.count == dropped)
      let left = stage.reasons.filter { $0.effect == "left" }.reduce(0) { $0 + $1.count }
      #expect(rows.filter { $0["level"] as? String == "generation" }.count == left)
    }
    let selected = try #require(funnel.stages.first { $0.name == "select-generations" })
    let rows = try OutputRows.read("\(folder.path)/out", below: "data/sft/") { _ in true }
    #expect(rows.count == selected.generations_out && !rows.isEmpty)
  }

  @Test func `a second call finds the run finished`() throws {
    _ = try run("out")
    let before = try folder.contents(of: "out")
    let again = try run("out")
    #expect(again.status == 2)
    #expect(try folder.contents(of: "out") == before)
  }

  @Test func `refuses a folder of another run and takes it with --overwrite`() throws {
    _ = try run("out")
    let limited = try run("out", ["--limit", "10"])
    #expect(limited.status == 64)
    #expect(
      limited.errors
        == "\(folder.path)/out: error: it holds the run of another recipe or of other inputs; "
        + "choose another folder or add --overwrite\n")
    #expect([0, 2].contains(try run("out", ["--limit", "10", "--overwrite"]).status))
    #expect(try sluice.run(["verify", "\(folder.path)/out"]).status == 0)
  }

  @Test(arguments: ["notes.txt", "ledger.sqlite", "data/mine.jsonl", "README.md"])
  func `refuses a folder that is no run's and removes nothing of it`(name: String) throws {
    _ = try folder.write("mine", to: "out/\(name)")
    for more in [[], ["--overwrite"]] {
      let result = try run("out", more)
      #expect(result.status == 64 && result.errors.contains("which no run wrote"))
    }
    #expect(try folder.contents(of: "out") == [name: Data("mine".utf8)])
  }

  @Test func `a finished run whose shards are gone is not taken for one`() throws {
    _ = try run("out")
    try FileManager.default.removeItem(atPath: "\(folder.path)/out/data/sft")
    #expect(try run("out").status == 64)
    #expect(try run("out", ["--overwrite"]).status == 2)
    #expect(try sluice.run(["verify", "\(folder.path)/out"]).status == 0)
  }

  @Test func `rows of other inputs have other names`() throws {
    _ = try run("out")
    for kind in ["data/sft", "data/dpo", "data/rl"] {
      let rows = try OutputRows.read("\(folder.path)/out", below: kind) { _ in true }
      #expect(Set(rows.compactMap { $0["id"] as? String }).count == rows.count)
    }
  }

  @Test func `a dry run prints the funnel and writes nothing`() throws {
    let dry = try run("out", ["--dry-run", "--json"])
    #expect(!Folder.exists("\(folder.path)/out"))
    let wet = try run("out", ["--json"])
    #expect(dry.output == wet.output && dry.status == 2)
  }

  @Test func `reads standard input`() throws {
    let path = "\(folder.path)/raw/openr1-part-1.jsonl"
    let arguments = ["run", DumpFolder.recipe, "-", "--output", "\(folder.path)/in", "--quiet"]
    let piped = try sluice.run(arguments, input: path)
    #expect([0, 2].contains(piped.status) && piped.output.isEmpty && piped.errors.isEmpty)
    let named = try sluice.run(
      ["run", DumpFolder.recipe, path, "--output", "\(folder.path)/named", "--quiet"])
    #expect(named.status == piped.status)
    // The other kinds name the input of every row.
    let isData = { (file: String) in file.hasPrefix("data/rl/") }
    #expect(
      try folder.contents(of: "in").filter { isData($0.key) }
        == folder.contents(of: "named").filter { isData($0.key) })
    // Nobody can say whether it is the same input.
    #expect(try sluice.run(arguments, input: path).status == 64)
  }

  @Test func `verify names the shard that differs, is gone or is not ours`() throws {
    _ = try run("out")
    let shards = try folder.contents(of: "out").keys.filter { $0.hasPrefix("data/") }.sorted()
    var bytes = try folder.contents(of: "out")[shards[0]] ?? Data()
    bytes[bytes.count / 2] ^= 1
    _ = try folder.write(bytes, to: "out/\(shards[0])")
    try FileManager.default.removeItem(atPath: "\(folder.path)/out/\(shards[1])")
    _ = try folder.write("x", to: "out/data/sft/extra.jsonl")
    let result = try sluice.run(["verify", "\(folder.path)/out"])
    #expect(result.status == 1)
    #expect(result.output.contains("\(shards[0]): error: "))
    #expect(result.output.contains("\(shards[1]): error: is missing"))
    #expect(result.output.contains("data/sft/extra.jsonl: error: is not in the manifest"))
  }
}

/// `sluice stats --json`.
struct Funnel: Decodable {
  struct Stage: Decodable {
    let name: String
    let records_in, records_out, generations_in, generations_out: Int
    let reasons: [Reason]
  }
  struct Reason: Decodable {
    let reason, effect: String
    let count: Int
  }
  let stages: [Stage]
}
