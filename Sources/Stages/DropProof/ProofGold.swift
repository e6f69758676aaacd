/// Golds that say that the answer is a proof.
enum ProofGold {
  static func names(_ gold: String) -> Bool {
    let bare = gold.lowercased().filter { $0.isLetter }
    return words.contains(bare)
  }

  private static let words: Set<String> = [
    "proof", "textproof", "seeproof", "proofgiven", "proofbelow", "qed", "textqed", "prove",
    "proved", "proven",
    "证明", "证明略", "略", "见证明", "证明见解析", "见解析", "详见证明", "得证", "证毕",
  ]
}
