import Foundation
import TestKit
import Testing

@Suite struct InputTests {
  private let folder: TemporaryFolder
  private let sluice = TestKit.Program()

  init() throws { folder = try TemporaryFolder() }

  private let good =
    #"{"problem":"What is $PLACE+1$?","answer":"ANSWER","generations":["<think>\nPLACE+1=ANSWER\n</think>\n\n\\boxed{ANSWER}"]}"#

  private func row(_ number: Int) -> String {
    good.replacingOccurrences(of: "PLACE", with: "\(number)")
      .replacingOccurrences(of: "ANSWER", with: "\(number + 1)")
  }

  private func run(_ inputs: [String], _ more: [String] = []) throws -> TestKit.Program.Result {
    try sluice.run(
      ["run", DumpFolder.recipe] + inputs + ["-o", "\(folder.path)/out", "--quiet"] + more)
  }

  @Test func `a bad row costs only itself and says where it stands and why`() throws {
    var bytes = Array("\(row(1))\n{\"problem\": \"cut\n\(row(2))\n".utf8)
    bytes += Array("{\"problem\":\"nul \u{0}\"}\n{\"problem\":\"".utf8) + [0xFF, 0xFE]
    bytes += Array("\"}\n{\"answer\":\"1\",\"generations\":[\"x\"]}\n[1]\n".utf8)
    bytes += Array((String(repeating: "[", count: 500) + "\n\(row(3))\n").utf8)
    let path = try folder.write(bytes, to: "raw.jsonl")
    #expect(try run([path]).status == 2)
    let bad = try OutputRows.read("\(folder.path)/out", below: "dropped/00-read") { _ in true }
    #expect(bad.map { $0["row"] as? Int } == [2, 4, 5, 6, 7, 8])
    #expect(
      bad.map { $0["reason"] as? String ?? "" } == [
        "truncated-json", "control-character", "invalid-utf8", "missing-field", "wrong-kind",
        "nested-too-deeply",
      ])
    #expect(bad.allSatisfy { $0["file"] as? String == path })
    let kept = try OutputRows.read("\(folder.path)/out", below: "data/sft") { _ in true }
    #expect(kept.count == 3)
  }

  @Test func `rows with generations count in a file that begins without`() throws {
    let bare = (0..<25).map { "{\"problem\":\"What is $\($0)+5$?\",\"answer\":\"\($0 + 5)\"}\n" }
    let text = bare.joined() + (100..<110).map { row($0) + "\n" }.joined()
    let path = try folder.write(text, to: "late.jsonl")
    #expect(try run([path]).status == 0)
    #expect(try OutputRows.read("\(folder.path)/out", below: "data/sft") { _ in true }.count == 10)
  }

  @Test func `bad rows at the start do not hide the layout`() throws {
    let long = "{\"problem\":\"\(String(repeating: "x", count: 300_000))\"}\n"
    let mapped = try String(contentsOfFile: DumpFolder.recipe, encoding: .utf8)
    let recipe = try folder.write(
      mapped.replacingOccurrences(of: "line_limit: 64MiB", with: "line_limit: 100KiB"),
      to: "short.yaml")
    let broken = String(repeating: "{\"problem\": broken\n", count: 30)
    let path = try folder.write(broken + long + row(1) + "\n", to: "bad.jsonl")
    let result = try sluice.run(["run", recipe, path, "-o", "\(folder.path)/out", "--quiet"])
    #expect(result.status == 2, "\(result.errors)")
    #expect(try OutputRows.read("\(folder.path)/out", below: "data/sft") { _ in true }.count == 1)
    let bad = try OutputRows.read("\(folder.path)/out", below: "dropped/00-read") { _ in true }
    #expect(bad.count == 31)
  }

  @Test func `a file without one good row is told row by row`() throws {
    let path = try folder.write("broken\n{also\n", to: "bad.jsonl")
    #expect(try run([path]).status == 2)
    let bad = try OutputRows.read("\(folder.path)/out", below: "dropped/00-read") { _ in true }
    #expect(bad.count == 2)
  }

  @Test func `everything wrong is told at once, before anything is written`() throws {
    let recipe = try folder.write("stages: [normalise]\n", to: "bad.yaml")
    let result = try sluice.run(["run", recipe, "no-such-file", "-o", "\(folder.path)/out"])
    #expect(result.status == 64)
    #expect(
      result.errors == """
        \(recipe):1: error: no stage is named 'normalise'; did you mean 'normalize'?
        no-such-file: error: there is no such file; give a file, a folder, a glob or - for standard input

        """)
    #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/out"))
  }

  @Test func `rows of no known layout are refused with a way out`() throws {
    let path = try folder.write("{\"foo\":1}\n{\"foo\":2}\n", to: "odd.jsonl")
    let result = try run([path])
    #expect(result.status == 64)
    #expect(result.errors.hasPrefix("\(path): error: no schema knows its rows; name its fields"))
    #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/out"))
  }

  @Test func `a recipe maps fields that no layout has`() throws {
    let mapped = try String(contentsOfFile: DumpFolder.recipe, encoding: .utf8)
    let recipe = try folder.write(
      mapped.replacingOccurrences(
        of: "  schema: auto\n",
        with: "  fields: {problem: q, answer: a, generations: [g1, g2]}\n"), to: "mapped.yaml")
    let path = try folder.write(
      #"{"q":"1+1?","a":2,"g1":"<think>a</think>\\boxed{2}","g2":"<think>b</think>\\boxed{3}"}"#,
      to: "odd.jsonl")
    let result = try sluice.run(["run", recipe, path, "-o", "\(folder.path)/out", "--json"])
    #expect(result.status == 0, "\(result.errors)")
    #expect(try OutputRows.read("\(folder.path)/out", below: "data/sft") { _ in true }.count == 1)
    #expect(try OutputRows.read("\(folder.path)/out", below: "data/dpo") { _ in true }.count == 1)
  }

  @Test func `a mapped field that no row has is refused with what there is`() throws {
    let text = try String(contentsOfFile: DumpFolder.recipe, encoding: .utf8)
    let recipe = try folder.write(
      text.replacingOccurrences(
        of: "  schema: auto\n", with: "  fields: {problem: q, generations: [g2]}\n"), to: "m.yaml")
    let path = try folder.write("{\"q\":\"1+1?\",\"g1\":\"x\"}\n", to: "odd.jsonl")
    let result = try sluice.run(["run", recipe, path, "-o", "\(folder.path)/out"])
    #expect(result.status == 64)
    #expect(
      result.errors == "\(path): error: no row has the field 'g2' that the recipe maps; "
        + "did you mean 'g1'? there are g1, q\n")
  }

  @Test func `takes files, folders and globs, each file once`() throws {
    for number in 1...3 { _ = try folder.write(row(number) + "\n", to: "raw/\(number).jsonl") }
    _ = try folder.write("no data", to: "raw/notes.txt")
    let raw = "\(folder.path)/raw"
    let result = try run(["\(raw)/*.jsonl", raw, "\(raw)/1.jsonl"])
    #expect(result.status == 0, "\(result.errors)")
    #expect(try OutputRows.read("\(folder.path)/out", below: "data/rl") { _ in true }.count == 3)
  }

  @Test func `rows of one problem merge across files and forms`() throws {
    _ = try folder.write(row(1) + "\n" + row(2) + "\n", to: "raw/a.jsonl")
    _ = try folder.write(
      "[\(row(1).replacingOccurrences(of: "1+1=2", with: "1 + 1 = 2")), \(row(2))]",
      to: "raw/b.json")
    #expect(try run(["\(folder.path)/raw"]).status == 0)
    let problems = try OutputRows.read("\(folder.path)/out", below: "data/rl") { _ in true }
    #expect(problems.count == 2)
    #expect(problems.map { $0["samples"] as? Int ?? 0 }.sorted() == [1, 2])
  }

  @Test(arguments: [("--threads", "0"), ("--limit", "0"), ("--threads", "99999999")])
  func `absurd numbers are refused`(option: String, value: String) throws {
    let path = try folder.write(row(1), to: "a.jsonl")
    let result = try run([path], [option, value])
    #expect(result.status == 64)
    #expect(result.errors.hasPrefix("\(option): error: cannot be \(value); it takes 1"))
  }

  @Test func `a full disk is one clear line and leaves nothing half-written`() throws {
    let disk = try FullDisk(folder: folder, megabytes: 1)
    guard disk.isMounted else { return }
    try DumpFolder.write(60, seed: 5, to: folder)
    let arguments = [
      "run", DumpFolder.recipe, "\(folder.path)/raw", "-o", "\(disk.path)/out", "--quiet",
    ]
    let full = try sluice.run(arguments)
    #expect(full.status == 1)
    #expect(full.errors.contains("No space left on device") || full.errors.contains("full"))
    #expect(full.errors.split(separator: "\n").count == 1)
    #expect(!FileManager.default.fileExists(atPath: "\(disk.path)/out/manifest.json"))
    try disk.grow(megabytes: 64)
    #expect(try sluice.run(arguments).status == 2)
    #expect(try sluice.run(["verify", "\(disk.path)/out"]).status == 0)
  }

  @Test func `a folder that cannot be written is one clear line`() throws {
    let path = try folder.write(row(1), to: "a.jsonl")
    let result = try sluice.run(
      ["run", DumpFolder.recipe, path, "-o", "/proc/no/such/folder", "--quiet"])
    #expect(result.status == 1)
    #expect(result.errors.hasPrefix("/proc/no/such/folder/.work: error: the folder cannot be made"))
    #expect(result.errors.split(separator: "\n").count == 1)
  }
}
