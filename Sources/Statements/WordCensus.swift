package import Records

/// The words of some texts.
package struct WordCensus {
  /// As they are written, and how often.
  package private(set) var exact: [String: Int] = [:]
  /// In lower case.
  package private(set) var lower: Set<String> = []
  /// In lower case, those that stand beside a hyphen: `t-shirt`.
  package private(set) var hyphened: Set<String> = []

  package init(_ texts: [Text]) {
    for text in texts {
      text.withBytes { bytes in
        LetterRuns.each(in: bytes) { range in
          let word = String(decoding: bytes[range], as: UTF8.self)
          exact[word, default: 0] += 1
          if Self.isHyphened(bytes, range) { hyphened.insert(word.lowercased()) }
        }
      }
    }
    lower = Set(exact.keys.map { $0.lowercased() })
  }

  private static func isHyphened(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Bool {
    let before = range.lowerBound > 0 && bytes[range.lowerBound - 1] == 0x2D
    return before || range.upperBound < bytes.count && bytes[range.upperBound] == 0x2D
  }

  package func holds(_ word: String) -> Bool { lower.contains(word.lowercased()) }

  /// True where a longer word begins so: `lemonade` for `lemon`.
  package func derives(from stem: String, except forms: [String]) -> Bool {
    lower.contains { $0.hasPrefix(stem) && !forms.contains($0) }
  }
}
