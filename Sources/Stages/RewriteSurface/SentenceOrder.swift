import Records
import Statements

/// Exchanges two sentences of a statement that say nothing of each other.
enum SentenceOrder {
  /// Words that point to what was said before, or tell an order of events.
  private static let bound: Set<String> = [
    "after", "afterwards", "again", "all", "also", "another", "before", "both", "each", "every",
    "everyone", "finally", "first", "former", "he", "her", "hers", "him", "his", "however", "if",
    "it",
    "its", "last", "later", "latter", "left", "less", "more", "next", "now", "other", "others",
    "previous", "remaining", "rest", "same", "second", "she", "since", "so", "such", "that", "the",
    "their", "them", "then", "there", "therefore", "these", "they", "third", "this", "those",
    "thus",
    "together", "total", "twice", "when", "which", "while", "who",
  ]

  /// - Returns: the same text where no two sentences are surely independent.
  static func exchanged(_ statement: Text) -> Text {
    let sentences = sentences(of: statement)
    guard sentences.count >= 3 else { return statement }
    // Somebody who is only `he` later on is whoever was named last.
    let words = WordCensus([statement]).lower
    guard words.isDisjoint(with: ["he", "she", "him", "her", "his", "it", "its", "this", "latter"])
    else { return statement }
    for index in 0..<(sentences.count - 2) {
      let (first, second) = (statement[sentences[index]], statement[sentences[index + 1]])
      guard isFree(first), isFree(second), sharesNoName(first, second) else { continue }
      let before = statement[0..<sentences[index].lowerBound].bytes
      let between = statement[sentences[index].upperBound..<sentences[index + 1].lowerBound].bytes
      let after = statement[sentences[index + 1].upperBound..<statement.count].bytes
      return Text(before + second.bytes + between + first.bytes + after)
    }
    return statement
  }

  private static func isFree(_ sentence: Text) -> Bool {
    let census = WordCensus([sentence])
    guard census.lower.isDisjoint(with: bound), !sentence.contains("$"), !sentence.contains("\\"),
      let name = census.exact.keys.first(where: { PeopleNames.groupOf[$0] != nil })
    else { return false }
    return sentence.string.hasPrefix(name)
  }

  private static func sharesNoName(_ left: Text, _ right: Text) -> Bool {
    let names = { (text: Text) in
      Set(WordCensus([text]).exact.keys.filter { $0.first?.isUppercase == true })
    }
    return names(left).isDisjoint(with: names(right))
  }

  /// Sentences that end with a full stop before a space and a capital, or at the end.
  private static func sentences(of statement: Text) -> [Range<Int>] {
    statement.withBytes { bytes in
      var sentences: [Range<Int>] = []
      var start = 0
      for index in bytes.indices where [0x2E, 0x3F, 0x21].contains(bytes[index]) {
        let isEnd =
          index + 1 == bytes.count
          || index + 2 < bytes.count && bytes[index + 1] == 0x20 && bytes[index + 2] &- 0x41 < 26
        guard isEnd, index - start > 8 else { continue }
        sentences.append(start..<index + 1)
        start = index + 2
      }
      return sentences
    }
  }
}
