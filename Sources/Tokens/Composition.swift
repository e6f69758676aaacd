// Foundation's form C leaves a Hangul syllable and its final consonant apart; the standard library's,
// which it compares strings by, is right.
@_spi(_Unicode) import Swift

/// Normalization form C, which Qwen's tokenizers ask for, of valid UTF-8.
///
/// Nearly all text is in it; only the stretches with a character that may change or compose are given
/// to Unicode's algorithm, each from the last settled character before it to the next one.
enum Composition {
  /// The text composed, or nil where it is so already.
  static func composed(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    var out: [UInt8]?
    var copied = 0
    var place = firstUnsettled(text, 0)
    while place < text.count {
      var start = place
      if start > 0 { start -= 1 }
      while start > copied, text[start] & 0xC0 == 0x80 { start -= 1 }
      // Here a new mark would be moved; in the reference it is a character like any other.
      if text[start] >= 0xCC, isNew(scalar(text, start)) { start = place }
      let end = nextSettled(text, place)
      let stretch = UnsafeBufferPointer(rebasing: text[start..<end])
      let composed = composedUTF8(stretch)
      if !composed.elementsEqual(stretch) {
        out = (out ?? []) + text[copied..<start] + composed
        copied = end
      }
      place = firstUnsettled(text, end)
    }
    guard var out else { return nil }
    out += text[copied...]
    return out
  }

  private static func composedUTF8(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    // Once more over what it gives: three Tibetan vowels come apart without being put in order.
    let once = String(decoding: text, as: UTF8.self)._nfc
    for scalar in String(String.UnicodeScalarView(once))._nfc {
      out.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
    return out
  }

  /// The next character that may change or compose with one before it.
  private static func firstUnsettled(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var place = start
    while place < text.count {
      // U+0300, the first combining mark, begins with CC.
      if text[place] < 0xCC {
        place += 1
      } else if isSettled(scalar(text, place)) {
        place += length(text[place])
      } else {
        return place
      }
    }
    return text.count
  }

  private static func nextSettled(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var place = start
    while place < text.count, !(text[place] < 0xCC || isSettled(scalar(text, place))) {
      place += length(text[place])
    }
    return place
  }

  /// Ranges whose characters are composed, begin a new combination and never join one before
  /// (DerivedNormalizationProps: `NFC_Quick_Check` is yes, the combining class 0).
  private static func isSettled(_ scalar: UInt32) -> Bool {
    switch scalar {
    case ..<0x300, 0x388...0x482, 0x48A...0x590, 0x5BE, 0x5C0, 0x5C3, 0x5D0...0x60F: true
    case 0x61B...0x64A, 0x660...0x66F, 0x671...0x6D5, 0x904...0x93B, 0xE01...0xE37: true
    case 0x1E00...0x1EFF, 0x2010...0x20CF, 0x2100...0x2125, 0x2127...0x2129: true
    case 0x212C...0x2328, 0x232B...0x2ADB, 0x2ADD...0x2CEE: true
    case 0x2E80...0x3029, 0x3030...0x3098, 0x309B...0xA66E: true
    case 0xAC00...0xD7A3, 0xFE00...0xFE0F, 0xFF01...0xFFEF: true
    case 0x1D400...0x1D7FF, 0x1F000...0x1FAFF, 0x20000...0x2F7FF: true
    default: isNew(scalar)
    }
  }

  /// The reference's tables are Unicode 9's: it moves and composes nothing that came later.
  ///
  /// Found by asking `tokenizers` 0.23 for all marks.
  private static func isNew(_ scalar: UInt32) -> Bool {
    (Unicode.Scalar(scalar)?.properties.age?.major ?? 0) >= 10
  }

  private static func length(_ lead: UInt8) -> Int { lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4 }

  private static func scalar(_ text: UnsafeBufferPointer<UInt8>, _ place: Int) -> UInt32 {
    let lead = UInt32(text[place])
    let tail = { (offset: Int) in UInt32(text[place + offset] & 0x3F) }
    switch lead {
    case ..<0xE0: return (lead & 0x1F) << 6 | tail(1)
    case ..<0xF0: return (lead & 0x0F) << 12 | tail(1) << 6 | tail(2)
    default: return (lead & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3)
    }
  }
}
