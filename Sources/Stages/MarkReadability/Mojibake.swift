import Records

/// Text that was written in UTF-8, read as Windows-1252 and written again.
enum Mojibake {
  /// What the lead bytes of punctuation, letters and Chinese become; no language writes them so.
  private static let signs: [StaticString] = [
    "â€", "Ã©", "Ã¨", "Ã—", "Ã·", "Â°", "Â²", "Â·", "ï¼", "ã€", "ðŸ",
  ]

  /// How many there are, at most 100, and the first.
  static func find(in text: Text) -> (count: Int, first: Range<Int>?) {
    var count = 0
    var first: Range<Int>?
    // All signs begin with C3 or C2: most texts have neither.
    let isPlain = text.withBytes { !$0.contains(0xC3) && !$0.contains(0xC2) }
    guard !isPlain else { return (0, nil) }
    for sign in signs {
      var position = 0
      while count < 100, let hit = text.range(of: sign, from: position) {
        count += 1
        if hit.lowerBound < first?.lowerBound ?? .max { first = hit }
        position = hit.upperBound
      }
    }
    return (count, first)
  }
}
