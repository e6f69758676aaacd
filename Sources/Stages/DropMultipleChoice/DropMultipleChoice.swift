package import Pipeline
package import Records

/// Objects to problems whose answer is one of given options.
///
/// One in four is right by chance, and models learn to judge options instead of solving (Kimi k1.5,
/// section 2.1, excludes them). Letters that name points or conditions are not options: markers
/// count only in order from A, in one style, each followed by text.
package struct DropMultipleChoice: RecordStage {
  package static let name = "drop-multiple-choice"
  package static let summary = "objects to problems whose answer is one of given options"

  package typealias Options = NoOptions

  package enum Reason: String, DropReason {
    /// The dump keeps options in a field of their own.
    case optionsField = "options-field"
    /// Options stand in the statement.
    case optionsInText = "options-in-text"
    /// The dump itself calls it multiple choice.
    case labelled
  }

  package init(_ options: Options, seed: UInt64) {}

  package func process(_ record: inout Record) -> Outcome<Reason> {
    if record.options.count > 1 {
      let text = record.options.joined(separator: " | ")
      return .drop(
        .optionsField, Evidence(field: "options", whole: text))
    }
    if let range = OptionMarkers.find(in: record.problem) {
      return .drop(.optionsInText, Evidence(field: "problem", in: record.problem, range))
    }
    for label in record.labels where ["question_type", "problem_type"].contains(label.name) {
      if ["mcq", "multiple-choice", "multiple_choice"].contains(label.text.lowercased()) {
        return .drop(
          .labelled,
          Evidence(field: label.name, whole: label.text))
      }
    }
    return .keep
  }

  package static let examples: [StageExample] = [
    .drops(
      "options on lines", .example("What is $1+1$?\nA. 1\nB. 2\nC. 3\nD. 4", gold: "B"),
      because: Reason.optionsInText),
    .drops(
      "options in LaTeX",
      .example(
        "What is $1+1$? $\\textbf{(A)}\\ 1 \\qquad \\textbf{(B)}\\ 2 \\qquad \\textbf{(C)}\\ 3$"),
      because: Reason.optionsInText),
    .drops(
      "Chinese options", .example("1+1等于（ ）\nA．1 B．2 C．3 D．4", gold: "B"),
      because: Reason.optionsInText),
    .drops(
      "options in a field", .example("What is $1+1$?", gold: "B", options: ["1", "2"]),
      because: Reason.optionsField),
    .keeps(
      "points",
      .example("Points A, B, C and D lie on a circle. Find angle (A) if (B) is 40 degrees.")),
    .keeps(
      "labels of persons",
      .example("Alice (A), Bob (B) and Carol (C) share 12 apples equally. How many has each?")),
  ]
}
