import MathMarkup
import Testing

@Suite struct MathTextTests {
  /// Words in brackets, formulas by an f, formulas that are not understood as words.
  private func shape(_ text: String) -> String {
    let bytes = Array(text.utf8)
    return MathText(text).pieces.map { piece in
      piece.formula == nil
        ? "[\(String(decoding: bytes[piece.range], as: UTF8.self))]" : "f"
    }.joined()
  }

  @Test(arguments: [
    ("no formula", "[no formula]"), ("Let $x$ be", "[Let ]f[ be]"), ("$$x$$", "f"),
    ("\\(a\\) and \\[b\\]", "f[ and ]f"), ("costs \\$5 and \\$6", "[costs \\$5 and \\$6]"),
    ("from $5 to $ 6", "[from $5 to $ 6]"), ("a lone $ sign", "[a lone $ sign]"),
    ("$\\unknown$ here", "[$\\unknown$][ here]"), ("", ""), ("求 $x$ 的值", "[求 ]f[ 的值]"),
  ])
  func `cuts at the delimiters`(text: String, expected: String) {
    #expect(shape(text) == expected)
  }

  @Test func `the pieces are the text`() {
    let text = "A $x$ \\(y\\) $z é $$w$$ \\["
    let pieces = MathText(text).pieces
    #expect(pieces.first?.range.lowerBound == 0)
    #expect(pieces.last?.range.upperBound == text.utf8.count)
    for (piece, next) in zip(pieces, pieces.dropFirst()) {
      #expect(piece.range.upperBound == next.range.lowerBound)
    }
  }
}
