import Foundation
import JSONText
import Pipeline
import Schemas
import Shards

/// What `sluice audit --labels FILE` prints: the problem stages against the types that people gave.
struct LabelAuditText {
  let labels: String

  func read() throws -> LabelAudit {
    var audit = try LabelAudit()
    let reader = try RowReader(
      opening: labels, programs: InputPrograms(), lineLimit: InputSettings().lineLimitBytes)
    var parser = JSONParser()
    while let chunk = try reader.next() {
      for row in chunk.rows {
        do {
          try chunk.withRow(row) { bytes in
            try parser.parse(bytes) { try audit.judge($0, number: row.number) }
          }
        } catch let error as RowError {
          throw RecipeError([
            RecipeProblem(
              place: "\(labels):\(row.number)",
              message:
                "\(error.kind.rawValue) '\(error.detail)'; a row has problem, answer, options, type"
            )
          ])
        }
      }
    }
    return audit
  }

  static func table(_ audit: LabelAudit) -> String {
    var table = TextTable(
      head: ["rule", "language", "precision", "recall", "n", "false", "missed"],
      numbers: [2, 3, 4, 5, 6])
    for (rule, all, languages) in audit.audited {
      table.add(cells(rule.name, "all", all))
      for (language, score) in languages { table.add(cells("", language, score)) }
    }
    return table.text
  }

  private static func cells(
    _ name: String, _ language: String, _ score: LabelAudit.Score
  ) -> [String] {
    let share = { (value: Double?) in value.map { String(format: "%.4f", $0) } ?? "-" }
    return [
      name, language, share(score.precision), share(score.recall), "\(score.labelled)",
      "\(score.alarms)", "\(score.misses)",
    ]
  }

  static func json(_ audit: LabelAudit) -> String {
    var writer = JSONWriter()
    writer.array { list in
      for (rule, all, _) in audit.audited {
        list.object { json in
          json.member("rule", rule.name)
          json.member("precision", all.precision ?? 0)
          json.member("recall", all.recall ?? 0)
          json.member("n", all.labelled)
        }
      }
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
