import Glibc
package import Pipeline
package import Records

/// Checks the arithmetic of every reasoning: which share of its checkable claims is wrong.
///
/// Traces with a low share of wrong steps teach well even when imperfect, and a right answer may
/// follow from wrong steps; so the share is measured, and the recipe decides. Only what has a value
/// without further knowledge is checked: `17 \cdot 23 = 391`, not `x + 3 = 7`.
package struct MarkSteps: RecordStage {
  package static let name = "mark-steps"
  package static let summary =
    "checks the arithmetic in every reasoning: share of wrong claims, the first of them, whether it was taken back"
  package static let needs = [MarkLayout.name]

  package struct Options: StageOptions {
    /// Labels of a generation with a score for each step, asked in this order.
    var scores = ["step_scores", "prm_scores", "process_scores"]

    package init() {}
  }

  package typealias Reason = NoReason

  private let options: Options

  package init(_ options: Options, seed: UInt64) { self.options = options }

  package func process(_ record: inout Record) -> Outcome<Reason> {
    for index in record.generations.indices {
      record.generations[index].findings[StepErrors.self] = check(
        record.generations[index], in: record)
    }
    return .keep
  }

  private func check(_ generation: Generation, in record: Record) -> StepErrors {
    let recorded = recordedScores(generation)
    let scores = recorded.isEmpty ? StepScore.all(of: generation, in: record) : recorded
    return generation.text.withBytes { bytes in
      let claims = ClaimFinder(bytes).claims()
      let wrong = claims.enumerated().filter { !$0.element.isRight }
      let first = wrong.first?.element.range
      let corrected = wrong.count { Correction.follows(claims, $0.offset, bytes) }
      return StepErrors(
        steps: Self.steps(bytes), claims: claims.count, wrong: wrong.count, corrected: corrected,
        first: first,
        firstText: first.map { Evidence(field: "", in: generation.text, $0).text } ?? "",
        wrongEnds: wrong.map(\.element.range.upperBound), leastScore: scores.min(),
        meanScore: scores.isEmpty ? nil : scores.reduce(0, +) / Double(scores.count))
    }
  }

  /// Lines with text.
  private static func steps(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    var count = 0
    var position = 0
    while position < bytes.count {
      let feed = memchr(base + position, 0x0A, bytes.count - position)
      let end =
        feed.map { UnsafeRawPointer(base).distance(to: UnsafeRawPointer($0)) } ?? bytes.count
      if bytes[position..<end].contains(where: { $0 > 0x20 }) { count += 1 }
      position = end + 1
    }
    return count
  }

  private func recordedScores(_ generation: Generation) -> [Double] {
    for name in options.scores {
      guard let label = generation.labels.first(where: { $0.name == name }) else { continue }
      return label.text.split { !"0123456789.-+eE".contains($0) }.compactMap { Double($0) }
    }
    return []
  }

  package func measure(_ record: Record, in measures: inout Measures) {
    for generation in record.generations {
      guard let steps = generation.findings[StepErrors.self] else { continue }
      measures.count("claims", length: steps.claims, .claims)
      guard steps.claims > 0 else { continue }
      measures.count("error-share", share: steps.share)
      measures.count("error-share", share: steps.share, round: generation.round)
    }
  }

  package static let examples: [StageExample] = [
    .finds(
      "a wrong product",
      .example("p", generations: ["So 17 \\cdot 23 = 381 and 381 + 9 = 390."]),
      StepErrors(
        steps: 1, claims: 2, wrong: 1, corrected: 0, first: 3..<20,
        firstText: "17 \\cdot 23 = 381", wrongEnds: [20], leastScore: nil, meanScore: nil)),
    .finds(
      "an equation is no claim",
      .example("p", generations: ["If $2x + 3 = 7$ then $x = 4/2 = 2$."]),
      StepErrors(
        steps: 1, claims: 1, wrong: 0, corrected: 0, first: nil, firstText: "", wrongEnds: [],
        leastScore: nil,
        meanScore: nil)),
    .finds(
      "taken back",
      .example("p", generations: ["7 * 8 = 54. Wait, let me recheck: 7 * 8 = 56."]),
      StepErrors(
        steps: 1, claims: 2, wrong: 1, corrected: 1, first: 0..<10, firstText: "7 * 8 = 54",
        wrongEnds: [10], leastScore: nil, meanScore: nil)),
  ]
}

extension Findings {
  /// Share of wrong claims among the checkable ones of a generation; 0 where none was checked.
  var errorShare: Double { self[StepErrors.self]?.share ?? 0 }
}
