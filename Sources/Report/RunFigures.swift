import Ledger

/// What the page is drawn from: all that the ledger knows.
struct RunFigures {
  let run: RunRow?
  let inputs: [InputRow]
  let counts: RunCounts
  let shards: [ShardRow]
  private let distributions: [Distribution]

  init(_ ledger: Ledger) throws {
    run = try ledger.run()
    inputs = try ledger.inputs()
    counts = try ledger.counts()
    shards = try ledger.shards()
    distributions = counts.distributions
  }

  func distribution(_ stage: String, _ name: String) -> Distribution? {
    distributions.first { $0.stage == stage && $0.name == name }
  }

  func reasons(_ effect: ReasonRow.Effect) -> [ReasonRow] {
    counts.reasons.filter { $0.effect == effect }.sorted {
      ($1.count, $0.position, $0.reason) < ($0.count, $1.position, $1.reason)
    }
  }

  func reasons(of stage: String) -> [ReasonRow] {
    guard let position = counts.stage(named: stage)?.position else { return [] }
    return counts.reasons.filter { $0.position == position }
  }

  /// Rows below a folder such as `data/sft`.
  func rows(below folder: String) -> Int {
    shards.filter { $0.folder.hasPrefix(folder + "/") }.reduce(0) { $0 + $1.rows }
  }

  /// The buckets of difficulty in the order of the curriculum, with the class of their colour.
  static let buckets = [
    ("easy", "easy", "b1"), ("medium", "medium", "b2"), ("hard", "hard", "b3"),
    ("unsolved", "unsolved", "b4"), ("unsampled", "unsampled", "b5"),
  ].map { (id: $0.0, name: $0.1, class: $0.2) }

  /// What became of generations, with the class of their colour.
  static let fates = [
    ("kept", "chosen", "a"), ("not-correct", "wrong or undecided", "c"),
    ("other", "correct, not taken", "b"),
  ].map { (id: $0.0, name: $0.1, class: $0.2) }

  /// A word of the dump in a cell, where a long one would push the others out.
  static func named(_ word: String) -> String {
    if word.isEmpty { return "(none)" }
    return word.count > 32 ? word.prefix(31) + "…" : word
  }
}
