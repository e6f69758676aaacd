extension RealFile {
  /// Counted with another program, Python's json module.
  static let all = [
    Self("aime-amc-x50.jsonl", "openr1", .init(rows: 140, golds: 140, generations: 7000)),
    Self("deepscaler-test-aime.json", "deepscaler", .init(rows: 30, golds: 30)),
    Self("deepscaler-test-amc.json", "deepscaler", .init(rows: 83, golds: 83)),
    Self("deepscaler-test-math.json", "deepscaler", .init(rows: 500, golds: 500)),
    Self("deepscaler-test-minerva.json", "minerva", .init(rows: 272, golds: 272)),
    Self("deepscaler-test-olympiad_bench.json", "olympiad-bench", .init(rows: 675, golds: 675)),
    Self("deepscaler-train-aime.json", "deepscaler", .init(rows: 975, golds: 975)),
    Self("deepscaler-train-math.json", "deepscaler", .init(rows: 7474, golds: 7470)),
    Self(
      "direct-answers-x3.jsonl", "direct-answers", .init(rows: 5050, golds: 5050, direct: 15150)),
    Self("first-error-dev.jsonl", "first-error", .init(rows: 1134, golds: 1134, generations: 1134)),
    Self("gsm8k-test.jsonl", "gsm8k", .init(rows: 1319, golds: 1319)),
    Self("gsm8k-train.jsonl", "gsm8k", .init(rows: 7473, golds: 7473)),
    Self(
      "math-l5-x43.jsonl", "rollouts",
      .init(rows: 30692, golds: 30692, generations: 30692, empty: 39)),
    Self(
      "question-types-dev.jsonl", "question-types", .init(rows: 3083, golds: 2913, options: 4725)),
    Self("riddles-thinking-x3.jsonl", "riddles", .init(rows: 273, generations: 819)),
  ]
}
