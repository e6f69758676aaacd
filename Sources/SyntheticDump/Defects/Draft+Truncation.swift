extension Draft {
  /// Cut by a token limit: somewhere in the reasoning, rarely in the solution.
  func truncated(_ random: inout SeededRandom) -> String {
    let isInSolution = random.chance(permille: 150) && lines.utf8.count > 60
    let whole =
      isInSolution ? "<think>\n\(reasoning)\n</think>\n\n\(lines)" : "<think>\n\(reasoning)"
    let least = isInSolution ? whole.utf8.count - lines.utf8.count / 2 : whole.utf8.count / 2
    let end = random.int(least...whole.utf8.count - 12)
    return cut(whole, after: end)
  }
}

/// The text up to about the given number of bytes, never inside a character or after a sentence.
private func cut(_ text: String, after bytes: Int) -> String {
  var head = String(decoding: text.utf8.prefix(bytes), as: UTF8.self)
  while let last = head.last, ".。!?\u{FFFD}\n ".contains(last) { head.removeLast() }
  return head
}
