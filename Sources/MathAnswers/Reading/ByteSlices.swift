extension ArraySlice<UInt8> {
  /// Most candidates differ in their first byte, which is compared without a generic walk.
  func hasPrefix(_ text: String) -> Bool {
    guard let first, first == text.utf8.first else { return text.isEmpty }
    return starts(with: text.utf8)
  }

  func hasSuffix(_ text: String) -> Bool {
    let size = text.utf8.count
    return count >= size && self[(endIndex - size)...].elementsEqual(text.utf8)
  }

  /// Whether the bytes occur anywhere.
  func contains(sequence text: String) -> Bool {
    guard let first = text.utf8.first else { return true }
    var start = startIndex
    while let found = self[start...].firstIndex(of: first) {
      if self[found...].starts(with: text.utf8) { return true }
      start = found + 1
    }
    return false
  }

  /// The index of the brace that closes the one the slice starts with.
  var matchingBrace: Int? {
    var nesting = 0
    var index = startIndex
    while index < endIndex {
      switch self[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "{"): nesting += 1
      case UInt8(ascii: "}"):
        nesting -= 1
        if nesting == 0 { return index }
      default: break
      }
      index += 1
    }
    return nil
  }
}
