import Records

/// Finds option markers: A, B, C in order, all in one style, each with text behind it.
enum OptionMarkers {
  /// How a marker is written around its letter.
  private enum Style: CaseIterable {
    /// `(A)`, also inside `\textbf{}`.
    case parenthesized
    /// `A)`, at the start of a line or behind wide space.
    case closed
    /// `A.` and `A:`, at the start of a line or behind wide space.
    case dotted
    /// `A．`, `A、`, `（A）`, the full-width forms.
    case fullWidth
  }

  /// Returns the span from the first marker to the end of the last.
  static func find(in statement: Text) -> Range<Int>? {
    statement.withBytes { bytes in
      for style in Style.allCases {
        if let span = span(of: style, bytes) { return span }
      }
      return nil
    }
  }

  /// Three options, or two where the second is the last thing that looks like one and each has a
  /// line of its own.
  private static func span(
    of style: Style, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Range<Int>? {
    var markers: [Range<Int>] = []
    var position = 0
    while position < bytes.count, markers.count < 8 {
      guard let marker = marker(style, letter: 0x41 + UInt8(markers.count), bytes, position) else {
        break
      }
      // What stands between two markers is the option; a list of labels has only a comma there.
      if let last = markers.last, !hasContent(bytes, last.upperBound..<marker.lowerBound) { break }
      markers.append(marker)
      position = marker.upperBound
    }
    guard markers.count > 1, let first = markers.first, let last = markers.last,
      hasContent(bytes, last.upperBound..<bytes.count)
    else { return nil }
    let ownLines = markers.allSatisfy { startsLine(bytes, $0.lowerBound) }
    guard markers.count >= 3 || ownLines else { return nil }
    // Options come last: labels in running text are followed by more sentences, and what stands
    // between them begins with words, not behind a space or a line.
    let hasRoom = markers.dropFirst().filter { followsSpaceOrLine(bytes, $0.lowerBound) }.count
    guard ownLines || hasRoom * 2 >= markers.count - 1 else { return nil }
    return isLabelList(bytes, markers) ? nil : first.lowerBound..<last.upperBound
  }

  /// `Alice (A), Bob (B) and Carol (C)`: a word stands right before each marker.
  private static func isLabelList(
    _ bytes: UnsafeBufferPointer<UInt8>, _ markers: [Range<Int>]
  ) -> Bool {
    markers.allSatisfy { marker in
      var before = marker.lowerBound - 1
      while before >= 0, bytes[before] == 0x20 { before -= 1 }
      return before >= 0 && isLetter(bytes[before]) && !startsLine(bytes, marker.lowerBound)
    }
  }

  private static func marker(
    _ style: Style, letter: UInt8, _ bytes: UnsafeBufferPointer<UInt8>, _ from: Int
  ) -> Range<Int>? {
    for position in from..<bytes.count where bytes[position] == letter {
      let next = position + 1 < bytes.count ? bytes[position + 1] : 0
      let before = position > 0 ? bytes[position - 1] : 0x0A
      switch style {
      case .parenthesized where before == 0x28 && next == 0x29: return position - 1..<position + 2
      case .closed where next == 0x29 && before != 0x28:
        let isOption = startsOption(bytes, position) || followsSentence(bytes, position)
        if isOption { return position..<position + 2 }
      case .dotted where (next == 0x2E || next == 0x3A) && startsOption(bytes, position):
        return position..<position + 2
      case .fullWidth:
        if let end = fullWidthEnd(bytes, position), !isLetter(before) { return position..<end }
      default: break
      }
    }
    return nil
  }

  /// `．` U+FF0E, `、` U+3001, `）` U+FF09, `：` U+FF1A behind the letter.
  private static func fullWidthEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> Int? {
    guard position + 3 < bytes.count else { return nil }
    let sign = (bytes[position + 1], bytes[position + 2], bytes[position + 3])
    let isSign =
      sign == (0xEF, 0xBC, 0x8E) || sign == (0xE3, 0x80, 0x81) || sign == (0xEF, 0xBC, 0x89)
      || sign == (0xEF, 0xBC, 0x9A)
    return isSign ? position + 4 : nil
  }

  /// At the start of a line, or behind two spaces, `&`, `$`, `{` or a LaTeX space.
  private static func startsOption(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> Bool {
    if startsLine(bytes, position) { return true }
    let before = bytes[position - 1]
    if before == 0x26 || before == 0x7B || before == 0x24 { return true }
    guard before == 0x20, position > 1 else { return false }
    let farther = bytes[position - 2]
    return farther == 0x20 || farther == 0x64 || farther == 0x3B || isDigit(farther)
  }

  /// `Which? A) 1`: behind one space and the end of a sentence.
  private static func followsSentence(
    _ bytes: UnsafeBufferPointer<UInt8>, _ position: Int
  ) -> Bool {
    position > 1 && bytes[position - 1] == 0x20
      && [0x2E, 0x3A, 0x3F].contains(bytes[position - 2])
  }

  private static func startsLine(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> Bool {
    var before = position - 1
    while before >= 0, bytes[before] == 0x20 || bytes[before] == 0x2D || bytes[before] == 0x2A {
      before -= 1
    }
    return before < 0 || bytes[before] == 0x0A
  }

  private static func followsSpaceOrLine(
    _ bytes: UnsafeBufferPointer<UInt8>, _ position: Int
  ) -> Bool {
    guard position > 0 else { return true }
    return [0x20, 0x0A, 0x7B, 0x24, 0x26, 0x5C].contains(bytes[position - 1])
  }

  /// A letter or digit that is no connecting word alone.
  private static func hasContent(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    let words = bytes[range].split { !isLetter($0) && !isDigit($0) && $0 < 0x80 }
    return words.contains { word in
      let text = String(decoding: word, as: UTF8.self)
      return !["and", "or", "qquad", "quad", "textbf", "text", "mathrm"].contains(text)
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
}
