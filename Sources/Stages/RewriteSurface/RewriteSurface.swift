package import Pipeline
package import Records
import Statements

/// Makes a second problem that differs in its surface alone: other names, things, variables, wording.
///
/// The statement, its gold and its generations are rewritten together, so that the new problem has its
/// traces at once. It must turn back into the very same bytes, and `drop-altered` compares verdicts,
/// lengths and steps with the origin's.
package struct RewriteSurface: AugmentingStage {
  package static let name = "rewrite-surface"
  package static let summary =
    "makes a problem with other names, things, variables and wording, its generations with it"
  package static let needs = [MergeDuplicates.name]

  /// What is rewritten.
  package enum Kind: String, Codable, Sendable, CaseIterable {
    case names, objects, variables, numerals, units, order, instruction
    case answerFormat = "answer-format"
  }

  package struct Options: StageOptions {
    var kinds: [Kind] = Kind.allCases.filter { $0 != .answerFormat }
    /// Rewritten problems of one, each with other choices.
    var copies = 1

    package init() {}
  }

  package enum Reason: String, DropReason {
    /// Nothing in it can surely be put otherwise.
    case nothingToRewrite = "nothing-to-rewrite"
    /// Turned back it is not what it was: a new word stood there before.
    case notReversible = "not-reversible"
    /// A number came, went or changed.
    case numbersChanged = "numbers-changed"
    /// The same as an earlier copy.
    case sameAgain = "same-again"
  }

  private let options: Options
  private let seed: UInt64

  package init(_ options: Options, seed: UInt64) throws(StageOptionsError) {
    guard (1...16).contains(options.copies) else {
      throw StageOptionsError("copies", "cannot be \(options.copies); it takes 1 to 16")
    }
    guard !options.kinds.isEmpty else {
      throw StageOptionsError("kinds", "is empty; name at least one")
    }
    self.options = options
    self.seed = seed
  }

  package func variants(of record: Record) -> [Variant<Reason>] {
    var made: Set<Fingerprint> = []
    return (0..<options.copies).map { copy in
      let variant = variant(of: record, copy)
      guard case .made(let rewritten, _) = variant else { return variant }
      return made.insert(Fingerprint(of: rewritten.problem)).inserted
        ? variant : .refused(statement: rewritten.problem, .sameAgain, nil)
    }
  }

  private func variant(of record: Record, _ copy: Int) -> Variant<Reason> {
    let source = record.withoutStrangers
    let before = SurfaceTexts(source)
    let draw = { (purpose: String) in
      Fingerprint(of: "\(seed) surface \(copy) \(record.key.hex) \(purpose)").high
    }
    let change = SurfaceChange(before, kinds: Set(options.kinds), draw: draw)
    guard !change.kinds.isEmpty else {
      return .refused(statement: Text([]), .nothingToRewrite, nil)
    }
    let after = change.applied(to: before)
    guard change.isReversible(after, before) else {
      return .refused(statement: after.problem, .notReversible, nil)
    }
    guard StatementNumbers(after.problem) == StatementNumbers(before.problem) else {
      return .refused(statement: after.problem, .numbersChanged, nil)
    }
    var rewritten = source.asVariant
    after.written(to: &rewritten)
    rewritten.labels.append(
      Field("surface", change.kinds.map(\.rawValue).joined(separator: ", ")))
    return .made(rewritten, rewrite: "surface")
  }

  package static let examples: [StageExample] = []
}
