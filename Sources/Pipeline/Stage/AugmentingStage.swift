package import Records

/// A stage that makes further problems out of one: rewritings that a model learns from beside it.
///
/// What it makes starts anew behind the merge and walks all stages, once its origin's own path has
/// ended, so that stages can compare the two. It meets no augmenting stage: nothing is rewritten
/// twice.
package protocol AugmentingStage: RecordStage {
  /// How its problems were rewritten, kebab-case: data in rows and reports.
  static var rewrite: String { get }
  func variants(of record: Record) -> [Variant<Reason>]
}

extension AugmentingStage {
  package func process(_ record: inout Record) -> Outcome<Reason> { .keep }
}

/// A rewriting of a problem, or why it was not let pass.
package enum Variant<Reason: DropReason>: Sendable {
  /// A problem of its own; the runner names it and links it to its origin.
  case made(Record)
  /// - Parameter statement: what the rewriting came to; empty where nothing came about.
  case refused(statement: Text, Reason, Evidence?)
}

/// A variant whose reason is text.
enum VariantDecision {
  case made(Record)
  case refused(statement: Text, reason: String, evidence: Evidence?)
}

extension AugmentingStage {
  func augment(_ record: Record) -> [VariantDecision] {
    variants(of: record).map { variant in
      switch variant {
      case .made(let record): .made(record)
      case .refused(let statement, let reason, let evidence):
        .refused(statement: statement, reason: reason.rawValue, evidence: evidence)
      }
    }
  }

  var rewriteName: String { Self.rewrite }
}
