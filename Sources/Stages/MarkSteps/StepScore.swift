import Glibc
import Records

/// What a process reward model replied about a step.
enum StepScore {
  /// The scores of a generation's steps in their order; a step without a usable reply is left out.
  static func all(of generation: Generation, in record: Record) -> [Double] {
    guard record.replies.contains(where: { $0.request.kind == .steps }) else { return [] }
    let item = ReasoningStep.item(of: generation, in: record)
    var scores: [Int: Double] = [:]
    for reply in record.replies where reply.request.kind == .steps && reply.request.item == item {
      if let score = of(reply), scores[reply.request.part] == nil {
        scores[reply.request.part] = score
      }
    }
    return scores.sorted { $0.key < $1.key }.map(\.value)
  }

  /// The probability of `+` against `-`, or what a model without probabilities wrote.
  static func of(_ reply: Reply) -> Double? {
    guard let sample = reply.samples.first(where: { $0.fault.isEmpty }) else { return nil }
    let good = probability(of: "+", sample)
    let bad = probability(of: "-", sample)
    if good + bad > 0 { return rounded(good / (good + bad)) }
    switch sample.text.trimmed.string {
    case "+": return 1
    case "-": return 0
    default: return nil
    }
  }

  /// Tokenizers write the sign with or without a space before it.
  private static func probability(of sign: String, _ sample: Reply.Sample) -> Double {
    sample.firstTokens.reduce(0) { sum, token in
      guard case .number(let logarithm) = token.value, logarithm <= 0,
        token.name.filter({ !$0.isWhitespace && $0 != "Ġ" && $0 != "▁" }) == sign
      else { return sum }
      return sum + exp(logarithm)
    }
  }

  /// Four digits: what rows show is what stages compare.
  private static func rounded(_ score: Double) -> Double { (score * 10_000).rounded() / 10_000 }
}
