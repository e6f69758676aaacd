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
  func join(_ rows: [Record]) -> (record: Record, losses: [Decision.Loss]) {
    let (record, losses) = merge(rows)
    return (record, losses.map(\.erased))
  }
}
