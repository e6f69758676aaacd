import Ledger
import Records

/// Remembers what happens to one problem on its way, for `sluice explain`.
struct PathLog {
  struct Event {
    let stage: String
    let effect: String
    let reason: String
    let evidence: Evidence?
    /// Where the generation stood that it happened to; nil for the problem.
    let generation: (place: RowPlace, index: Int)?
  }

  private(set) var events: [Event] = []
  /// The stage that dropped the problem, and why; nil while it goes on.
  private(set) var exit: Event?
  /// The stage that a kind of finding comes from; learnt once for all problems.
  private var finders: [ObjectIdentifier: String] = [:]
  /// Findings of the problem and of its first and last generation, when they were last looked at.
  private var seen = 0

  mutating func begin() {
    events = []
    exit = nil
    seen = 0
  }

  mutating func note(
    _ stage: String, _ effect: ReasonRow.Effect, _ reason: String, _ evidence: Evidence? = nil,
    of generation: Generation? = nil
  ) {
    let event = Event(
      stage: stage, effect: effect.rawValue, reason: reason, evidence: evidence,
      generation: generation.map { ($0.place, $0.index) })
    if effect == .dropped { exit = event } else { events.append(event) }
  }

  /// A rewriting that the problem was the origin of.
  mutating func note(_ stage: String, made variant: Fingerprint, by rewrite: String) {
    events.append(
      Event(
        stage: stage, effect: "made", reason: rewrite,
        evidence: Evidence(field: "problem", whole: Record.id(of: variant)), generation: nil))
  }

  /// Learns which findings a stage makes, from the problem and its outer generations.
  mutating func learn(_ stage: String, _ record: Record) {
    let outer = [record.generations.first, record.generations.last].compactMap { $0 }
    let count = outer.reduce(record.findings.count) { $0 + $1.findings.count }
    guard count != seen else { return }
    seen = count
    for findings in [record.findings] + outer.map(\.findings) {
      for kind in findings.kinds where finders[kind] == nil { finders[kind] = stage }
    }
  }

  func finder(of finding: any Finding) -> String {
    finders[ObjectIdentifier(type(of: finding))] ?? ""
  }
}
