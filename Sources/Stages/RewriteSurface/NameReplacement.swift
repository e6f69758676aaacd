import Records
import Statements

/// Chooses other names for the people of a problem.
struct NameReplacement {
  private let census: WordCensus
  private let texts: [Text]
  /// Names that only ever stand as a person's.
  private var refused: Set<String> = []

  init(_ texts: [Text], _ census: WordCensus) {
    self.texts = texts
    self.census = census
  }

  /// - Parameters:
  ///   - problem: only who is named in the statement is renamed.
  ///   - draw: gives a number for a purpose.
  mutating func add(
    to replacement: inout WordReplacement, naming problem: Text, draw: (String) -> UInt64
  ) {
    let people = WordCensus([problem]).exact.keys.filter { PeopleNames.groupOf[$0] != nil }.sorted()
    guard !people.isEmpty else { return }
    for text in texts { refuse(in: text) }
    var taken: Set<String> = []
    for name in people where !refused.contains(name) {
      guard let group = PeopleNames.groupOf[name] else { continue }
      let free = PeopleNames.groups[group].filter { other in
        !census.holds(other) && !taken.contains(other) && (other.last == "s") == (name.last == "s")
      }
      // The same initial where there is one: "let N be Natalia's age" stays sensible.
      let alike = free.filter { $0.first == name.first }
      let candidates = alike.isEmpty ? free : alike
      guard !candidates.isEmpty else { continue }
      let new = candidates[Int(draw("name \(name)") % UInt64(candidates.count))]
      taken.insert(new)
      replacement.addName(name, new)
    }
  }

  /// Part of a longer name, of a compound or of a theorem: whoever it is, it is not for us to rename.
  private mutating func refuse(in text: Text) {
    text.withBytes { bytes in
      var words: [Range<Int>] = []
      LetterRuns.each(in: bytes) { words.append($0) }
      for (index, range) in words.enumerated() {
        let word = String(decoding: bytes[range], as: UTF8.self)
        guard PeopleNames.groupOf[word] != nil else { continue }
        let next = index + 1 < words.count ? words[index + 1] : nil
        let last = index > 0 ? words[index - 1] : nil
        if isCompound(bytes, last, range) || isCompound(bytes, range, next)
          || isHyphened(bytes, range) || owns(bytes, index, words)
        {
          refused.insert(word)
        }
      }
    }
  }

  /// Two words in capitals with one space between them: `Mary Smith`, `Lake Charles`; a sentence's
  /// first word or another person is none.
  private func isCompound(
    _ bytes: UnsafeBufferPointer<UInt8>, _ first: Range<Int>?, _ second: Range<Int>?
  ) -> Bool {
    guard let first, let second, second.lowerBound == first.upperBound + 1,
      bytes[first.upperBound] == 0x20, isCapital(bytes[first.lowerBound]),
      isCapital(bytes[second.lowerBound])
    else { return false }
    let (left, right) = (
      String(decoding: bytes[first], as: UTF8.self), String(decoding: bytes[second], as: UTF8.self)
    )
    if PeopleNames.groupOf[left] == nil, startsSentence(bytes, first.lowerBound) { return false }
    if PeopleNames.groupOf[left] != nil, right == "I" { return false }
    return !left.isEmpty
  }

  private func startsSentence(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    var position = start - 1
    while position >= 0, bytes[position] <= 0x20 || bytes[position] == 0x22 { position -= 1 }
    return position < 0
      || [0x2E, 0x3F, 0x21, 0x3A, 0x3E, 0x2A, 0x2D, 0x23].contains(bytes[position])
      || bytes[position] >= 0x80
  }

  private func isHyphened(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    (range.lowerBound > 0 && bytes[range.lowerBound - 1] == 0x2D
      && range.lowerBound > 1 && LetterRuns.isLetter(bytes[range.lowerBound - 2]))
      || (range.upperBound + 1 < bytes.count && bytes[range.upperBound] == 0x2D
        && LetterRuns.isLetter(bytes[range.upperBound + 1]))
  }

  /// `Vieta's formulas`: the word behind the `s`.
  private func owns(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ words: [Range<Int>]
  ) -> Bool {
    let behind = words.dropFirst(index + 1).prefix(2).map {
      String(decoding: bytes[$0], as: UTF8.self).lowercased()
    }
    guard behind.first == "s", behind.count == 2 else {
      return behind.first.map { PeopleNames.belongings.contains($0) } ?? false
    }
    return PeopleNames.belongings.contains(behind[1])
  }

  private func isCapital(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }
}
