/// Walks the words of a text: runs of ASCII letters that belong to no LaTeX command and to no word
/// with other letters in it.
package enum LetterRuns {
  package static func each(
    in bytes: UnsafeBufferPointer<UInt8>, _ body: (Range<Int>) -> Void
  ) {
    var position = 0
    while position < bytes.count {
      guard isLetter(bytes[position]) else {
        position += 1
        continue
      }
      let start = position
      while position < bytes.count, isLetter(bytes[position]) { position += 1 }
      let isCommand = start > 0 && bytes[start - 1] == 0x5C && !isLineBreak(bytes, start)
      let isPart = followsLetter(bytes, start) || precedesLetter(bytes, position)
      if !isCommand, !isPart { body(start..<position) }
    }
  }

  @inline(__always)
  package static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// `\\x`: the backslash before the letter ends a line of LaTeX and begins no command.
  private static func isLineBreak(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    var count = 0
    while start - 1 - count >= 0, bytes[start - 1 - count] == 0x5C { count += 1 }
    return count.isMultiple(of: 2)
  }

  /// `éa`, `3x`, `_a`: letters of Latin with marks, digits and underscores belong to the word.
  private static func followsLetter(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    guard start > 0 else { return false }
    let before = bytes[start - 1]
    if before == 0x5F || before &- 0x30 < 10 { return true }
    return before >= 0x80 && start > 1 && (0xC3...0xCF).contains(bytes[start - 2])
  }

  private static func precedesLetter(_ bytes: UnsafeBufferPointer<UInt8>, _ end: Int) -> Bool {
    guard end < bytes.count else { return false }
    let next = bytes[end]
    return next == 0x5F || next &- 0x30 < 10 || (0xC3...0xCF).contains(next)
  }
}
