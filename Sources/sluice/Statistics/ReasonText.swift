import Ledger

/// The reasons of all stages, by what the problems are told apart by.
enum ReasonText {
  /// Columns for the most frequent values; the others are added up.
  private static let columns = 6

  static func text(
    _ counts: RunCounts, by dimension: ReasonPartRow.Dimension, _ style: TerminalStyle
  ) -> String {
    let parts = counts.reasonParts.filter { $0.dimension == dimension }
    var totals: [String: Int] = [:]
    for part in parts { totals[part.value, default: 0] += part.count }
    let ranked = totals.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }.map(\.key)
    let shown = Array(ranked.prefix(columns))
    let hasOthers = ranked.count > columns
    var table = TextTable(
      head: ["stage", "reason", "effect", "all"] + shown.map { $0.isEmpty ? "(none)" : $0 }
        + (hasOthers ? ["others"] : []),
      numbers: Set(3...(4 + columns)), style: style)
    for reason in counts.reasons {
      let own = parts.filter {
        $0.position == reason.position && $0.reason == reason.reason && $0.effect == reason.effect
      }
      let count = { (value: String) in own.first { $0.value == value }?.count ?? 0 }
      let others = own.filter { !shown.contains($0.value) }.reduce(0) { $0 + $1.count }
      table.add(
        [
          counts.name(at: reason.position), reason.reason, reason.effect.words,
          String(reason.count),
        ] + shown.map { own.isEmpty ? "" : String(count($0)) }
          + (hasOthers ? [own.isEmpty ? "" : String(others)] : []))
    }
    return table.text
  }
}
