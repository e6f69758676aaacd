import Records

/// Takes the reference answer out of a written solution, for dumps without a field for it.
enum SolutionGold {
  /// The last `\boxed{}` or `\fbox{}` whose braces are balanced.
  static func boxed(_ solution: Text) -> [Gold] {
    for start in (ends(of: "\\boxed", solution) + ends(of: "\\fbox", solution)).sorted().reversed()
    {
      guard let content = group(solution, from: start)?.trimmed, !content.isEmpty else { continue }
      return [Gold(content.string, origin: .solution)]
    }
    return []
  }

  /// What stands behind the last `####`, as GSM8K writes it.
  static func behindHashes(_ solution: Text) -> [Gold] {
    guard let hashes = solution.lastRange(of: "####") else { return [] }
    let answer = solution[hashes.upperBound..<solution.count].trimmed
    return answer.isEmpty ? [] : [Gold(answer.string, origin: .solution)]
  }

  private static func ends(of command: StaticString, _ solution: Text) -> [Int] {
    var found: [Int] = []
    while let next = solution.range(of: command, from: found.last ?? 0) {
      found.append(next.upperBound)
    }
    return found
  }

  /// The inside of the braces that open at `start`, or nil where they never close.
  private static func group(_ text: Text, from start: Int) -> Text? {
    let content: Range<Int>? = text.withBytes { bytes in
      var position = start
      while position < bytes.count, bytes[position] == 0x20 { position += 1 }
      guard position < bytes.count, bytes[position] == 0x7B else { return nil }
      let first = position + 1
      var depth = 0
      while position < bytes.count {
        switch bytes[position] {
        case 0x5C: position += 1
        case 0x7B: depth += 1
        case 0x7D:
          depth -= 1
          if depth == 0 { return first..<position }
        default: break
        }
        position += 1
      }
      return nil
    }
    return content.map { text[$0] }
  }
}
