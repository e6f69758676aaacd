import JSONText
import Ledger
import Pipeline

/// The funnel as people and programs read it.
enum FunnelText {
  static func text(_ summary: RunSummary) -> String {
    text(stages: summary.stages, reasons: summary.reasons)
  }

  static func text(stages: [StageRow], reasons: [ReasonRow]) -> String {
    var table = TextTable(
      head: ["stage", "in", "left", "out", "generations in", "generations out"],
      numbers: [1, 2, 3, 4, 5])
    for stage in stages where !stage.isEmitter {
      table.add([
        stage.name, String(stage.recordsIn),
        stage.isMerge ? "merged" : String(stage.recordsIn - stage.recordsOut),
        String(stage.recordsOut), String(stage.generationsIn), String(stage.generationsOut),
      ])
      for reason in reasons where reason.position == stage.position {
        table.add([
          "  \(reason.reason) (\(reason.effect.words))", "", String(reason.count), "", "", "",
        ])
      }
    }
    return table.text
  }

  static func json(_ summary: RunSummary) -> String {
    json(
      stages: summary.stages, reasons: summary.reasons, sources: summary.sources,
      measures: summary.measures)
  }

  static func json(
    stages: [StageRow], reasons: [ReasonRow], sources: [SourceRow], measures: [MeasureRow]
  ) -> String {
    var writer = JSONWriter()
    writer.object { json in
      json.key("stages")
      json.array { list in
        for stage in stages { list.object { write(stage, reasons, to: &$0) } }
      }
      json.key("sources")
      json.array { list in
        for source in sources {
          list.object { row in
            row.member("source", source.source)
            row.member("stage", source.position)
            row.member("problems", source.count)
          }
        }
      }
      json.key("measures")
      json.array { list in
        for measure in measures {
          list.object { row in
            row.member("stage", measure.position)
            row.member("name", measure.name)
            row.member("bin", measure.bin)
            row.member("count", measure.count)
          }
        }
      }
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private static func write(_ stage: StageRow, _ reasons: [ReasonRow], to json: inout JSONWriter) {
    json.member("position", stage.position)
    json.member("name", stage.name)
    json.member("policy", stage.policy)
    json.member("records_in", stage.recordsIn)
    json.member("records_out", stage.recordsOut)
    json.member("generations_in", stage.generationsIn)
    json.member("generations_out", stage.generationsOut)
    json.key("reasons")
    json.array { list in
      for reason in reasons where reason.position == stage.position {
        list.object { row in
          row.member("reason", reason.reason)
          row.member("effect", reason.effect.rawValue)
          row.member("count", reason.count)
        }
      }
    }
  }
}
