/// A gold as the scorers of trainers read it.
enum GoldText {
  /// With dollars: TRL's `accuracy_reward` reads golds with math-verify, which takes LaTeX only
  /// between delimiters; of 14 bare golds it skipped 6 and called one right answer wrong (TRL 1.16).
  static func delimited(_ gold: String) -> String {
    let isDelimited = ["$", "\\(", "\\[", "\\boxed"].contains { gold.contains($0) }
    return isDelimited ? gold : "$\(gold)$"
  }

  /// Without dollars, for scorers that compare the text of the last box.
  static func bare(_ gold: String) -> String {
    var text = gold[...]
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    let dollars = text.count { $0 == "$" }
    guard dollars == 2 || dollars == 4 else { return String(text) }
    let width = dollars / 2
    let fence = String(repeating: "$", count: width)
    guard text.count > dollars, text.hasPrefix(fence), text.hasSuffix(fence) else {
      return String(text)
    }
    return String(text.dropFirst(width).dropLast(width))
  }
}
