import Ledger

/// Everything that a run counted as one tidy table: one number in each line.
enum StatisticsCSV {
  static func text(_ counts: RunCounts, shards: [ShardRow], _ timings: StageTimings?) -> String {
    let head = ["section", "stage", "name", "series", "bin", "unit", "count"]
    let rows =
      [head] + counts.stages.flatMap(volumes) + counts.reasons.map { reason(counts, $0) }
      + counts.reasonParts.map { part(counts, $0) }
      + counts.sources.map { row in
        [
          "sources", row.position < 0 ? "" : counts.name(at: row.position), row.source,
          row.position < 0 ? "kept" : "dropped", "", "problems", String(row.count),
        ]
      }
      + counts.measures.map { row in
        [
          "measures", counts.name(at: row.position), row.name, row.series, row.bin,
          row.unit.isEmpty ? row.counted : row.unit, String(row.count),
        ]
      }
      + counts.rounds.rounds.flatMap { row in
        [
          ("replies", row.replies), ("prompt-tokens", row.promptTokens),
          ("completion-tokens", row.completionTokens), ("microdollars", row.microdollars),
        ].map { ["rounds", "", row.kind, String(row.round), "", $0.0, String($0.1)] }
      }
      + counts.rounds.replies.map { row in
        ["replies", "", row.kind, String(row.round), row.outcome, "", String(row.count)]
      }
      + counts.rounds.measures.map { row in
        [
          "round-measures", counts.name(at: row.position), row.name, String(row.round), row.bin, "",
          String(row.count),
        ]
      }
      + FolderTotal.all(shards).flatMap { folder in
        [("shards", folder.shards), ("rows", folder.rows), ("bytes", folder.bytes)].map {
          ["folders", "", folder.folder, "", "", $0.0, String($0.1)]
        }
      }
      + (timings?.stages ?? []).flatMap { entry in
        [("seconds", String(entry.seconds)), ("bytes", String(entry.bytes))].map {
          ["times", entry.name, "", "", "", $0.0, $0.1]
        }
      }
    return rows.map { $0.map(escaped).joined(separator: ",") }.joined(separator: "\n")
  }

  private static func volumes(_ stage: StageRow) -> [[String]] {
    [
      ("records", stage.recordsIn, stage.recordsOut),
      ("generations", stage.generationsIn, stage.generationsOut),
      ("bytes", stage.bytesIn, stage.bytesOut), ("tokens", stage.tokensIn, stage.tokensOut),
    ].flatMap { (unit: String, input: Int?, output: Int?) in
      [("in", input), ("out", output)].compactMap { side, count in
        count.map { ["funnel", stage.name, unit, side, "", unit, String($0)] }
      }
    }
  }

  private static func reason(_ counts: RunCounts, _ row: ReasonRow) -> [String] {
    [
      "reasons", counts.name(at: row.position), row.reason, row.effect.rawValue, "", "",
      String(row.count),
    ]
  }

  private static func part(_ counts: RunCounts, _ row: ReasonPartRow) -> [String] {
    [
      "reasons-by-\(row.dimension.rawValue)", counts.name(at: row.position), row.reason,
      row.effect.rawValue, row.value, "", String(row.count),
    ]
  }

  /// RFC 4180: quoted where a comma, a quote or a line end stands in it.
  private static func escaped(_ cell: String) -> String {
    guard cell.utf8.contains(where: { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D })
    else { return cell }
    return
      "\"\(cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\""
  }
}
