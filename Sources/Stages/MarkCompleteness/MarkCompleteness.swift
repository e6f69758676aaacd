package import Pipeline
package import Records

/// Finds generations that stop in the middle of a sentence or a formula.
///
/// The layout tells open reasoning, a missing answer and what the server says of its limit; this tells
/// what only the text shows: a dump rarely keeps finish reasons.
package struct MarkCompleteness: RecordStage {
  package static let name = "mark-completeness"
  package static let summary =
    "finds generations that stop in the middle of a sentence or a formula"
  package static let needs = [MarkLayout.name]

  package typealias Options = NoOptions
  package typealias Reason = NoReason

  package init(_ options: Options, seed: UInt64) {}

  package func process(_ record: inout Record) -> Outcome<Reason> {
    for index in record.generations.indices {
      let text = record.generations[index].text
      let cut = TextEnd.cut(of: text)
      let end = text.trimmedRange.upperBound
      record.generations[index].findings[Completeness.self] = Completeness(
        cut: cut, end: cut == nil ? nil : max(0, end - 60)..<end)
    }
    return .keep
  }

  package func measure(_ record: Record, in measures: inout Measures) {
    for generation in record.generations {
      let cut = generation.findings[Completeness.self]?.cut?.rawValue
      let faults = generation.findings[Layout.self]?.faults.map(\.rawValue) ?? []
      for name in [cut].compactMap({ $0 }) + faults { measures.count("incomplete", name) }
      if cut == nil, faults.isEmpty { measures.count("incomplete", "whole") }
    }
  }

  package static let examples: [StageExample] = [
    .finds(
      "whole", .example("p", generations: ["<think>a</think>The answer is $\\frac{1}{2}$."]),
      Completeness(cut: nil, end: nil)),
    .finds(
      "cut in a formula", .example("p", generations: ["<think>a</think>So $\\frac{1}{"]),
      Completeness(cut: .formula, end: 0..<30)),
    .finds(
      "cut in a sentence", .example("p", generations: ["<think>a</think>So we have the"]),
      Completeness(cut: .sentence, end: 0..<30)),
  ]
}
