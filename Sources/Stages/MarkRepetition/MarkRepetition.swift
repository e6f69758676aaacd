package import Pipeline
import Prose
package import Records

/// Finds generations that end in a loop, or say the same lines over and over.
///
/// Equal lines and runs count, similar ones do not: tables, long arithmetic and enumerated cases
/// repeat a form with other numbers.
package struct MarkRepetition: RecordStage {
  package static let name = "mark-repetition"
  package static let summary =
    "finds loops at the end of generations, and what share of them repeats earlier lines and phrases"
  package static let needs = [MergeDuplicates.name]

  package struct Options: StageOptions {
    /// A generation with a larger share of repeated lines is repetitive.
    var lineShare = 0.2
    /// A generation with a larger share of repeated runs of eight words is repetitive.
    var runShare = 0.4

    package init() {}
  }

  package typealias Reason = NoReason

  private let options: Options

  package init(_ options: Options, seed: UInt64) throws(StageOptionsError) {
    for (name, value) in [("lineShare", options.lineShare), ("runShare", options.runShare)]
    where !(value > 0 && value <= 1) {
      throw StageOptionsError(name, "cannot be \(value); it takes a share above 0, at most 1")
    }
    self.options = options
  }

  package func process(_ record: inout Record) -> Outcome<Reason> {
    for index in record.generations.indices {
      let text = record.generations[index].text
      let prose = record.generations[index].prose()
      let repeats = prose.repeats
      let loop = TailLoop(text)
      let lineShare = Double(repeats.repeatedLineBytes) / Double(max(text.count, 1))
      let isLong = prose.words >= Self.fewestWords
      record.generations[index].findings[Repetition.self] = Repetition(
        loop: loop?.range, period: loop?.period ?? 0, lineShare: lineShare,
        runShare: repeats.repeatedShare, firstRepeat: repeats.firstRepeat,
        isRepetitive: isLong
          && (lineShare > options.lineShare || repeats.repeatedShare > options.runShare))
    }
    return .keep
  }

  /// Below this a share says nothing.
  private static let fewestWords = 150

  package func measure(_ record: Record, in measures: inout Measures) {
    for generation in record.generations {
      guard let repetition = generation.findings[Repetition.self] else { continue }
      measures.count(
        "repetition",
        repetition.loop != nil ? "looping" : repetition.isRepetitive ? "repetitive" : "none")
      measures.count("repeated-runs", share: repetition.runShare)
    }
  }

  private static let sentence = "Let me think about this problem again from the start now.\n"

  package static let examples: [StageExample] = [
    .finds(
      "ends in a loop",
      .example(
        "p", generations: [Text("So it is. " + String(repeating: sentence, count: 5))]),
      Repetition(
        loop: 10..<299, period: 58, lineShare: 0.57, runShare: 0.6896551724137931,
        firstRepeat: 68..<125, isRepetitive: false))
  ]
}
