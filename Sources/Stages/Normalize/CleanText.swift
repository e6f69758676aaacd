import Records

/// Takes out of a text what no reader sees.
enum CleanText {
  /// Line feeds only, no byte order mark, no zero-width characters, at most one blank line in a row,
  /// nothing at the ends.
  static func clean(_ text: Text) -> Text {
    let isPlain = text.withBytes { bytes in
      bytes.allSatisfy { $0 != 0x0D && $0 != 0xE2 && $0 != 0xEF && $0 != 0xC2 }
    }
    if isPlain, !text.contains("\n\n\n") { return text.trimmed }
    var scalars = String.UnicodeScalarView()
    var feeds = 0
    var previous: Unicode.Scalar = " "
    for scalar in text.string.unicodeScalars {
      defer { previous = scalar }
      if invisible.contains(scalar) || scalar == "\n" && previous == "\r" { continue }
      let isFeed = scalar == "\n" || scalar == "\r" || scalar == "\u{2028}" || scalar == "\u{2029}"
      feeds = isFeed ? feeds + 1 : 0
      if feeds > 2 { continue }
      scalars.append(isFeed ? "\n" : scalar == "\u{A0}" ? " " : scalar)
    }
    return Text(String(scalars)).trimmed
  }

  static func trim(_ text: String) -> String { Text(text).trimmed.string }

  private static let invisible: Set<Unicode.Scalar> = [
    "\u{FEFF}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}",
  ]
}
