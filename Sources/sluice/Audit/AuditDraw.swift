import JSONText
import Ledger
import Pipeline

/// Draws decisions of every rule from a finished run's `paths`.
struct AuditDraw {
  let output: String
  let ledger: Ledger
  /// How many of each rule.
  let size: Int
  let seed: UInt64
  /// Stages, or stages with a reason (`drop-proof/proof-gold`); all where none is named.
  let rules: [String]

  /// By rule, then by id.
  func items() throws -> [AuditItem] {
    try check()
    var reservoirs: [AuditItem.Rule: Reservoir<AuditItem>] = [:]
    try PathSearch(in: output).forEach { row, _ in
      for event in Self.decisions(of: row) {
        let rule = AuditItem.Rule(
          stage: event["stage"]?.string ?? "", reason: event["reason"]?.string ?? "")
        guard isWanted(rule) else { continue }
        reservoirs[
          rule,
          default: Reservoir(
            capacity: size, seed: seed, name: "\(rule.stage)/\(rule.reason)")
        ].offer(AuditItem(event, of: row))
      }
      return true
    }
    return reservoirs.sorted { $0.key < $1.key }.flatMap(\.value.elements)
  }

  /// What a rule decided on a row; that it counts a rewriting as made is no decision.
  private static func decisions(of row: JSONValue) -> [JSONValue] {
    if row["fate"]?.string == "joined" { return [row] }
    let effects: Set = ["marked", "counted", "left", "refused"]
    let events = row["events"]?.elements.filter { effects.contains($0["effect"]?.string ?? "") }
    return (events ?? []) + [row["exit"]].compactMap { $0 }.filter { $0["stage"] != nil }
  }

  private func isWanted(_ rule: AuditItem.Rule) -> Bool {
    rules.isEmpty || rules.contains(rule.stage) || rules.contains("\(rule.stage)/\(rule.reason)")
  }

  /// Tells a rule that the run does not have before all of it is read.
  private func check() throws {
    let counts = try AuditScores.counts(in: ledger)
    let known = Set(counts.keys.flatMap { [$0.stage, "\($0.stage)/\($0.reason)"] })
    let unknown = rules.filter { !known.contains($0) }
    guard !unknown.isEmpty else { return }
    throw RecipeError([
      RecipeProblem(
        place: "--rules",
        message: "'\(unknown.joined(separator: "', '"))' decided nothing in this run; it has "
          + Set(counts.keys.map(\.stage)).sorted().joined(separator: ", "))
    ])
  }
}
