import Ledger

/// A distribution over words: a table with a bar in each row.
enum WordTable {
  private static let limit = 20

  static func html(_ distribution: Distribution, _ title: String, class color: String = "a")
    -> String
  {
    let bins = distribution.bins
    let count = { (bin: String) in distribution.series.reduce(0) { $0 + $1.count(bin) } }
    let most = bins.first.map { count($0) } ?? 1
    let rest = bins.count - limit
    return "<h3>\(Markup.escaped(title))</h3>"
      + Markup.table(
        title, ["", distribution.counted, "share", " "],
        bins.prefix(limit).map { bin in
          [
            .text(RunFigures.named(bin)), .number(count(bin)),
            .text(Markup.percent(count(bin), of: distribution.total)),
            BarCell.html([(count(bin), color)], whole: most),
          ]
        }) + (rest > 0 ? Markup.paragraph("\(rest) more in the ledger.") : "")
  }
}
