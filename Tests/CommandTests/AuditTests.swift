import Foundation
import TestKit
import Testing

@Suite struct AuditTests {
  private let folder: TemporaryFolder
  private let sluice = TestKit.Program()
  private var output: String { "\(folder.path)/out" }
  private var sheet: String { "\(folder.path)/sheet.csv" }

  init() throws {
    folder = try TemporaryFolder()
    try DumpFolder.write(150, seed: 5, to: folder)
    _ = try folder.write(
      "{\"problem\": \"=HYPERLINK(\\\"http://x\\\"); \\u001b[2JWhat is 1+1?\", \"answer\": \"2\"}\n",
      to: "raw/hostile.jsonl")
    let run = try sluice.run([
      "run", DumpFolder.recipe, "\(folder.path)/raw", "-o", output, "--quiet",
    ])
    #expect(run.status == 2, "\(run.errors)")
  }

  private func audit(_ more: String...) throws -> TestKit.Program.Result {
    try sluice.run(["audit", output] + more)
  }

  /// The lines of a sheet of JSON with labels from `label`, which gets the number among its rule's.
  private func labelled(
    _ rules: String, _ label: (Int) -> String, to name: String = "sheet.jsonl"
  ) throws -> String {
    let path = "\(folder.path)/drawn.jsonl"
    _ = try audit("--rules", rules, "--sheet", path)
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    let text = lines.enumerated().map { number, line in
      line.replacingOccurrences(of: "\"label\":\"\"", with: "\"label\":\"\(label(number))\"") + "\n"
    }.joined()
    return try folder.write(text, to: name)
  }

  @Test func `labels come back as precision with Wilson's interval`() throws {
    let path = try labelled("select-generations/wrong") { $0 < 2 ? "wrong" : "Right " }
    let told = try audit("--labels", path, "--json")
    let list = try JSONSerialization.jsonObject(with: Data(told.output.utf8)) as? [[String: Any]]
    let score = try #require(list?.first)
    #expect(list?.count == 1 && score["n"] as? Int == 20 && score["right"] as? Int == 18)
    #expect(score["precision"] as? Double == 0.9)
    // Wilson (1927) for 18 of 20 at z = 1.96.
    #expect(abs((score["low"] as? Double ?? 0) - 0.6990) < 1e-4)
    #expect(abs((score["high"] as? Double ?? 0) - 0.9721) < 1e-4)
    let table = try audit("--labels", path).output
    #expect(table.contains("0.900  0.699  0.972  20"))
    let left = try OutputRows.read(output, below: "dropped/") { _ in true }
      .count { $0["reason"] as? String == "wrong" }
    #expect(score["in_run"] as? Int == left)
  }

  @Test func `unsure and missing labels count apart, others are told with their line`() throws {
    let path = try labelled("select-generations/wrong") {
      ["unsure", "", "right", "wrong"][$0 % 4]
    }
    let told = try audit("--labels", path)
    #expect(told.output.contains("0.500  0.237  0.763  10       5         5"), "\(told.output)")
    #expect(told.errors.contains("5 rows have no label: line 2, 6, 10, 14, 18"))
    let bad = try labelled("drop-multiple-choice", { $0 == 1 ? "maybe" : "right" }, to: "bad.jsonl")
    let refused = try audit("--labels", bad)
    #expect(refused.status == 64)
    #expect(refused.errors.contains("bad.jsonl:2: error: the label is 'maybe'; write right, wrong"))
  }

