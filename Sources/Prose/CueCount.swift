import Records

/// What a passage of a reasoning does, told by its words.
///
/// The first four are Kimi k1.5's (section 2.2); self-verification and backtracking are what O1
/// Journey and LIMO look for besides.
package enum Behaviour: String, Sendable, CaseIterable {
  case planning, evaluation, reflection, exploration
  case selfVerification = "self-verification"
  case backtracking
}

/// The cues of behaviour in a text: how many of each kind, and where.
package struct CueCount: Sendable {
  package struct Cue: Sendable, Equatable {
    package let behaviour: Behaviour
    /// Where its phrase begins, bytes from the start of the text.
    package let place: Int
  }

  package private(set) var cues: [Cue] = []

  /// The last words, newest last: as many as the longest phrase has.
  private var hashes = SIMD4<UInt64>()
  private var places = SIMD4<Int>()
  private var depth = 0

  /// More than any real trace has; a hostile text cannot make the list grow without end.
  private static let mostCues = 10_000

  mutating func add(_ word: Word, _ phrases: ArraySlice<CuePhrases.Phrase>) {
    hashes = SIMD4(hashes[1], hashes[2], hashes[3], word.hash)
    places = SIMD4(places[1], places[2], places[3], word.range.lowerBound)
    depth = min(depth + 1, 4)
    guard !phrases.isEmpty, cues.count < Self.mostCues else { return }
    for phrase in phrases where ends(with: phrase.words) {
      let place = places[4 - phrase.words.count]
      // `wait` and `let me check` in one breath are one of each, not two of the same.
      if cues.last?.behaviour == phrase.behaviour, place - (cues.last?.place ?? 0) < 40 { continue }
      cues.append(Cue(behaviour: phrase.behaviour, place: place))
      break
    }
  }

  mutating func breakPhrase() { depth = 0 }

  private func ends(with words: [UInt64]) -> Bool {
    guard depth >= words.count else { return false }
    for index in words.indices where hashes[4 - words.count + index] != words[index] {
      return false
    }
    return true
  }

  /// Adds the cues of Chinese, which has no spaces between words, and ends the count.
  mutating func finish(_ bytes: UnsafeBufferPointer<UInt8>, hasChinese: Bool) {
    guard hasChinese else { return }
    for (behaviour, phrases) in CuePhrases.chinese {
      for phrase in phrases {
        var position = 0
        while cues.count < Self.mostCues,
          let place = ByteSearch.first(phrase, in: bytes, from: position)
        {
          cues.append(Cue(behaviour: behaviour, place: place))
          position = place + phrase.utf8CodeUnitCount
        }
      }
    }
    cues.sort { ($0.place, $0.behaviour.rawValue) < ($1.place, $1.behaviour.rawValue) }
  }

  package func count(of behaviour: Behaviour) -> Int { cues.count { $0.behaviour == behaviour } }
}
