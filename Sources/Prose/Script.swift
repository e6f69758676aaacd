/// The writing systems that are told apart.
package enum Script: UInt8, Sendable, CaseIterable {
  case latin, greek, cyrillic, hebrew, arabic, devanagari, thai, hangul, kana, han
  /// No letter.
  case none

  /// Written without spaces between words.
  package var isSpaceless: Bool { self == .han || self == .kana || self == .thai }

  package init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0xC0...0x24F where scalar.value != 0xD7 && scalar.value != 0xF7: self = .latin
    case 0x1E00...0x1EFF: self = .latin
    case 0x370...0x3FF: self = .greek
    case 0x400...0x52F: self = .cyrillic
    case 0x590...0x5FF: self = .hebrew
    case 0x600...0x6FF, 0x750...0x77F: self = .arabic
    case 0x900...0x97F: self = .devanagari
    case 0xE00...0xE7F: self = .thai
    case 0x1100...0x11FF, 0xAC00...0xD7A3: self = .hangul
    case 0x3040...0x30FF: self = .kana
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: self = .han
    default: self = .none
    }
  }

  /// Simple case folding for the alphabets above: enough to find a word again.
  static func lowercased(_ scalar: Unicode.Scalar) -> UInt32 {
    switch scalar.value {
    case 0xC0...0xDE, 0x391...0x3A9, 0x410...0x42F: scalar.value + 0x20
    case 0x400...0x40F: scalar.value + 0x50
    case 0x100...0x17F: scalar.value | 1
    default: scalar.value
    }
  }
}
