import Exports
import Foundation
import Shards
import TestKit
import Testing

@Suite struct ExportTests {
  private func options(
    _ reasoning: ExportOptions.Reasoning = .inline, system: String? = nil
  ) -> ExportOptions {
    var options = ExportOptions()
    options.reasoning = reasoning
    options.system = system
    return options
  }

  /// Every file of an export, one after the other.
  private func text(of run: SmallRun, _ folder: String) throws -> String {
    try run.folder.contents(of: folder).sorted { $0.key < $1.key }.map { path, bytes in
      "== \(path)\n\(String(decoding: bytes, as: UTF8.self))"
    }.joined()
  }

  private func rows(_ run: SmallRun, _ path: String) throws -> [[String: Any]] {
    try String(contentsOfFile: "\(run.folder.path)/\(path)", encoding: .utf8)
      .split(separator: "\n").compactMap {
        try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
      }
  }

  @Test(arguments: exportFormats.map { $0.name }, ExportOptions.Reasoning.allCases)
  func `writes what the golden file says, every time`(
    name: String, reasoning: ExportOptions.Reasoning
  ) throws {
    let format = try #require(exportFormats.first { $0.name == name })
    let run = try SmallRun.whole()
    var texts: [String] = []
    // The second goes where the first has been, the third elsewhere.
    for folder in ["out", "out", "other"] {
      let export = Export(
        of: run.output, run.shards, to: "\(run.folder.path)/\(folder)", options(reasoning))
      var notes = ""
      do {
        let summary = try export.write(format)
        notes = summary.notes.map { "note: \($0)\n" }.joined()
        for file in summary.files {
          #expect(try rows(run, "\(folder)/\(file.path)").count == file.rows)
        }
      } catch let error as ExportError {
        notes = "\(error)\n"
      }
      let written = try text(of: run, folder) + notes
      texts.append(
        written.replacing("\(run.folder.path)/\(folder)", with: "FOLDER")
          .replacing(run.output, with: "OUT"))
    }
    #expect(texts[0] == texts[1] && texts[0] == texts[2])
    #expect(try Project.matchesFixture(texts[0], "exports/\(name)-\(reasoning.rawValue).txt"))
  }

  @Test(arguments: exportFormats.map { $0.name }, ExportOptions.Reasoning.allCases)
  func `columns never change, are never null, no list is empty, no line holds a separator`(
    name: String, reasoning: ExportOptions.Reasoning
  ) throws {
    let format = try #require(exportFormats.first { $0.name == name })
    guard name != "llama-factory" || reasoning != .separate else { return }
    let run = try SmallRun.whole()
    let summary = try Export(
      of: run.output, run.shards, to: "\(run.folder.path)/out", options(reasoning)
    ).write(format)
    #expect(!summary.files.isEmpty)
    for kind in Set(summary.files.map(\.kind)) {
      let files = summary.files.filter { $0.kind == kind }
      #expect(files.map(\.split) == [.train, .validation])
      var shapes = Set<String>()
      for file in files {
        for row in try rows(run, "out/\(file.path)") { shapes.insert(shape(row)) }
        let text = try String(
          contentsOfFile: "\(run.folder.path)/out/\(file.path)", encoding: .utf8)
        for character in ["\u{2028}", "\u{2029}", "\u{85}"] { #expect(!text.contains(character)) }
      }
      #expect(shapes.count == 1, "\(kind): \(shapes)")
      #expect(shapes.allSatisfy { !$0.contains("null") && !$0.contains("[]") })
    }
  }

  /// Names and types of a value, without its content.
  private func shape(_ value: Any) -> String {
    switch value {
    case let object as [String: Any]:
      "{\(object.sorted { $0.key < $1.key }.map { "\($0.key):\(shape($0.value))" }.joined(separator: ","))}"
    case let list as [Any]: "[\(Set(list.map { shape($0) }).sorted().joined(separator: "|"))]"
    case is NSNull: "null"
    case is String: "string"
    case let number as NSNumber where number.objCType.pointee == Self.boolean: "bool"
    default: "number"
    }
  }

  /// Foundation's type code of a boolean, `c`.
  private static let boolean = NSNumber(value: true).objCType.pointee

  @Test func `a system turn takes the place of the rows' own, and none takes it away`() throws {
    let run = try SmallRun.whole()
    for (system, roles) in [
      (nil, [["user"], ["system", "user"], ["user"]]),
      ("", [["user"], ["user"], ["user"]]),
      ("Think \"first\".\n", Array(repeating: ["system", "user"], count: 3)),
    ] {
      _ = try Export(
        of: run.output, run.shards, to: "\(run.folder.path)/out", options(system: system)
      ).write(TRL.self, only: ["sft"])
      let prompts = try rows(run, "out/sft/train.jsonl").compactMap {
        $0["prompt"] as? [[String: String]]
      }
      #expect(prompts.map { $0.compactMap { $0["role"] } } == roles)
      if let system, !system.isEmpty {
        #expect(prompts.allSatisfy { $0.first?["content"] == system })
      }
    }
  }

  @Test func `rows for validation that are gone leave no file behind`() throws {
    let run = try SmallRun.whole()
    let target = "\(run.folder.path)/out"
    _ = try Export(of: run.output, run.shards, to: target, options()).write(LlamaFactory.self)
    let training = run.shards.filter { !$0.path.contains("validation") }
    _ = try Export(of: run.output, training, to: target, options()).write(LlamaFactory.self)
    #expect(
      Folder.files(below: target) == [
        "dataset_info.json", "sluice_dpo/train.jsonl", "sluice_kto/train.jsonl",
        "sluice_sft/train.jsonl",
      ])
    let info = try JSONSerialization.jsonObject(
      with: Data(contentsOf: URL(fileURLWithPath: "\(target)/dataset_info.json")))
    #expect((info as? [String: Any])?.keys.sorted() == ["sluice_dpo", "sluice_kto", "sluice_sft"])
  }

