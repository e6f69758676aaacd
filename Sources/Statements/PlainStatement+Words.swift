extension PlainStatement {
  /// Digits, signs and spaces alone.
  package var isNumber: Bool {
    bytes.allSatisfy {
      Self.isDigit($0) || Self.isGap($0) || [0x2B, 0x2C, 0x2D, 0x2E, 0x2F, 0x25].contains($0)
    } && bytes.contains(where: Self.isDigit)
  }

  /// Sentences rather than a value: eight words, or fifteen Chinese characters.
  ///
  /// The longest values of MATH-train and AIME that words stand in have five; names of LaTeX commands
  /// are no words.
  package var isProse: Bool {
    let (words, characters) = wordCount
    return words >= 8 || characters >= 15
  }

  /// Longer than any description of a value: 25 words, or 30 Chinese characters.
  package var isEssay: Bool {
    let (words, characters) = wordCount
    return words >= 25 || characters >= 30
  }

  /// Words of three letters or more, and Chinese characters.
  private var wordCount: (words: Int, characters: Int) {
    var words = 0
    var characters = 0
    var position = 0
    while position < count {
      let byte = bytes[position]
      if byte == 0x5C || Self.isLetter(byte) {
        let start = position
        position += 1
        while position < count, Self.isLetter(bytes[position]) { position += 1 }
        if byte != 0x5C, position - start > 2 { words += 1 }
      } else {
        if (0xE4...0xE9).contains(byte) { characters += 1 }
        position += 1
      }
    }
    return (words, characters)
  }
}
