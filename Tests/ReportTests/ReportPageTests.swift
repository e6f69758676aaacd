import Foundation
import Ledger
import Shards
import TestKit
import Testing

@testable import Report

/// The page of a small ledger with shards beside it.
@Suite struct ReportPageTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func shard(_ path: String, _ lines: [String]) throws -> ShardRow {
    var bytes: [UInt8] = []
    for line in lines { bytes += Array(line.utf8) + [0x0A] }
    let member = try GzipMember.compress(bytes, level: 1)
    _ = try folder.write(member, to: path)
    // The sizes of gzip differ between libraries; the page must not.
    return ShardRow(
      path: path, folder: path.split(separator: "/").dropLast().joined(separator: "/"), part: 0,
      rows: lines.count, bytes: bytes.count, fileBytes: 100, contentSHA256: "", fileSHA256: "")
  }

  private func ledger(_ shards: [ShardRow], recipe: String = "name: small") throws -> Ledger {
    let ledger = try Ledger(path: nil)
    try ledger.begin(
      RunRow(
        identity: "i", version: "1", recipeName: recipe, recipe: recipe, seed: "7", partitions: 1,
        compressor: "zlib"),
      inputs: [
        InputRow(
          file: 0, path: "in.jsonl", bytes: 1000, sha256: "ab", schema: "openr1", rows: 4)
      ])
    for (number, shard) in shards.enumerated() {
      let unit = UnitRow(pass: "emit", number: number, state: "{}", hash: "", tally: "{}")
      try ledger.finish(unit, shard: shard)
    }
    try ledger.finish(SmallRun.counts)
    return ledger
  }

  private let dropped = """
    {"stage":"drop-proof","level":"problem","reason":"asks-for-proof","evidence":{"field":"problem",\
    "start":0,"end":5,"text":"Prove"},"id":"p-1","answers":["1"],"source":"s","problem":"Prove \
    $x^2 \\\\ge 0$.","rows":["in.jsonl:1"],"generations":[{"text":"<think>a</think>b"}],"findings":[]}
    """

  @Test func `draws what was counted`() throws {
    let shards = [try shard("dropped/03-drop-proof/part-0.jsonl.gz", [dropped])]
    let html = try ReportPage.html(of: ledger(shards), in: folder.path)
    #expect(try Project.matchesFixture(html, "report/small.html"))
  }

  @Test func `highlights the evidence and typesets the formula`() throws {
    let shards = [try shard("dropped/03-drop-proof/part-0.jsonl.gz", [dropped])]
    let row = try #require(rows(in: ReportPage.html(of: ledger(shards), in: folder.path)).first)
    let passages = try #require(row["passages"] as? [[String: Any]])
    let problem = try #require(passages.first?["text"] as? [Any])
    #expect((problem[0] as? [String: Any])?["m"] as? String == "Prove")
    #expect((problem[2] as? [String: Any])?["s"] as? String == "$x^2 \\ge 0$")
    #expect(passages.map { $0["folded"] as? Bool } == [nil, true, nil])
  }

  @Test func `no text of a row or of the recipe is a part of the page`() throws {
    let planted = "</script><script>x()</script><!--<img src=x onerror=x()>\u{2028}"
    let line = String(
      decoding: try JSONSerialization.data(withJSONObject: [
        "id": planted, "source": planted, "bucket": planted, "marks": [planted],
        "messages": [
          ["role": "user", "content": planted], ["role": "assistant", "content": planted],
        ],
      ]), as: UTF8.self)
    let shards = [try shard("data/sft/1-easy/part-0.jsonl.gz", [line])]
    let html = try ReportPage.html(of: ledger(shards, recipe: planted), in: folder.path)
    #expect(html.ranges(of: "<script").count == 2)
    #expect(html.ranges(of: "</script").count == 2)
    #expect(!html.contains("<!--") && !html.contains("<img") && !html.contains("\u{2028}"))
    let row = try #require(rows(in: html).first)
    #expect(row["id"] as? String == planted)
  }

  @Test func `every group of rows has a sample, and the page stays small`() throws {
    let long = String(repeating: "word $x_1$ ", count: 2000)
    let shards = try (0..<60).map { number in
      let lines = (0..<12).map { row in
        #"{"stage":"s","level":"problem","reason":"r\#(row % 3)","id":"\#(number)-\#(row)","problem":"\#(long)"}"#
      }
      return try shard("dropped/\(number + 10)-s/part-0.jsonl.gz", lines)
    }
    let html = try ReportPage.html(of: ledger(shards), in: folder.path)
    #expect(html.utf8.count < 3_000_000)
    let groups = Set(rows(in: html).map { "\($0["folder"] ?? "") \($0["reason"] ?? "")" })
    #expect(groups.count == 180)
  }

  private func rows(in html: String) -> [[String: Any]] {
    let start = html.range(of: #"id="samples">"#)
    let end = html.range(of: "</script>")
    guard let start, let end else { return [] }
    let json = Data(html[start.upperBound..<end.lowerBound].utf8)
    return (try? JSONSerialization.jsonObject(with: json)) as? [[String: Any]] ?? []
  }
}
