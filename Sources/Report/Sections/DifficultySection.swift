import Ledger

/// Pass rates, the buckets that are cut on them, and the order in which to train.
enum DifficultySection {
  static func section(_ figures: RunFigures) -> PageSection? {
    var content: [String] = []
    if let rates = figures.distribution("mark-pass-rate", "pass-rate") {
      content.append(
        Histogram(
          distribution: rates, style: .stacked, series: RunFigures.buckets,
          title: "Problems by the share of their generations that are correct"
        ).html)
    }
    content.append(buckets(figures))
    return PageSection(
      "difficulty", "Difficulty and curriculum",
      "A bucket is cut on Wilson's interval of the pass rate, not on the rate alone: easy lies wholly "
        + "above its bound, hard wholly below. Training goes from easy to hard, after a warm-up drawn "
        + "from all.", content)
  }

  private static func buckets(_ figures: RunFigures) -> String {
    guard let found = figures.distribution("mark-pass-rate", "bucket") else { return "" }
    let problems = { (bucket: String) in
      found.series.reduce(0) { $0 + $1.count(bucket) }
    }
    let phases = figures.distribution("emit-order", "phase")
    let warmUp = { (bucket: String) in
      phases?.series.first { $0.name == bucket }?.count("warm-up") ?? 0
    }
    let most = found.bins.map { problems($0) }.max() ?? 1
    let shown = RunFigures.buckets.enumerated().filter { problems($1.id) > 0 }
    return Markup.table(
      "Buckets in the order of the curriculum",
      ["bucket", "problems", "share", "in the warm-up", "SFT rows", ""],
      shown.map { rank, bucket in
        [
          .text(bucket.name), .number(problems(bucket.id)),
          .text(Markup.percent(problems(bucket.id), of: found.total)), .number(warmUp(bucket.id)),
          .number(rows(figures, "data/sft/\(rank + 1)-\(bucket.id)")),
          BarCell.html([(problems(bucket.id), bucket.class)], whole: most),
        ]
      })
  }

  private static func rows(_ figures: RunFigures, _ folder: String) -> Int {
    figures.shards.filter { $0.folder == folder }.reduce(0) { $0 + $1.rows }
  }
}
