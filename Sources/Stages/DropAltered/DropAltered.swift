package import Pipeline
package import Records

/// Drops rewritten problems whose generations are judged otherwise than those of their origin.
///
/// Generations that went through a rewriting have been verified anew by the stages before this one;
/// whatever changed in what was found on them, the rewriting did it.
package struct DropAltered: RecordStage {
  package static let name = "drop-altered"
  package static let summary =
    "objects to rewritten problems whose generations lost their verdict, length or share of wrong steps"
  package static let needs = [MarkVerdict.name]

  package struct Options: StageOptions {
    /// By how large a share of the origin's bytes a generation may be longer or shorter.
    var lengthShare = 0.25
    /// By how much the share of wrong steps may differ.
    var errorShare = 0.0

    package init() {}
  }

  package enum Reason: String, DropReason {
    /// The origin left before its generations were judged.
    case originUnjudged = "origin-unjudged"
    case verdictChanged = "verdict-changed"
    case lengthChanged = "length-changed"
    case errorShareChanged = "error-share-changed"
  }

  private let options: Options

  package init(_ options: Options, seed: UInt64) throws(StageOptionsError) {
    try Bound.share("lengthShare", options.lengthShare)
    try Bound.share("errorShare", options.errorShare)
    self.options = options
  }

  package func process(_ record: inout Record) -> Outcome<Reason> {
    guard let origin = record.origin?.record else { return .keep }
    for generation in record.generations {
      // What was generated for the rewritten problem itself has nothing to be compared with.
      guard let before = origin.generations.first(where: { Self.isSame($0, generation) }) else {
        continue
      }
      if let (reason, text) = change(before, generation) {
        return .drop(reason, Evidence(field: "generation", whole: text))
      }
    }
    return .keep
  }

  private static func isSame(_ left: Generation, _ right: Generation) -> Bool {
    left.place == right.place && left.index == right.index && left.round == right.round
  }

  private func change(_ before: Generation, _ after: Generation) -> (Reason, String)? {
    guard let old = before.findings[AnswerVerdict.self] else { return (.originUnjudged, "") }
    guard let new = after.findings[AnswerVerdict.self], new.value == old.value else {
      let found = after.findings[AnswerVerdict.self]
      return (
        .verdictChanged,
        "\(old.value.rawValue) (\(old.answer)), now "
          + "\(found?.value.rawValue ?? "none") (\(found?.answer ?? ""))"
      )
    }
    let (long, short) = (before.text.count, after.text.count)
    if Double(abs(long - short)) > options.lengthShare * Double(long) {
      return (.lengthChanged, "\(long) bytes, now \(short)")
    }
    let (share, changed) = (before.findings.errorShare, after.findings.errorShare)
    return abs(share - changed) > options.errorShare
      ? (.errorShareChanged, "\(share), now \(changed)") : nil
  }

  package static let examples: [StageExample] = [
    .keeps("a problem of the dump has no origin", .example("1+1?", gold: "2", generations: ["2"]))
  ]
}
