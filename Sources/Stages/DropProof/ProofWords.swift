import Records

/// The words that ask for a proof, and those that ask for a value beside it.
enum ProofWords {
  static func isProof(gold: String) -> Bool {
    let bare = gold.lowercased().filter { $0.isLetter }
    return ["proof", "seeproof", "qed", "证明", "证明略", "略", "prove", "proved"].contains(bare)
  }

  /// A gold that is a sentence, as sets write that keep the claim or the proof as the answer.
  static func isStatement(_ gold: String) -> Bool {
    gold.split(whereSeparator: \.isWhitespace).count > 12 || gold.contains("证明")
  }

  /// The place of a request for a proof, if nothing in the statement asks for a value.
  static func request(in statement: Text) -> Range<Int>? {
    let text = statement.string
    let lowered = Text(text.lowercased())
    guard let range = requests.lazy.compactMap({ lowered.range(of: $0) }).first else { return nil }
    guard !values.contains(where: { lowered.contains($0) }) else { return nil }
    // Lower-casing may change the length of a text with unusual letters; the span is then the whole.
    return lowered.count == statement.count ? range : 0..<statement.count
  }

  private static let requests: [StaticString] = [
    "prove that", "prove the", "prove:", "prove $", "prove \\", "prove if", "show that", "show:",
    "demonstrate that", "give a proof", "proof of", "disprove", "证明", "求证", "试证",
  ]

  private static let values: [StaticString] = [
    "find ", "determine ", "compute ", "calculate ", "evaluate ", "what is", "what are", "how many",
    "how much", "?", "求出", "求：", "的值", "多少", "计算", "？",
  ]
}
