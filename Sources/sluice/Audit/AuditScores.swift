import Foundation
import JSONText
import Ledger
import Pipeline
import Stages

/// How often each rule was right, as the labels of a sheet say.
struct AuditScores {
  struct Score {
    var right = 0
    var wrong = 0
    var unsure = 0
    var unlabelled = 0
    /// How often the rule decided in the whole run.
    var count = 0

    var labelled: Int { right + wrong }
    var precision: Double? { labelled == 0 ? nil : Double(right) / Double(labelled) }
    /// Of 95 in 100 such samples.
    var interval: WilsonInterval { WilsonInterval(successes: right, trials: labelled, z: 1.96) }
  }

  let scores: [(rule: AuditItem.Rule, score: Score)]
  /// Lines of rows without a label.
  let unlabelled: [Int]

  init(_ rows: [AuditSheet.Row], sheet: String, ledger: Ledger) throws {
    let counts = try Self.counts(in: ledger)
    var scores: [AuditItem.Rule: Score] = [:]
    for row in rows {
      guard let count = counts[row.rule] else {
        throw RecipeError([
          RecipeProblem(
            place: "\(sheet):\(row.line)",
            message: "the run has no rule '\(row.rule.stage)/\(row.rule.reason)'".printable
              + "; give the sheet that 'sluice audit' drew from it")
        ])
      }
      var score = scores[row.rule] ?? Score(count: count)
      switch row.label {
      case .right: score.right += 1
      case .wrong: score.wrong += 1
      case .unsure: score.unsure += 1
      case nil: score.unlabelled += 1
      }
      scores[row.rule] = score
    }
    self.scores = scores.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    unlabelled = rows.filter { $0.label == nil }.map(\.line)
  }

  /// How often every rule decided in a run.
  static func counts(in ledger: Ledger) throws -> [AuditItem.Rule: Int] {
    let counts = try ledger.counts()
    return counts.reasons.reduce(into: [:]) { sums, row in
      let rule = AuditItem.Rule(stage: counts.name(at: row.position), reason: row.reason)
      sums[rule, default: 0] += row.count
    }
  }

  func text(_ style: TerminalStyle) -> String {
    var table = TextTable(
      head: [
        "stage", "reason", "precision", "from", "to", "n", "unsure", "no label", "in the run",
      ], numbers: [2, 3, 4, 5, 6, 7, 8], style: style)
    let share = { (value: Double) in String(format: "%.3f", value) }
    for (rule, score) in scores {
      table.add([
        rule.stage, rule.reason, score.precision.map(share) ?? "-",
        score.labelled > 0 ? share(score.interval.low) : "-",
        score.labelled > 0 ? share(score.interval.high) : "-", String(score.labelled),
        String(score.unsure),
        String(score.unlabelled), String(score.count),
      ])
    }
    return table.text
  }

  var json: String {
    var writer = JSONWriter()
    writer.array { list in
      for (rule, score) in scores {
        list.object { json in
          json.member("stage", rule.stage)
          json.member("reason", rule.reason)
          if let precision = score.precision { json.member("precision", precision) }
          json.member("low", score.interval.low)
          json.member("high", score.interval.high)
          json.member("n", score.labelled)
          json.member("right", score.right)
          json.member("wrong", score.wrong)
          json.member("unsure", score.unsure)
          json.member("unlabelled", score.unlabelled)
          json.member("in_run", score.count)
        }
      }
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
