package import Records

extension Text {
  /// True where Chinese characters outnumber half of the letters of words.
  package var isChinese: Bool {
    withBytes { bytes in
      // A character of the main block is three bytes, the first from E4 to E9.
      let characters = bytes.count { (0xE4...0xE9).contains($0) }
      let letters = bytes.count { LetterRuns.isLetter($0) }
      return characters * 2 > letters
    }
  }
}
