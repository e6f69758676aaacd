/// What is known of a word: one look for every word of a corpus, so no general dictionary.
struct WordTable: Sendable {
  struct Entry: Sendable {
    let hash: UInt64
    /// Languages that have it as a function word, bits in the order of `Language.ofLatin`.
    var languages: UInt8
    /// The phrases that end with it, as a range of `phrases`.
    var phrases: Range<Int>
  }

  let phrases: [CuePhrases.Phrase]
  private var slots: [Entry?]
  private let mask: Int

  static let shared = WordTable()

  private init() {
    let languages = FunctionWords.languages
    let byLastWord = CuePhrases.byLastWord
    var phrases: [CuePhrases.Phrase] = []
    // A quarter full: most words that are not in it end at the first slot.
    let words = Set(languages.keys).union(byLastWord.keys).sorted()
    var size = 1
    while size < words.count * 4 { size *= 2 }
    slots = Array(repeating: nil, count: size)
    mask = size - 1
    for word in words {
      let own = byLastWord[word] ?? []
      let entry = Entry(
        hash: word, languages: languages[word] ?? 0,
        phrases: phrases.count..<phrases.count + own.count)
      phrases += own
      var slot = Int(truncatingIfNeeded: word) & mask
      while slots[slot] != nil { slot = (slot + 1) & mask }
      slots[slot] = entry
    }
    self.phrases = phrases
  }

  func entry(_ hash: UInt64) -> Entry? {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while let entry = slots[slot] {
      if entry.hash == hash { return entry }
      slot = (slot + 1) & mask
    }
    return nil
  }
}
