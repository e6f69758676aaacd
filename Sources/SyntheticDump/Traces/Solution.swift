/// The short text after the reasoning: the written lines and a last sentence.
struct Solution: Sendable {
  let lines: String
  let finalSentence: String

  var text: String { lines.isEmpty ? finalSentence : "\(lines)\n\n\(finalSentence)" }

  init(_ derivation: Derivation, answer: String, isBoxed: Bool, _ writer: inout TraceWriter) {
    let written = derivation.steps.map(\.line).filter { !$0.isEmpty }
    let style = writer.random.below(4)
    let lines = written.enumerated().map { place, line in
      switch style {
      case 0: "\(place + 1). \(line)"
      case 1 where writer.family.language == .english: "**Step \(place + 1).** \(line)"
      default: line
      }
    }
    let isBare = writer.random.chance(permille: 80)
    let head = writer.random.pick(writer.phrases.solutionHeads)
    let body = lines.joined(separator: style == 0 ? "\n" : "\n\n")
    self.lines = isBare ? "" : Wording.chosen(head + body, &writer.random)
    let phrases = writer.phrases
    let unboxed = writer.isProof ? phrases.proofSentences : phrases.unboxedSentences
    let sentences = isBoxed ? phrases.finalSentences : unboxed
    let value = isBoxed ? "\\boxed{\(answer)}" : answer
    finalSentence = Wording.filled(writer.random.pick(sentences), value)
  }
}
