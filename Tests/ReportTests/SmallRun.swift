import Ledger

/// The counts of a run that is small enough to read.
enum SmallRun {
  static var counts: RunCounts {
    RunCounts(
      stages: stages,
      reasons: [
        ReasonRow(position: 2, effect: .dropped, reason: "asks-for-proof", count: 1),
        ReasonRow(position: 4, effect: .left, reason: "wrong", count: 3),
      ],
      reasonParts: [
        ReasonPartRow(
          position: 2, effect: .dropped, reason: "asks-for-proof", dimension: .source, value: "s",
          count: 1)
      ],
      sources: [
        SourceRow(source: "s", position: -1, count: 2),
        SourceRow(source: "s", position: 2, count: 1),
      ], measures: measures)
  }

  private static var stages: [StageRow] {
    let volume = { (records: Int, generations: Int, tokens: Int?) in
      StageRow.Volume(
        records: records, generations: generations, bytes: generations * 1000, tokens: tokens)
    }
    return [
      StageRow(
        position: 0, name: "read", policy: "drop", shape: .read, input: volume(4, 8, nil),
        output: volume(4, 8, nil)),
      StageRow(
        position: 1, name: "merge-duplicates", policy: "drop", shape: .merge,
        input: volume(4, 8, nil), output: volume(3, 8, nil)),
      StageRow(
        position: 2, name: "drop-proof", policy: "drop", shape: .record, input: volume(3, 8, nil),
        output: volume(2, 6, nil)),
      StageRow(
        position: 3, name: "mark-pass-rate", policy: "drop", shape: .record,
        input: volume(2, 6, 1800), output: volume(2, 6, 1800)),
      StageRow(
        position: 4, name: "select-generations", policy: "drop", shape: .record,
        input: volume(2, 6, 1800), output: volume(2, 3, 900)),
      StageRow(
        position: 5, name: "emit-sft", policy: "drop", shape: .emit, input: volume(2, 6, 1800),
        output: volume(2, 6, 1800)),
    ]
  }

  private static var measures: [MeasureRow] {
    [
      MeasureRow(
        position: 1, name: "rows-of-a-problem", bin: "1", count: 3, kind: .length, unit: "rows",
        counted: "problems"),
      MeasureRow(
        position: 3, name: "bucket", bin: "easy", count: 2, kind: .word, unit: "",
        counted: "problems"),
      MeasureRow(
        position: 3, name: "error-share by pass-rate", series: "50", bin: "10", count: 4,
        kind: .grid, unit: "percent", counted: "generations"),
      MeasureRow(
        position: 3, name: "pass-rate", series: "easy", bin: "50", count: 2, kind: .share,
        unit: "percent", counted: "problems"),
      MeasureRow(
        position: 4, name: "by bucket", series: "kept", bin: "easy", count: 3, kind: .word,
        unit: "",
        counted: "generations"),
      MeasureRow(
        position: 4, name: "by bucket", series: "not-correct", bin: "easy", count: 3, kind: .word,
        unit: "", counted: "generations"),
      MeasureRow(
        position: 4, name: "reasoning-tokens", series: "kept", bin: "256", count: 3, kind: .length,
        unit: "tokens", counted: "generations"),
    ]
  }
}