  @Test(arguments: ["notes.txt", "README.md", "sluice_sft/other.json", "sluice_sft/.hidden/x"])
  func `a folder with other files is left as it is`(name: String) throws {
    let run = try SmallRun.whole()
    _ = try run.folder.write("mine", to: "out/\(name)")
    let export = Export(of: run.output, run.shards, to: "\(run.folder.path)/out", options())
    if name.contains(".hidden") {
      _ = try export.write(LlamaFactory.self)
    } else {
      #expect(throws: ExportError.self) { try export.write(LlamaFactory.self) }
      #expect(try run.folder.contents(of: "out") == [name: Data("mine".utf8)])
    }
  }

  @Test func `a damaged, cut or missing shard is an error and leaves no file`() throws {
    let damages: [(String, (Data) -> Data?)] = [
      ("cut", { $0.prefix($0.count / 2) }), ("flipped", { Data($0.dropLast(12)) + [1] }),
      ("gone", { _ in nil }), ("empty", { _ in Data() }),
    ]
    for (what, damage) in damages {
      let run = try SmallRun.whole()
      let path = "\(run.output)/data/sft/2-medium/part-00000-of-00001.jsonl.gz"
      let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
      try FileManager.default.removeItem(atPath: path)
      if let damaged = damage(bytes) { try damaged.write(to: URL(fileURLWithPath: path)) }
      let target = "\(run.folder.path)/out"
      #expect(throws: (any Error).self, "\(what)") {
        try Export(of: run.output, run.shards, to: target, options()).write(Messages.self)
      }
      #expect(Folder.files(below: target).isEmpty, "\(what)")
    }
  }

  @Test func `an export of which no row is left is an error`() throws {
    var run = try SmallRun()
    try run.add(
      [SmallRun.prompt("Prove it.", " ", "0.0")], to: "data/rl/1-easy/part-00000-of-00001.jsonl.gz")
    let export = Export(of: run.output, run.shards, to: "\(run.folder.path)/out", options())
    #expect {
      try export.write(OpenRLHF.self)
    } throws: {
      "\($0)".contains("no rows for openrlhf are left")
    }
    #expect(Folder.files(below: "\(run.folder.path)/out").isEmpty)
  }

  @Test func `what a killed export left is gone after the next`() throws {
    let run = try SmallRun.whole()
    for name in [".train.jsonl.partial", ".train.jsonl.packed"] {
      _ = try run.folder.write("half", to: "out/sluice_sft/\(name)")
    }
    _ = try Export(of: run.output, run.shards, to: "\(run.folder.path)/out", options())
      .write(LlamaFactory.self)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: "\(run.folder.path)/out/sluice_sft")
        == ["train.jsonl"])
  }

  @Test func `long rows are counted for TRL, whose limit would cut them`() throws {
    var run = try SmallRun()
    let long = String(repeating: "so ", count: 2000)
    try run.add(
      [
        SmallRun.conversation("1?", #"<think>\n\#(long)\n</think>\n\n1"#),
        SmallRun.conversation("2?", "2"),
      ], to: "data/sft/1-easy/part-00000-of-00001.jsonl.gz")
    let summary = try Export(
      of: run.output, run.shards, to: "\(run.folder.path)/out", options()
    ).write(TRL.self, only: ["sft"])
    #expect(summary.notes.count == 1 && summary.notes[0].contains("1 of 2 rows"))
    #expect(summary.notes[0].contains("max_length, which is 1,024"))
  }

  @Test func `more than one question is no row for a trainer of preferences`() throws {
    var run = try SmallRun()
    let turns = #"[{"role":"user","content":"a"},{"role":"assistant","content":"b"}"#
    let row =
      #"{"prompt":\#(turns),{"role":"user","content":"c"}],"#
      + #""chosen":[{"role":"assistant","content":"d"}],"#
      + #""rejected":[{"role":"assistant","content":"e"}]}"#
    try run.add(
      [row, SmallRun.pair("1?", "1", "2")], to: "data/dpo/x/part-00000-of-00001.jsonl.gz")
    let summary = try Export(
      of: run.output, run.shards, to: "\(run.folder.path)/out", options()
    ).write(TRL.self, only: ["dpo"])
    #expect(summary.files.map(\.rows) == [1])
    #expect(
      summary.notes == [
        "dpo/train.jsonl: left out 1 row of other turns than a question and an answer"
      ]
    )
  }

  @Test(arguments: ["/bin/false", "/no/such/duckdb"])
  func `a DuckDB that fails is told and leaves nothing`(program: String) throws {
    let run = try SmallRun.whole()
    let target = "\(run.folder.path)/out"
    var options = options()
    options.duckdb = program
    #expect {
      try Export(of: run.output, run.shards, to: target, options).write(Verl.self, only: ["rl"])
    } throws: {
      "\($0)".hasPrefix("\(target)/rl/train.parquet: error: '\(program)' ")
    }
    #expect(try run.folder.contents(of: "out").isEmpty)
  }

  @Test func `an unknown source is told, since verl's scorer stops at it`() throws {
    let run = try SmallRun.whole()
    for (name, isTold) in [
      ("lighteval/MATH", false), ("aime2025", false), ("math_dapo", false), ("my_set", true),
    ] {
      var options = options()
      options.dataSource = name
      let summary = try Export(
        of: run.output, run.shards, to: "\(run.folder.path)/out", options
      ).write(Verl.self, only: ["rl"])
      #expect(summary.notes.contains { $0.contains("does not know '\(name)'") } == isTold)
    }
  }
}
