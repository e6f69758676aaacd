package import Pipeline
import Prose
package import Records

/// Counts bytes, words and tokens of every generation, its reasoning and its answer.
///
/// Trainers cut at a number of tokens, and curricula go by length; the count is the tokenizer's own
/// where the recipe names its file, and an estimate that says so otherwise.
package struct MarkLength: RecordStage {
  package static let name = "mark-length"
  package static let summary =
    "counts bytes, words and tokens of every generation, by a tokenizer.json or by an estimate"
  package static let needs = [MarkLayout.name]

  package struct Options: StageOptions {
    /// A `tokenizer.json` of a byte-level BPE: GPT-2, Qwen 2 to 3, Llama 3, DeepSeek V3 and R1; an
    /// estimate if empty.
    var tokenizer = ""

    package init() {}
  }

  package typealias Reason = NoReason

  package let files: [String]
  private let count: TokenCount

  package init(_ options: Options, seed: UInt64) throws(StageOptionsError) {
    guard !options.tokenizer.isEmpty else {
      files = []
      count = TokenCount()
      return
    }
    files = [options.tokenizer]
    do throws(TokenCountError) {
      count = try TokenCount(file: options.tokenizer)
    } catch {
      throw StageOptionsError(
        "tokenizer", "cannot be '\(options.tokenizer)'; \(error)")
    }
  }

  package func process(_ record: inout Record) -> Outcome<Reason> {
    for index in record.generations.indices {
      let words = record.generations[index].prose().words
      let generation = record.generations[index]
      let layout = generation.findings[Layout.self]
      let isParted = layout.map { $0.family != .none } ?? false
      let parts = isParted ? layout.map { [$0.reasoning, $0.answer] } ?? [] : []
      let counts = count.count([generation.text] + parts)
      record.generations[index].tokens = counts[0]
      record.generations[index].findings[TextLength.self] = TextLength(
        bytes: generation.text.count, words: words, tokens: counts[0],
        reasoningTokens: isParted ? counts[1] : 0, answerTokens: isParted ? counts[2] : 0,
        countedBy: count.name)
    }
    return .keep
  }

  package func measure(_ record: Record, in measures: inout Measures) {
    for generation in record.generations {
      guard let found = generation.findings[TextLength.self] else { continue }
      measures.count("tokens", length: found.tokens, .tokens)
    }
  }

  package static let examples: [StageExample] = [
    .finds(
      "an estimate where no tokenizer is named",
      .example("p", generations: ["We have 12 apples and so the answer is 7."]),
      TextLength(
        bytes: 41, words: 8, tokens: 14, reasoningTokens: 0, answerTokens: 0,
        countedBy: TextLength.estimate))
  ]
}
