/// The languages that are told apart; what is none of them is named by its script.
package enum Language: String, Sendable, CaseIterable {
  case english = "en"
  case chinese = "zh"
  case japanese = "ja"
  case korean = "ko"
  case russian = "ru"
  case arabic = "ar"
  case hebrew = "he"
  case hindi = "hi"
  case thai = "th"
  case greek = "el"
  case spanish = "es"
  case french = "fr"
  case german = "de"
  case portuguese = "pt"
  case italian = "it"
  case none = ""

  static let ofLatin: [Language] = [.english, .spanish, .french, .german, .portuguese, .italian]
}

/// How many words of a text are in which script, and which language they are.
package struct LanguageCount: Sendable {
  /// Words by script; characters of Chinese, Japanese and Thai in halves.
  private var halves = [Int](repeating: 0, count: Script.allCases.count)
  /// Function words of the languages in Latin letters, in the order of `Language.ofLatin`.
  private var functionWords = [Int](repeating: 0, count: Language.ofLatin.count)
  /// The first word or character of each script.
  private var firsts = [Range<Int>?](repeating: nil, count: Script.allCases.count)

  package var words: Int { (halves.reduce(0, +) + 1) / 2 }

  /// - Parameter bits: the languages that have it as a function word.
  mutating func add(_ word: Word, _ bits: UInt8) {
    count(word.script, 2, word.range)
    guard bits != 0, word.script == .latin else { return }
    for index in functionWords.indices where bits & (1 << UInt8(index)) != 0 {
      functionWords[index] += 1
    }
  }

  mutating func add(_ scalar: Unicode.Scalar, _ range: Range<Int>) {
    count(Script(scalar), 1, range)
  }

  private mutating func count(_ script: Script, _ weight: Int, _ range: Range<Int>) {
    let index = Int(script.rawValue)
    halves[index] += weight
    if let known = firsts[index] {
      // The first run grows while nothing else comes between.
      if known.upperBound == range.lowerBound {
        firsts[index] = known.lowerBound..<range.upperBound
      }
    } else {
      firsts[index] = range
    }
  }

  /// The language of most words.
  package var dominant: Language {
    guard let most = halves.max(), most > 0, let index = halves.firstIndex(of: most) else {
      return .none
    }
    return language(of: Script(rawValue: UInt8(index)) ?? .none)
  }

  /// Share of the words that are in a script of `language`, 0 to 1; 1 where there are no words.
  package func share(of language: Language) -> Double {
    let all = halves.reduce(0, +)
    guard all > 0 else { return 1 }
    let own = Script.allCases.filter { belongs($0, to: language) }
      .reduce(0) { $0 + halves[Int($1.rawValue)] }
    return Double(own) / Double(all)
  }

  /// The first stretch in a script that `language` is not written in.
  package func firstForeign(to language: Language) -> Range<Int>? {
    Script.allCases.filter { $0 != .none && !belongs($0, to: language) }
      .compactMap { firsts[Int($0.rawValue)] }.min { $0.lowerBound < $1.lowerBound }
  }

  private func belongs(_ script: Script, to language: Language) -> Bool {
    switch language {
    case .japanese: script == .kana || script == .han
    // Terms and names in Latin letters are counted against no language but as what they are.
    default: script != .none && self.language(of: script) == language
    }
  }

  private func language(of script: Script) -> Language {
    switch script {
    case .latin: latin
    case .greek: .greek
    case .cyrillic: .russian
    case .hebrew: .hebrew
    case .arabic: .arabic
    case .devanagari: .hindi
    case .thai: .thai
    case .hangul: .korean
    case .kana: .japanese
    // Japanese mixes both; Chinese has no kana.
    case .han:
      halves[Int(Script.kana.rawValue)] * 5 > halves[Int(Script.han.rawValue)]
        ? .japanese : .chinese
    case .none: .none
    }
  }

  /// English unless another language has more of its function words.
  private var latin: Language {
    var best = 0
    for index in functionWords.indices where functionWords[index] > functionWords[best] {
      best = index
    }
    return Language.ofLatin[best]
  }
}
