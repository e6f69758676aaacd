package import Records

/// One pass over a text: its words by script and language, what is said twice, the cues of behaviour.
///
/// Mathematics between dollar signs and brackets, LaTeX commands and code in fences are passed over,
/// as R1's measure of language consistency asks for (DeepSeek-R1, section 2.3.2). Linear in the text.
package struct ProseScan: Sendable {
  package private(set) var languages = LanguageCount()
  package private(set) var cues = CueCount()
  package private(set) var repeats = RepeatCount()
  /// Words, a Chinese or Japanese character counted as half of one.
  package var words: Int { languages.words }
  /// Bytes of the longest stretch without a line feed.
  package private(set) var longestParagraph = 0
  /// Bytes between code fences.
  package private(set) var codeBytes = 0

  package init(_ text: Text) {
    let table = WordTable.shared
    text.withBytes { bytes in
      var scanner = WordScanner(bytes)
      var lineStart = 0
      while let item = scanner.next() {
        switch item {
        case .word(let word):
          let known = table.entry(word.hash)
          if !word.isName { languages.add(word, known?.languages ?? 0) }
          cues.add(word, table.phrases[known?.phrases ?? 0..<0])
          repeats.add(word.hash)
        case .character(let scalar, let range):
          languages.add(scalar, range)
          repeats.add(UInt64(scalar.value))
        case .number(let hash): repeats.add(hash)
        case .lineEnd(let place):
          longestParagraph = max(longestParagraph, place - lineStart)
          repeats.endLine(lineStart..<place)
          lineStart = place + 1
        case .code(let range): codeBytes += range.count
        case .formula(let range):
          cues.breakPhrase()
          repeats.add(Fingerprint(of: UnsafeBufferPointer(rebasing: bytes[range])).high)
        }
      }
      longestParagraph = max(longestParagraph, bytes.count - lineStart)
      repeats.endLine(lineStart..<bytes.count)
      cues.finish(bytes, hasChinese: languages.share(of: .chinese) > 0.05)
    }
  }
}
