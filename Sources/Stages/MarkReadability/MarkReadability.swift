package import Pipeline
import Prose
package import Records

/// Finds what R1's authors took out of their cold-start data for readability: very long paragraphs and
/// code blocks (DeepSeek-R1, sections 2.3.1 and 2.3.3); and text in a broken encoding.
package struct MarkReadability: RecordStage {
  package static let name = "mark-readability"
  package static let summary =
    "finds very long paragraphs, code blocks in prose and broken encodings in every generation"
  package static let needs = [MergeDuplicates.name]

  package struct Options: StageOptions {
    /// Bytes of a paragraph from which on it is very long.
    var paragraphBytes = 6000
    /// Share of a generation in code blocks from which on it is code.
    var codeShare = 0.1

    package init() {}
  }

  package typealias Reason = NoReason

  private let options: Options

  package init(_ options: Options, seed: UInt64) throws(StageOptionsError) {
    guard options.paragraphBytes > 0 else {
      throw StageOptionsError(
        "paragraphBytes", "cannot be \(options.paragraphBytes); it takes 1 or more")
    }
    guard options.codeShare > 0, options.codeShare <= 1 else {
      throw StageOptionsError(
        "codeShare", "cannot be \(options.codeShare); it takes a share above 0, at most 1")
    }
    self.options = options
  }

  package func process(_ record: inout Record) -> Outcome<Reason> {
    for index in record.generations.indices {
      let generation = record.generations[index]
      let scan = record.generations[index].prose()
      let mojibake = Mojibake.find(in: generation.text)
      let codeShare = Double(scan.codeBytes) / Double(max(generation.text.count, 1))
      // A fence around a whole JSON answer is its delimiter, not code.
      let isDelimiter = generation.findings[Layout.self]?.family == .json
      record.generations[index].findings[Readability.self] = Readability(
        longestParagraph: scan.longestParagraph, codeShare: codeShare, mojibake: mojibake.count,
        firstMojibake: mojibake.first,
        isLongWinded: !isDelimiter && scan.longestParagraph >= options.paragraphBytes,
        hasCode: !isDelimiter && codeShare >= options.codeShare)
    }
    return .keep
  }

  package func measure(_ record: Record, in measures: inout Measures) {
    for generation in record.generations {
      guard let found = generation.findings[Readability.self] else { continue }
      measures.count("longest-paragraph", length: found.longestParagraph, .bytes)
      for flaw in found.flaws { measures.count("readability", flaw.name) }
    }
  }

  package static let examples: [StageExample] = [
    .finds(
      "a broken encoding", .example("p", generations: ["Itâ€™s two."]),
      Readability(
        longestParagraph: 16, codeShare: 0, mojibake: 1, firstMojibake: 2..<7, isLongWinded: false,
        hasCode: false))
  ]
}
