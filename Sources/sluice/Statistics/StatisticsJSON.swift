import JSONText
import Ledger

/// Everything that a run counted, for programs.
enum StatisticsJSON {
  static func text(_ counts: RunCounts, shards: [ShardRow] = [], _ timings: StageTimings? = nil)
    -> String
  {
    var writer = JSONWriter()
    writer.object { json in
      list("stages", counts.stages, to: &json) { stage, row in
        write(stage, to: &row)
        list("reasons", counts.reasons.filter { $0.position == stage.position }, to: &row) {
          reason, row in
          row.member("reason", reason.reason)
          row.member("effect", reason.effect.rawValue)
          row.member("count", reason.count)
          for dimension in ReasonPartRow.Dimension.allCases {
            list(
              "by_\(dimension.rawValue)", parts(of: reason, dimension, counts), to: &row
            ) { part, row in
              row.member("value", part.value)
              row.member("count", part.count)
            }
          }
        }
      }
      list("sources", counts.sources, to: &json) { source, row in
        row.member("source", source.source)
        row.member("stage", source.position)
        row.member("problems", source.count)
      }
      list("measures", counts.measures, to: &json) { measure, row in
        row.member("stage", measure.position)
        row.member("name", measure.name)
        row.member("series", measure.series)
        row.member("bin", measure.bin)
        row.member("count", measure.count)
        row.member("kind", measure.kind.rawValue)
        row.member("unit", measure.unit)
        row.member("counted", measure.counted)
      }
      list("rounds", counts.rounds.rounds, to: &json) { round, row in
        row.member("round", round.round)
        row.member("kind", round.kind)
        row.member("replies", round.replies)
        row.member("prompt_tokens", round.promptTokens)
        row.member("completion_tokens", round.completionTokens)
        row.member("microdollars", round.microdollars)
      }
      list("replies", counts.rounds.replies, to: &json) { reply, row in
        row.member("round", reply.round)
        row.member("kind", reply.kind)
        row.member("outcome", reply.outcome)
        row.member("count", reply.count)
      }
      list("round_measures", counts.rounds.measures, to: &json) { measure, row in
        row.member("round", measure.round)
        row.member("stage", measure.position)
        row.member("name", measure.name)
        row.member("bin", measure.bin)
        row.member("count", measure.count)
      }
      list("folders", FolderTotal.all(shards), to: &json) { folder, row in
        row.member("folder", folder.folder)
        row.member("shards", folder.shards)
        row.member("rows", folder.rows)
        row.member("bytes", folder.bytes)
      }
      for (name, entries) in [("passes", timings?.passes), ("times", timings?.stages)] {
        list(name, entries ?? [], to: &json) { entry, row in
          row.member("name", entry.name)
          row.member("seconds", entry.seconds)
          row.member("bytes", entry.bytes)
        }
      }
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private static func write(_ stage: StageRow, to json: inout JSONWriter) {
    json.member("position", stage.position)
    json.member("name", stage.name)
    json.member("policy", stage.policy)
    json.member("shape", stage.shape.rawValue)
    json.member("records_in", stage.recordsIn)
    json.member("records_out", stage.recordsOut)
    json.member("generations_in", stage.generationsIn)
    json.member("generations_out", stage.generationsOut)
    json.member("records_made", stage.recordsMade)
    json.member("bytes_in", stage.bytesIn)
    json.member("bytes_out", stage.bytesOut)
    if let tokens = stage.tokensIn { json.member("tokens_in", tokens) }
    if let tokens = stage.tokensOut { json.member("tokens_out", tokens) }
  }

  private static func parts(
    of reason: ReasonRow, _ dimension: ReasonPartRow.Dimension, _ counts: RunCounts
  ) -> [ReasonPartRow] {
    counts.reasonParts.filter {
      $0.position == reason.position && $0.effect == reason.effect && $0.reason == reason.reason
        && $0.dimension == dimension
    }
  }

  private static func list<Element>(
    _ name: String, _ elements: [Element], to json: inout JSONWriter,
    _ write: (Element, inout JSONWriter) -> Void
  ) {
    json.key(name)
    json.array { list in
      for element in elements { list.object { write(element, &$0) } }
    }
  }
}
