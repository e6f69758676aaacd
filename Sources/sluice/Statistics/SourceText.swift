import Ledger

/// What became of the problems of each source.
enum SourceText {
  static func text(_ rows: [SourceRow]) -> String {
    var table = TextTable(head: ["source", "problems", "kept", "dropped"], numbers: [1, 2, 3])
    let sources = Dictionary(grouping: rows, by: \.source)
    for source in sources.keys.sorted() {
      let own = sources[source] ?? []
      let all = own.reduce(0) { $0 + $1.count }
      let kept = own.filter { $0.position < 0 }.reduce(0) { $0 + $1.count }
      table.add([
        source.isEmpty ? "(none)" : source, String(all), String(kept), String(all - kept),
      ])
    }
    return table.text
  }
}
