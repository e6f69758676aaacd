import Ledger

/// The parts of the dataset card that the ledger tells.
struct CardSections {
  let counts: RunCounts
  let inputs: [InputRow]
  let shards: [ShardRow]

  /// A dump may have thousands of files, and name a source on every row.
  private static let limit = 50

  var origin: String {
    let files = inputs.prefix(Self.limit).map { input in
      "| \(Self.cell(input.path)) | \(Self.cell(input.schema)) | \(input.rows) | \(input.bytes) | "
        + "`\(input.sha256.prefix(16))` |"
    }
    let sources = SourceTotal.all(counts.sources)
    let rows = sources.prefix(Self.limit).map {
      "| \($0.source.isEmpty ? "(none)" : Self.cell($0.source)) | \($0.problems) | \($0.kept) |"
    }
    return """
      ## What went in
      | file | schema | rows | bytes on disk | sha256 begins |
      |---|---|---:|---:|---|
      \(files.joined(separator: "\n"))\(more(inputs.count, "manifest.json"))

      | source | problems | kept |
      |---|---:|---:|
      \(rows.joined(separator: "\n"))\(more(sources.count, "ledger.sqlite"))

      """
  }

  var stages: String {
    let funnel = counts.funnel
    let rows = funnel.steps.map { step in
      let stage = step.stage
      let reasons = counts.reasons.filter { $0.position == stage.position }.map {
        "\($0.reason) \($0.count)\($0.effect == .dropped ? "" : " (\($0.effect.words))")"
      }
      return "| \(stage.name) | \(stage.recordsIn) | \(step.left.map { String($0) } ?? "merged") | "
        + "\(stage.recordsOut) | \(stage.generationsOut)\(step.isChoice ? " chosen" : "") | "
        + "\(Self.cell(reasons.joined(separator: ", "))) |"
    }
    return """
      ## What happened
      | stage | in | dropped | out | generations out | reasons |
      |---|---:|---:|---:|---:|---|
      \(rows.joined(separator: "\n"))

      Before the merge a row is one row of a dump; behind it a row is one problem.
      \(funnel.notes.map { "\($0).\n" }.joined())
      """
  }

  var difficulty: String {
    guard let buckets = counts.distribution("mark-pass-rate", "bucket") else { return "" }
    let rows = buckets.bins.map { bucket in
      "| \(bucket) | \(buckets.series.reduce(0) { $0 + $1.count(bucket) }) |"
    }
    return """
      ## Difficulty
      | bucket | problems |
      |---|---:|
      \(rows.joined(separator: "\n"))

      A bucket is cut on the interval of the pass rate, not on the rate alone; `unsolved` has no right \
      sample, `unsampled` no decided one.

      """
  }

  var folders: String {
    let rows = FolderTotal.all(shards).map { "| `\($0.folder)` | \($0.rows) | \($0.bytes) |" }
    return """
      ## What is here
      | folder | rows | bytes, uncompressed |
      |---|---:|---:|
      \(rows.joined(separator: "\n"))

      `dropped/` holds every problem that left, with its generations, the stage, the reason and the \
      text that decided, and names every generation that was not chosen with its place in the \
      input. `manifest.json` lists every shard with its sums; `sluice verify` checks them.

      """
  }

  /// What this very run makes one careful about.
  var limits: String {
    var lines: [String] = []
    let suspicious = counts.reasons.filter { $0.reason == "suspicious-gold" }
      .reduce(0) { $0 + $1.count }
    if suspicious > 0 {
      lines.append("\(suspicious) golds are contradicted by most generations; see `marks`.")
    }
    if let verdicts = counts.distribution("mark-verdict", "verdict") {
      let undecided = verdicts.series.reduce(0) { $0 + $1.count("undecided") }
      if undecided > 0 {
        lines.append(
          "\(undecided) of \(verdicts.total) verdicts are undecided; they count neither as right nor "
            + "as wrong.")
      }
    }
    if let bias = counts.distribution("select-generations", "by bucket") {
      let count = { (fate: String) in bias.series.first { $0.name == fate }?.total ?? 0 }
      lines.append(
        "Only correct generations were chosen: \(count("not-correct")) of \(bias.total) were not, "
          + "and `report.html` says of which problems, sources and lengths.")
    }
    return lines.map { "- \($0)\n" }.joined()
  }

  private func more(_ count: Int, _ place: String) -> String {
    count > Self.limit ? "\n\n\(count - Self.limit) more in `\(place)`." : ""
  }

  /// Text from outside inside a table of Markdown.
  static func cell(_ text: String) -> String {
    var cell = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "|", "\\", "`", "*", "_", "[", "]": cell += "\\\(scalar)"
      case "<": cell += "&lt;"
      case "&": cell += "&amp;"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}": cell += " "
      default: cell.unicodeScalars.append(scalar)
      }
    }
    return cell
  }
}
