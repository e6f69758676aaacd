import Ledger

/// Why problems and generations left or were marked.
enum ReasonSection {
  static func html(_ reasons: [ReasonRow], _ stages: [StageRow]) -> String {
    let names = Dictionary(uniqueKeysWithValues: stages.map { ($0.position, $0.name) })
    let rows = reasons.map { row in
      [
        names[row.position] ?? "", row.reason,
        row.effect.words,
        Markup.number(row.count),
      ]
    }
    return Markup.section(
      "Reasons", Markup.table(["stage", "reason", "effect", "count"], rows, numbers: [3]))
  }
}
