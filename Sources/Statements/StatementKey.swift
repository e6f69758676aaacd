package import Records

/// The form of a statement in which two writings of the same problem are equal.
///
/// Case, white space, mathematics delimiters, spacing commands, the size of brackets and fractions,
/// and punctuation at the end of a word do not count; digits, letters and operators do. What parts
/// two numbers counts: `1, 23` and `12, 3` are two lists.
package enum StatementKey {
  package static func bytes(of statement: Text) -> [UInt8] {
    statement.withBytes { bytes in
      var key: [UInt8] = []
      key.reserveCapacity(bytes.count)
      /// What was passed over since the last byte of the key: nothing, space, or a sign.
      var separator: UInt8 = 0
      var position = 0
      while position < bytes.count {
        let byte = bytes[position]
        let before = key.count
        switch byte {
        case 0x20, 0x09...0x0D, 0x24, 0x7E: position += 1
        case 0x5C: position = command(bytes, position, &key)
        case 0x41...0x5A:
          key.append(byte | 0x20)
          position += 1
        default:
          let isPunctuation = [0x2C, 0x2E, 0x3A, 0x3B, 0x3F].contains(byte)
          if isPunctuation, endsWord(bytes, position) { separator = byte } else { key.append(byte) }
          position += 1
        }
        guard key.count > before else {
          separator = max(separator, 0x20)
          continue
        }
        if separator > 0, before > 0, isDigit(key[before - 1]), isDigit(key[before]) {
          key.insert(separator, at: before)
        }
        separator = 0
      }
      return key
    }
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// Punctuation counts inside `2.5` and `(1,2)`, not before a space or at the end.
  private static func endsWord(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> Bool {
    guard position + 1 < bytes.count else { return true }
    let next = bytes[position + 1]
    return next == 0x20 || next == 0x24 || next == 0x5C || (0x09...0x0D).contains(next)
  }

  /// Writes what a LaTeX command counts for and returns the position behind it.
  private static func command(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ key: inout [UInt8]
  ) -> Int {
    var end = start + 1
    while end < bytes.count, isLetter(bytes[end]) { end += 1 }
    if end == start + 1 {
      // A spacing or delimiter command is one sign: \, \; \! \: \( \) \[ \] and \ itself.
      guard end < bytes.count else { return end }
      if [0x2C, 0x3B, 0x21, 0x3A, 0x28, 0x29, 0x5B, 0x5D, 0x20, 0x5C].contains(bytes[end]) {
        return end + 1
      }
      key.append(bytes[end])
      return end + 1
    }
    if let name = spelling(of: bytes, start + 1..<end) { key.append(contentsOf: name.utf8) }
    return end
  }

  /// The one spelling of a command's name, or nil where the command only sets type.
  static func spelling(
    of bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> String? {
    let name = String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
    return spacing.contains(name) ? nil : aliases[name] ?? name
  }

  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  private static let spacing: Set<String> = [
    "left", "right", "quad", "qquad", "displaystyle", "limits", "big", "Big", "bigg", "Bigg",
    "text", "mathrm", "textbf", "mathbf",
  ]

  private static let aliases = [
    "dfrac": "frac", "tfrac": "frac", "leq": "le", "geq": "ge", "neq": "ne", "dots": "ldots",
    "cdots": "ldots", "lvert": "|", "rvert": "|", "dbinom": "binom", "tbinom": "binom",
  ]
}
