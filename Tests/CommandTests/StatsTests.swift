import Foundation
import TestKit
import Testing

@Suite struct StatsTests {
  private let folder: TemporaryFolder
  private let sluice = TestKit.Program()

  init() throws {
    folder = try TemporaryFolder()
    try DumpFolder.write(40, seed: 4, to: folder)
    _ = try sluice.run([
      "run", DumpFolder.recipe, "\(folder.path)/raw", "-o", "\(folder.path)/out", "--quiet",
      "--timings", "\(folder.path)/out.timings.json",
    ])
  }

  private func stats(_ more: [String]) throws -> TestKit.Program.Result {
    try sluice.run(["stats", "\(folder.path)/out"] + more)
  }

  @Test func `what goes out of a stage comes to the next`() throws {
    let data = Data(try stats(["--json"]).output.utf8)
    let json = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let stages = try #require(json["stages"] as? [[String: Any]]).filter {
      $0["shape"] as? String != "emit"
    }
    for (stage, next) in zip(stages, stages.dropFirst())
    where stage["name"] as? String != "select-generations" {
      for unit in ["records", "generations", "bytes"] {
        let out = try #require(stage["\(unit)_out"] as? Int)
        #expect(out == next["\(unit)_in"] as? Int, "\(unit) of \(stage["name"] ?? "")")
      }
      #expect(stage["tokens_out"] as? Int == next["tokens_in"] as? Int)
    }
    for stage in stages {
      for reason in stage["reasons"] as? [[String: Any]] ?? [] {
        guard stage["name"] as? String != "read" else { continue }
        for dimension in ["by_source", "by_language"] {
          let parts = try #require(reason[dimension] as? [[String: Any]])
          let sum = parts.reduce(0) { $0 + ($1["count"] as? Int ?? 0) }
          #expect(sum == reason["count"] as? Int, "\(dimension) of \(reason)")
        }
      }
    }
    #expect((json["times"] as? [[String: Any]])?.count ?? 0 > 20)
  }

  @Test func `the table has a number in each line`() throws {
    let lines = try stats(["--csv"]).output.split(separator: "\n")
    #expect(lines.first == "section,stage,name,series,bin,unit,count")
    let sections = Set(lines.dropFirst().compactMap { $0.split(separator: ",").first })
    #expect(
      sections == [
        "folders", "funnel", "measures", "reasons", "reasons-by-language", "reasons-by-source",
        "round-measures", "sources", "times",
      ])
    for line in lines.dropFirst() {
      #expect(Double(line.split(separator: ",").last ?? "") != nil, "\(line)")
    }
  }

  @Test func `text has no colours where it is no terminal, and times where they are known`() throws
  {
    let text = try stats(["--measures"]).output
    #expect(!text.contains("\u{1B}") && text.contains("MB/s") && text.contains("mark-pass-rate"))
    try FileManager.default.removeItem(atPath: "\(folder.path)/out.timings.json")
    #expect(try !stats([]).output.contains("MB/s"))
    #expect(try stats(["--json", "--csv"]).status != 0)
  }
}
