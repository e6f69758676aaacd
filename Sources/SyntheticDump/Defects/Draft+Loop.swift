extension Draft {
  /// Repeats a paragraph or a sentence until the token limit.
  func looping(_ random: inout SeededRandom) -> String {
    let start = random.int(thinking.count / 2...thinking.count - 1)
    let kept = thinking.prefix(start + 1).joined(separator: "\n\n")
    let phrase = random.chance(permille: 500) ? thinking[start] : random.pick(refrains)
    let separator = random.chance(permille: 500) ? "\n\n" : " "
    // Long enough to be a loop and not a refrain: real ones fill the whole budget.
    let times = max(12, random.int(3000...7000) / phrase.utf8.count)
    let repeated = Array(repeating: phrase, count: times).joined(separator: separator)
    let end = repeated.utf8.count - random.below(min(40, phrase.utf8.count / 2))
    let tail = String(decoding: repeated.utf8.prefix(end), as: UTF8.self)
    return "<think>\n\(kept)\(separator)\(tail.filter { $0 != "\u{FFFD}" })"
  }

  private var refrains: [String] {
    switch language {
    case .chinese: ["等等，让我再检查一遍这个结果。", "所以答案是这样的，不对，让我重新计算一遍。"]
    case .english:
      [
        "Wait, let me check this again, because I am not sure that the last step is right.",
        "So the value is the same as before. Let me compute it once more to be sure.",
        "Hmm, but maybe I should consider the other case. No, the other case gives the same.",
      ]
    }
  }
}
