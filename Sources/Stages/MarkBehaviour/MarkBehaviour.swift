package import Pipeline
import Prose
package import Records

/// Counts in every generation what it does besides computing: labels for whoever mixes a corpus.
///
/// Never a reason to drop: LIMO scores such words and keeps the best 800, others find that short traces
/// without any teach as well.
package struct MarkBehaviour: RecordStage {
  package static let name = "mark-behaviour"
  package static let summary =
    "counts planning, evaluation, reflection, exploration, self-verification and backtracking in every generation"
  package static let needs = [MarkSteps.name]

  package typealias Options = NoOptions
  package typealias Reason = NoReason

  package init(_ options: Options, seed: UInt64) {}

  /// A reflection so near behind a wrong claim is about it: a sentence or two.
  private static let reach = 300

  package func process(_ record: inout Record) -> Outcome<Reason> {
    for index in record.generations.indices {
      let scan = record.generations[index].prose()
      let cues = scan.cues.cues
      let reflections = cues.filter { $0.behaviour == .reflection }
      let wrong = record.generations[index].findings[StepErrors.self]?.wrongEnds ?? []
      let triggered = reflections.count { cue in
        wrong.contains { (0...Self.reach).contains(cue.place - $0) }
      }
      let length = Double(max(record.generations[index].text.count, 1))
      record.generations[index].findings[BehaviourCount.self] = BehaviourCount(
        counts: Behaviour.allCases.map { behaviour in cues.count { $0.behaviour == behaviour } },
        words: scan.words, triggered: triggered,
        firstReflection: reflections.first.map { Double($0.place) / length } ?? 1)
    }
    return .keep
  }

  package func measure(_ record: Record, in measures: inout Measures) {
    for generation in record.generations {
      guard let found = generation.findings[BehaviourCount.self] else { continue }
      measures.count("words", length: found.words, .words)
      measures.count("reflections", length: found.count(of: .reflection), .reflections)
    }
  }

  package static let examples: [StageExample] = [
    .finds(
      "a reflection behind a wrong claim",
      .example(
        "p", generations: ["7 * 8 = 54. Wait, let me check: 7 * 8 = 56. Alternatively, add."]),
      BehaviourCount(
        counts: [0, 0, 1, 1, 1, 0], words: 6, triggered: 1, firstReflection: 0.19047619047619047))
  ]
}
