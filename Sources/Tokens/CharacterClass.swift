/// What the patterns of pre-tokenizers ask of a character.
struct CharacterClass: OptionSet, Sendable {
  let rawValue: UInt8

  /// A letter, `\p{L}`.
  static let letter = CharacterClass(rawValue: 1)
  /// A number, `\p{N}`.
  static let number = CharacterClass(rawValue: 2)
  /// A combining mark, `\p{M}`.
  static let mark = CharacterClass(rawValue: 4)
  /// Punctuation or a symbol, `\p{P}` or `\p{S}`.
  static let sign = CharacterClass(rawValue: 8)
  /// White space, `\s`.
  static let space = CharacterClass(rawValue: 16)
  /// A line end, `[\r\n]`.
  static let lineEnd = CharacterClass(rawValue: 32)
  /// Of the Chinese characters and kana that DeepSeek's second pattern cuts out.
  static let ideograph = CharacterClass(rawValue: 64)

  /// A number in the newest Unicode: what the pre-tokenizer `Digits` asks Rust's library for.
  static let digit = CharacterClass(rawValue: 128)

  /// The version of Unicode that the reference's regular expressions know (`tokenizers` 0.23, found by
  /// asking it for all characters); a character that came later is none of the classes.
  private static let unicode = (major: 16, minor: 0)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(of scalar: Unicode.Scalar) {
    self = []
    let properties = scalar.properties
    let category = properties.generalCategory
    if [.decimalNumber, .letterNumber, .otherNumber].contains(category) { insert(.digit) }
    if let age = properties.age, age > Self.unicode { return }
    if properties.isWhitespace { insert(.space) }
    switch category {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      insert(.letter)
    case .decimalNumber, .letterNumber, .otherNumber: insert(.number)
    case .nonspacingMark, .spacingMark, .enclosingMark: insert(.mark)
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol,
      .modifierSymbol, .otherSymbol:
      insert(.sign)
    default: break
    }
    switch scalar.value {
    case 0x0A, 0x0D: insert(.lineEnd)
    case 0x3040...0x30FF, 0x4E00...0x9FA5: insert(.ideograph)
    default: break
    }
  }

  /// The classes of the characters below U+10000.
  static let table: [UInt8] = (0..<UInt32(0x10000)).map { value in
    Unicode.Scalar(value).map { CharacterClass(of: $0).rawValue } ?? 0
  }
}
