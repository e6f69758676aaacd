/// The most frequent small words of the languages in Latin letters: a few lines of text have some.
///
/// None of one letter: those are variables.
enum FunctionWords {
  /// For a word, the bits of the languages that have it, in the order of `Language.ofLatin`.
  static let languages: [UInt64: UInt8] = {
    let lists = [
      "the of and to is that we it so this be for with are as not have can then since if by from which let but must",
      "el los las que de es una un por con para se no si como entonces su al del esta lo más pero tiene tenemos",
      "le les des est une un que de et pour dans nous on par sur pas avec ce donc il alors qui sont du au aux",
      "der die das und ist ein eine nicht mit von zu wir den es auf für sind dann also wenn sich wird des im",
      "os as que de uma um por com para se não como então seu do da em na no mais mas tem temos são",
      "il lo gli che di una un per con si non come allora del della sono nel abbiamo quindi più ma questo le",
    ]
    var languages: [UInt64: UInt8] = [:]
    for (index, list) in lists.enumerated() {
      for word in list.split(separator: " ") {
        languages[hash(of: word), default: 0] |= 1 << UInt8(index)
      }
    }
    return languages
  }()

  /// The hash that the scanner gives the word; an apostrophe in it does not count.
  static func hash(of word: Substring) -> UInt64 {
    word.unicodeScalars.filter { $0 != "'" }.reduce(0xCBF2_9CE4_8422_2325) { hash, scalar in
      let value = scalar.isASCII ? scalar.value | 0x20 : Script.lowercased(scalar)
      return (hash ^ UInt64(value)) &* 0x100_0000_01B3
    }
  }
}
