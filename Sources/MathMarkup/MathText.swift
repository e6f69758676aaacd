/// A text cut into words and formulas, by the delimiters of TeX.
package struct MathText: Sendable {
  /// A stretch of the text.
  package struct Piece: Sendable {
    /// Bytes from the start of the text.
    package let range: Range<Int>
    /// Nil for words, and for formulas that are not understood.
    package let formula: MathNode?

    package init(range: Range<Int>, formula: MathNode?) {
      self.range = range
      self.formula = formula
    }
  }

  package private(set) var pieces: [Piece] = []

  /// The longer first, so that `$$` is not read as two.
  private static let delimiters = [
    (opening: "$$", closing: "$$", isDisplay: true), ("\\[", "\\]", true), ("\\(", "\\)", false),
    ("$", "$", false),
  ]

  package init(_ text: String) {
    let bytes = Array(text.utf8)
    var wordsStart = 0
    var position = 0
    while position < bytes.count {
      guard bytes[position] == 0x24 || bytes[position] == 0x5C,
        let found = Self.formula(in: bytes, at: position)
      else {
        // An escaped dollar is a dollar.
        position += bytes[position] == 0x5C ? 2 : 1
        continue
      }
      if wordsStart < position {
        pieces.append(Piece(range: wordsStart..<position, formula: nil))
      }
      pieces.append(Piece(range: position..<found.end, formula: found.node))
      position = found.end
      wordsStart = position
    }
    if wordsStart < bytes.count {
      pieces.append(Piece(range: wordsStart..<bytes.count, formula: nil))
    }
  }

  private static func formula(
    in bytes: [UInt8], at start: Int
  ) -> (node: MathNode?, end: Int)? {
    for (opening, closing, isDisplay) in delimiters where matches(opening, bytes, start) {
      let inner = start + opening.utf8.count
      guard let close = end(of: closing, in: bytes, from: inner), close > inner else { return nil }
      let source = String(decoding: bytes[inner..<close], as: UTF8.self)
      // `$5 and $6` are prices: TeX has no space inside a lone dollar's end, and no blank line.
      let isPrice = opening == "$" && (source.last == " " || source.contains("\n\n"))
      guard !isPrice else { return nil }
      return (
        Formula.node(of: source[...], isDisplay: isDisplay), close + closing.utf8.count
      )
    }
    return nil
  }

  private static func end(of closing: String, in bytes: [UInt8], from start: Int) -> Int? {
    var position = start
    // No formula is as long: a lone dollar must not be looked for again and again.
    while position < min(bytes.count, start + 8000) {
      if matches(closing, bytes, position) { return position }
      position += bytes[position] == 0x5C ? 2 : 1
    }
    return nil
  }

  private static func matches(_ text: String, _ bytes: [UInt8], _ start: Int) -> Bool {
    var position = start
    for byte in text.utf8 {
      guard position < bytes.count, bytes[position] == byte else { return false }
      position += 1
    }
    return true
  }
}
