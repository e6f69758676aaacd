package import Pipeline
package import Records

/// Objects to problems that stand too near another one.
///
/// Many problems of one template teach the template; near duplicates whose golds differ say that one
/// gold is wrong, or that the two differ in a point that no text comparison sees.
package struct DropSimilar: RecordStage {
  package static let name = "drop-similar"
  package static let summary =
    "objects to near duplicates whose golds differ, and to more than so many problems of one template"
  package static let needs = [MergeDuplicates.name]

  package struct Options: StageOptions {
    /// The most problems of one template; 0 for any number.
    var templateLimit = 0

    package init() {}
  }

  package enum Reason: String, DropReason {
    /// A problem that says nearly the same has another gold.
    case conflictingDuplicate = "conflicting-duplicate"
    /// Enough problems of the template stay without it.
    case sameTemplate = "same-template"
  }

  private let options: Options

  package init(_ options: Options, seed: UInt64) throws(StageOptionsError) {
    guard options.templateLimit >= 0 else {
      throw StageOptionsError(
        "templateLimit", "cannot be \(options.templateLimit); it takes 0 or more")
    }
    self.options = options
  }

  package func process(_ record: inout Record) -> Outcome<Reason> {
    guard let kinship = record.findings[Kinship.self] else { return .keep }
    if let other = kinship.conflict {
      return .drop(
        .conflictingDuplicate, Evidence(field: "problem", whole: "see \(Record.id(of: other))"))
    }
    if options.templateLimit > 0, kinship.rank >= options.templateLimit {
      return .drop(
        .sameTemplate,
        Evidence(
          field: "problem", whole: "one of \(kinship.size) like \(Record.id(of: kinship.family))"))
    }
    return .keep
  }

  package static let examples: [StageExample] = [
    .keeps("a problem without relatives", .example("What is 1+1?", gold: "2"))
  ]
}
