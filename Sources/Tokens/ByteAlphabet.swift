/// The characters that byte-level vocabularies write bytes as (GPT-2, `bytes_to_unicode`).
///
/// Printable characters of Latin-1 stand for themselves; the other 68 bytes, the space among them, in
/// their order for U+0100 and on.
enum ByteAlphabet {
  /// The character of each byte.
  static let scalars: [Unicode.Scalar] = {
    var next: UInt32 = 0x100
    return (UInt8.min...UInt8.max).map { byte in
      if isPrintable(byte) { return Unicode.Scalar(byte) }
      defer { next += 1 }
      return Unicode.Scalar(next) ?? "\u{FFFD}"
    }
  }()

  /// The byte of each character below U+0144; -1 for none.
  private static let bytes: [Int16] = {
    var bytes = [Int16](repeating: -1, count: 0x144)
    for (byte, scalar) in scalars.enumerated() { bytes[Int(scalar.value)] = Int16(byte) }
    return bytes
  }()

  private static func isPrintable(_ byte: UInt8) -> Bool {
    byte >= 0x21 && byte <= 0x7E || byte >= 0xA1 && byte != 0xAD
  }

  /// Appends the bytes that a word of the vocabulary stands for; false where a character is not of
  /// the alphabet.
  static func append(_ word: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) -> Bool {
    let table = bytes
    var position = 0
    while position < word.count {
      var value = Int(word[position])
      position += 1
      if value >= 0x80 {
        // All of the alphabet above ASCII has two bytes.
        guard value & 0xE0 == 0xC0, position < word.count else { return false }
        value = (value & 0x1F) << 6 | Int(word[position] & 0x3F)
        position += 1
      }
      guard value < table.count, table[value] >= 0 else { return false }
      out.append(UInt8(table[value]))
    }
    return true
  }

  /// The word that stands for bytes.
  static func word(of bytes: some Sequence<UInt8>) -> String {
    var word = String.UnicodeScalarView()
    for byte in bytes { word.append(scalars[Int(byte)]) }
    return String(word)
  }
}
