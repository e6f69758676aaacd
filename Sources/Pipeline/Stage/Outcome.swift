package import Records

/// What a stage says of a record.
///
/// An objection is a proposal: the recipe's `policy` for the stage says whether it drops the record,
/// marks it, or only counts.
package enum Outcome<Reason: DropReason>: Sendable {
  case keep
  /// The problem stays, some of its generations go no further towards training.
  case keepWithout([GenerationLoss<Reason>])
  case drop(Reason, Evidence?)

  package static func drop(_ reason: Reason) -> Outcome { .drop(reason, nil) }

  /// Keeps, or keeps without the given generations where there are any.
  package static func keep(without losses: [GenerationLoss<Reason>]) -> Outcome {
    losses.isEmpty ? .keep : .keepWithout(losses)
  }
}

/// What became of a problem that was to be rewritten.
package enum Rewriting<Reason: DropReason>: Sendable {
  /// It goes on in its new form; these generations answered the old one.
  case rewritten(Reason, without: [GenerationLoss<Reason>])
  /// It cannot be rewritten, and leaves for that reason.
  case refused(Reason, Evidence?)
}

/// A generation that a stage leaves out, and why.
package struct GenerationLoss<Reason: DropReason>: Sendable {
  package let generation: Generation
  package let reason: Reason
  package let evidence: Evidence?

  package init(_ generation: Generation, _ reason: Reason, _ evidence: Evidence? = nil) {
    self.generation = generation
    self.reason = reason
    self.evidence = evidence
  }
}

/// What a merge made of the rows of one problem.
package struct Merged<Reason: DropReason>: Sendable {
  package var record: Record
  /// Generations that go no further.
  package var losses: [GenerationLoss<Reason>] = []
  /// Other statements of the problem, which gave way to the record's.
  package var statements: [StatementLoss<Reason>] = []

  package init(_ record: Record) { self.record = record }
}

/// A row whose statement gave way to another of the same problem; its generations went there.
package struct StatementLoss<Reason: DropReason>: Sendable {
  package let row: Record
  package let reason: Reason
  package let evidence: Evidence?

  package init(_ row: Record, _ reason: Reason, _ evidence: Evidence? = nil) {
    self.row = row
    self.reason = reason
    self.evidence = evidence
  }
}

/// An outcome whose reason is text, for the runner, which knows no stage by its type.
enum Decision {
  case keep
  case keepWithout([Loss])
  case object(reason: String, evidence: Evidence?)

  struct Loss {
    let generation: Generation
    let reason: String
    let evidence: Evidence?
  }

  struct Join {
    var record: Record
    let losses: [Loss]
    let statements: [(row: Record, reason: String, evidence: Evidence?)]
  }

  init<Reason>(_ outcome: Outcome<Reason>) {
    switch outcome {
    case .keep: self = .keep
    case .keepWithout(let losses): self = .keepWithout(losses.map(\.erased))
    case .drop(let reason, let evidence):
      self = .object(reason: reason.rawValue, evidence: evidence)
    }
  }
}

/// A rewriting whose reasons are text.
enum RewritingDecision {
  case rewritten(mark: String, losses: [Decision.Loss])
  case refused(reason: String, evidence: Evidence?)
}

extension RewritingStage {
  func mend(_ record: inout Record) -> RewritingDecision {
    switch rewrite(&record) {
    case .rewritten(let reason, let losses):
      .rewritten(mark: reason.rawValue, losses: losses.map(\.erased))
    case .refused(let reason, let evidence):
      .refused(reason: reason.rawValue, evidence: evidence)
    }
  }
}

extension GenerationLoss {
  var erased: Decision.Loss {
    Decision.Loss(generation: generation, reason: reason.rawValue, evidence: evidence)
  }
}

extension RowStage {
  func decide(_ record: inout Record) -> Decision { Decision(process(&record)) }
}

extension RecordStage {
  func decide(_ record: inout Record) -> Decision { Decision(process(&record)) }
}

extension MergeStage {
  func join(_ rows: [Record]) -> Decision.Join {
    let merged = merge(rows)
    return Decision.Join(
      record: merged.record, losses: merged.losses.map(\.erased),
      statements: merged.statements.map { ($0.row, $0.reason.rawValue, $0.evidence) })
  }
}
