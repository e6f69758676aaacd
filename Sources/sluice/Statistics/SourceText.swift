import Ledger

/// What became of the problems of each source.
enum SourceText {
  /// A dump may name a source on every row.
  private static let limit = 50

  static func text(_ rows: [SourceRow], _ style: TerminalStyle) -> String {
    let totals = SourceTotal.all(rows)
    var table = TextTable(
      head: ["source", "problems", "kept", "dropped"], numbers: [1, 2, 3], style: style)
    for total in totals.prefix(limit) {
      table.add([
        total.source.isEmpty ? "(none)" : total.source, String(total.problems), String(total.kept),
        String(total.dropped),
      ])
    }
    let rest = totals.count - limit
    return table.text + (rest > 0 ? "\n\(rest) more in the ledger" : "")
  }
}
