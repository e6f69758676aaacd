package import Pipeline
package import Records

/// Parts reasoning from answer in every generation and says what is wrong with its form.
///
/// Nothing leaves here: a generation with a broken form cannot be chosen for training later, and may
/// become the rejected half of a pair.
package struct MarkLayout: RecordStage {
  package static let name = "mark-layout"
  package static let summary =
    "parts reasoning from answer in every generation and says what is wrong with its form"

  package typealias Options = NoOptions
  package typealias Reason = NoReason

  package init(_ options: Options, seed: UInt64) {}

  package func process(_ record: inout Record) -> Outcome<Reason> {
    for index in record.generations.indices {
      var layout = LayoutReader.read(record.generations[index].text)
      if record.generations[index].finish == .length, !layout.faults.contains(.truncated) {
        layout.faults.append(.truncated)
      }
      record.generations[index].findings[Layout.self] = layout
    }
    return .keep
  }

  package static let examples: [StageExample] = [
    .finds(
      "a whole one", .example("1+1?", generations: ["<think>\n1+1=2\n</think>\n\n\\boxed{2}"]),
      Layout(family: .think, reasoning: "1+1=2", answer: "\\boxed{2}", faults: [], repairs: [])),
    .finds(
      "the template kept the opening tag",
      .example("1+1?", generations: ["1+1=2</think>\\boxed{2}"]),
      Layout(
        family: .think, reasoning: "1+1=2", answer: "\\boxed{2}", faults: [],
        repairs: [.addedOpening])),
    .finds(
      "never leaves its reasoning", .example("1+1?", generations: ["<think>1+1"]),
      Layout(
        family: .think, reasoning: "1+1", answer: "", faults: [.openReasoning], repairs: [])),
    .finds(
      "an answer in tags",
      .example("1+1?", generations: ["<think>1+1=2</think><answer>2</answer>"]),
      Layout(family: .thinkAnswer, reasoning: "1+1=2", answer: "2", faults: [], repairs: [])),
    .finds(
      "JSON", .example("1+1?", generations: ["{\"reasoning\": \"1+1=2\", \"answer\": \"2\"}"]),
      Layout(family: .json, reasoning: "1+1=2", answer: "2", faults: [], repairs: [])),
  ]
}