  /// Every cell in quotes, with a mark of UTF-8 or without, other separators and line ends.
  @Test(arguments: [(",", "\r\n"), (";", "\n"), ("\t", "\r")])
  func `a sheet that a spreadsheet saved is read`(_ separator: String, _ end: String) throws {
    let path = try labelled("drop-multiple-choice,drop-proof") { _ in "right" }
    let columns = ["label", "text", "stage", "reason", "id", "evidence"]
    let rows = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").compactMap {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: String]
    }
    let cells = [columns] + rows.map { row in columns.map { row[$0] ?? "" } }
    let text = cells.map { row in
      row.map { "\"\($0.replacingOccurrences(of: "\"", with: "\"\""))\"" }
        .joined(separator: separator) + end
    }.joined()
    let saved = try folder.write((end == "\n" ? "" : "\u{FEFF}") + text, to: "saved.csv")
    let told = try audit("--labels", saved, "--json")
    let list = try JSONSerialization.jsonObject(with: Data(told.output.utf8)) as? [[String: Any]]
    let labels = list?.compactMap { $0["right"] as? Int }.reduce(0, +)
    #expect(labels == rows.count && rows.count > 5, "\(told.errors)")
    #expect(rows.contains { $0["text"]?.contains("\n") == true })
    let broken = text.replacingOccurrences(of: "\"right\"", with: "maybe")
    let lines = try audit("--labels", try folder.write(broken, to: "broken.csv")).errors
    let last = (lines.split(separator: "\n").last ?? "").split(separator: ":")
    #expect(
      lines.contains("broken.csv:2: error")
        && (Int(last.dropFirst().first ?? "") ?? 0) > rows.count + 1)
  }

  @Test func `a sheet shows the text around the evidence and steers no terminal`() throws {
    _ = try audit("--sheet", "\(folder.path)/all.jsonl", "--size", "3")
    let text = try String(contentsOfFile: "\(folder.path)/all.jsonl", encoding: .utf8)
    let rows = try text.split(separator: "\n").compactMap {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: String]
    }
    let rules = Dictionary(grouping: rows) { "\($0["stage"] ?? "") \($0["reason"] ?? "")" }
    #expect(rules.count > 10 && rules.values.allSatisfy { $0.count <= 3 })
    for row in rows {
      let shown = row["text"] ?? ""
      #expect(!shown.isEmpty && shown.count <= 1500)
      if row["row"]?.contains("#") == true {
        #expect(shown.contains("\n\n[generation]\n"))
      }
      if row["reason"] == "wrong" { #expect(shown.contains("⟨\(row["evidence"] ?? "?")⟩")) }
    }
    let header = "\u{FEFF}stage,reason,id,text,evidence,answer,row,label\r\n"
    let printed = try audit("--rules", "drop-missing-figure/link").output
    #expect(printed.contains("\"'=HYPERLINK(\"\"⟨http://⟩x\"\"); �[2JWhat is 1+1?\""))
    #expect(printed.hasPrefix(header))
    #expect(
      try audit("--rules", "drop-missing-figure/link").output == printed)
  }

  @Test func `labels are not overwritten, and what cannot be done is told`() throws {
    _ = try audit("--rules", "drop-proof", "--sheet", sheet)
    let again = try audit("--rules", "drop-proof", "--sheet", sheet)
    #expect(again.status == 64 && again.errors.contains("may hold labels; give another name"))
    let unknown = try audit("--rules", "drop-proofs")
    #expect(unknown.status == 64 && unknown.errors.contains("'drop-proofs' decided nothing"))
    #expect(try sluice.run(["audit"]).errors.contains("give the output folder of a run"))
    let foreign = try folder.write("a;b\n1;2\n", to: "foreign.csv")
    #expect(try audit("--labels", foreign).errors.contains("there is no column 'stage'"))
    let wide = try folder.write([0xFF, 0xFE, 0x61, 0], to: "wide.csv")
    #expect(try audit("--labels", wide).errors.contains("save it as 'CSV UTF-8'"))
    let types = try folder.write(
      "{\"problem\": \"Prove that 2 is even.\", \"answer\": \"\", \"type\": \"proof\"}\n",
      to: "types.jsonl")
    #expect(
      try sluice.run(["audit", "--labels", types]).output.contains(
        "drop-proof  all          1.0000  1.0000  1"))
  }
}
