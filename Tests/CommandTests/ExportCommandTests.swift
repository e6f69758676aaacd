import Exports
import Foundation
import TestKit
import Testing

@Suite struct ExportCommandTests {
  private let folder: TemporaryFolder
  private let sluice = TestKit.Program()

  private var output: String { "\(folder.path)/out" }

  /// A run with validation rows; it takes a second, so that the tests below share what they can.
  init() throws {
    folder = try TemporaryFolder()
    try DumpFolder.write(40, seed: 11, to: folder)
    let recipe = try String(contentsOfFile: DumpFolder.recipe, encoding: .utf8)
      .replacing("{validation: 0}", with: "{validation: 0.3}")
    let path = try folder.write(recipe, to: "recipe.yaml")
    _ = try sluice.run(["run", path, "\(folder.path)/raw", "-o", output, "--quiet"])
  }

  private func export(_ arguments: String...) throws -> TestKit.Program.Result {
    try sluice.run(["export", output] + arguments)
  }

  private func count(_ kind: String, inValidation: Bool) throws -> Int {
    try OutputRows.read(output, below: "data/\(kind)/") {
      $0.contains("/validation/") == inValidation
    }.count
  }

  @Test func `every format holds every row of the run, those for validation apart`() throws {
    let kinds = ["sft": "sft", "dpo": "dpo", "kto": "dpo", "grpo": "rl", "rl": "rl", "rm": "dpo"]
    for format in exportFormats.map({ $0.name }) {
      let result = try export("--format", format)
      #expect(result.status == 0, "\(result.errors)")
      for line in result.output.split(separator: "\n") {
        let words = line.split(separator: " ")
        let path = words[0].dropLast()
        let parts = path.split(separator: "/")
        let split = parts[parts.count - 1].prefix { $0 != "." }
        let folder = parts[parts.count - 2].replacing("sluice_", with: "")
        let kind = String(folder.replacing("_validation", with: ""))
        let rows = try count(kinds[kind] ?? "", inValidation: split == "validation")
        #expect(Int(words[1]) == rows * (kind == "kto" ? 2 : 1), "\(line)")
        #expect(rows > 0)
      }
      #expect(result.output.contains("/validation."))
    }
    // What exports write is no part of the run, and in nobody's way.
    #expect(try sluice.run(["verify", output]).status == 0)
    let again = try export("--format", "trl")
    #expect(again.status == 0 && again.errors.contains("max_length"))
  }

  @Test func `what cannot be is told before anything is written`() throws {
    let cases: [([String], String)] = [
      (
        ["--format", "llama-factroy"],
        "--format: error: no format is named 'llama-factroy'; did you mean 'llama-factory'? it "
          + "takes axolotl, llama-factory, messages, openrlhf, trl, verl\n"
      ),
      (
        ["--format", "trl", "--only", "dppo"],
        "--only: error: no kind of 'trl' is named 'dppo'; did you mean 'dpo'? it takes sft, dpo, "
          + "kto, grpo\n"
      ),
      (
        ["--reasoning", "inlined"],
        "--reasoning: error: no way with reasoning is named 'inlined'; did you mean 'inline'? it "
          + "takes inline, separate, none\n"
      ),
      (
        ["--format", "llama-factory", "--reasoning", "separate"],
        "--reasoning: error: no sft rows for llama-factory with reasoning apart, since it reads one "
          + "text for each answer; take 'inline' or 'none'\n"
      ),
      (
        ["--format", "verl", "--duckdb", "/no/duckdb"],
        "--duckdb: error: '/no/duckdb' is no program; pip install duckdb-cli\n"
      ),
      (
        ["--to", "\(output)/data/sft"],
        "--to: error: '\(output)/data/sft' is among the run's own files; choose a folder outside "
          + "\(output)\n"
      ),
    ]
    for (arguments, error) in cases {
      let result = try sluice.run(["export", output] + arguments)
      #expect(result.status == 64 && result.errors == error, "\(arguments): \(result.errors)")
      #expect(result.output.isEmpty)
      #expect(!FileManager.default.fileExists(atPath: "\(output)/export"))
    }
  }

  @Test func `a folder without a finished run is named`() throws {
    for (path, what) in [
      ("raw", "no finished run is here"), ("nowhere", "no finished run is here"),
    ] {
      let result = try sluice.run(["export", "\(folder.path)/\(path)"])
      #expect(result.status == 64 && result.errors.contains(what))
    }
    try FileManager.default.removeItem(atPath: "\(output)/manifest.json")
    let result = try export()
    #expect(result.status == 64 && result.errors.contains("is not finished"))
  }

  @Test func `a run without pairs says so`() throws {
    let recipe = try String(contentsOfFile: DumpFolder.recipe, encoding: .utf8)
    let without = recipe.split(separator: "\n").filter { !$0.hasPrefix("  - emit-dpo") }
      .joined(separator: "\n")
    let path = try folder.write(without, to: "without.yaml")
    let bare = "\(folder.path)/bare"
    _ = try sluice.run(["run", path, "\(folder.path)/raw", "-o", bare, "--quiet"])
    let told =
      "\(bare): error: no dpo rows for trl: the run wrote nothing to data/dpo; add 'emit-dpo' to "
      + "the recipe, or see with 'sluice stats' why it had no rows\n"
    let asked = try sluice.run(["export", bare, "--format", "trl", "--only", "dpo"])
    #expect(asked.status == 64 && asked.errors == told)
    let all = try sluice.run(["export", bare, "--format", "trl"])
    #expect(all.status == 0 && all.errors.contains("note: \(bare): no dpo rows for trl"))
    #expect(all.output.contains("/sft/train.jsonl") && !all.output.contains("/dpo/"))
  }
}
