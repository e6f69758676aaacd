import Ledger
import Pipeline

/// The funnel as people read it.
enum FunnelText {
  /// With the reasons below each stage, as a run ends.
  static func text(_ counts: RunCounts) -> String {
    var table = TextTable(
      head: ["stage", "in", "left", "out", "generations in", "generations out"],
      numbers: [1, 2, 3, 4, 5])
    for step in counts.funnel.steps {
      table.add(cells(step))
      for reason in counts.reasons where reason.position == step.stage.position {
        table.add([
          "  \(reason.reason) (\(reason.effect.words))", "", String(reason.count), "", "", "",
        ])
      }
    }
    return ([table.text] + counts.funnel.notes).joined(separator: "\n")
  }

  /// With bytes and tokens, and the time of each stage where a run left it.
  static func wide(_ counts: RunCounts, _ timings: StageTimings?, _ style: TerminalStyle) -> String
  {
    var table = TextTable(
      head: [
        "stage", "in", "left", "out", "generations in", "generations out", "bytes in", "bytes out",
        "tokens in", "tokens out",
      ] + (timings == nil ? [] : ["time", "MB/s"]), numbers: Set(1...11), style: style)
    for step in counts.funnel.steps {
      let stage = step.stage
      table.add(
        cells(step) + [
          ByteSize.text(stage.bytesIn), ByteSize.text(stage.bytesOut),
          stage.tokensIn.map { short($0) } ?? "", stage.tokensOut.map { short($0) } ?? "",
        ] + (timings.map { $0.cells(of: stage.name) } ?? []))
    }
    return ([table.text] + counts.funnel.notes).joined(separator: "\n")
  }

  private static func cells(_ step: Funnel.Step) -> [String] {
    let stage = step.stage
    return [
      stage.name, String(stage.recordsIn), step.left.map(String.init) ?? "merged",
      String(stage.recordsOut), String(stage.generationsIn),
      "\(stage.generationsOut)\(step.isChoice ? " chosen" : "")",
    ]
  }

  /// `2.6M`: tokens are estimates more often than not.
  private static func short(_ count: Int) -> String {
    let scale = [(1_000_000_000, "G"), (1_000_000, "M"), (1000, "k")].first { count >= $0.0 }
    guard let (unit, name) = scale else { return String(count) }
    let tenths = (count * 10 + unit / 2) / unit
    return "\(tenths / 10).\(tenths % 10)\(name)"
  }
}
