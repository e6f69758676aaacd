import JSONText
import Pipeline
import Prose
import Records

/// What the stages found on a generation, as columns: for whoever mixes or filters a corpus further.
///
/// A stage that is not in the recipe leaves its columns at 0 or empty; scores that nobody gave are -1.
enum GenerationLabels {
  static let columns = [
    Column("language", .string), Column("language_share", .float), Column("claims", .integer),
    Column("wrong_claims", .integer), Column("corrected_claims", .integer),
    Column("error_share", .float), Column("least_step_score", .float),
    Column("mean_step_score", .float), Column("repeated_share", .float), Column("words", .integer),
    .pairs("behaviours"), Column("flaws", .list(.string)),
  ]

  static func write(_ generation: Generation, to json: inout JSONWriter) {
    let language = generation.findings[LanguageUse.self]
    json.member("language", language?.language.rawValue ?? "")
    json.member("language_share", language?.share ?? 0)
    let steps = generation.findings[StepErrors.self]
    json.member("claims", steps?.claims ?? 0)
    json.member("wrong_claims", steps?.wrong ?? 0)
    json.member("corrected_claims", steps?.corrected ?? 0)
    json.member("error_share", steps?.share ?? 0)
    // Of a process reward model; -1 where none was asked.
    json.member("least_step_score", steps?.leastScore ?? -1)
    json.member("mean_step_score", steps?.meanScore ?? -1)
    json.member("repeated_share", generation.findings[Repetition.self]?.runShare ?? 0)
    let behaviour = generation.findings[BehaviourCount.self]
    json.member("words", behaviour?.words ?? 0)
    json.fields(
      "behaviours",
      Behaviour.allCases.map { Field($0.rawValue, behaviour?.count(of: $0) ?? 0) })
    json.member("flaws", strings: generation.findings.flaws.map(\.name))
  }
}
