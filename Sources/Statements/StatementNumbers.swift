package import Records

/// The numbers of a statement, whether in digits or in words: what a rewriting must keep.
///
/// Ones are left out, since `one` and `a` are words as well.
package struct StatementNumbers: Equatable, Sendable {
  /// How often each number stands there, as a decimal without needless zeros.
  package private(set) var counts: [String: Int] = [:]

  package init(_ statement: Text) {
    statement.withBytes { bytes in
      var position = 0
      var spelled = SpelledNumber()
      while position < bytes.count {
        let byte = bytes[position]
        if byte &- 0x30 < 10 {
          add(spelled.take())
          position = digits(bytes, position)
        } else if (byte | 0x20) &- 0x61 < 26 {
          position = word(bytes, position, &spelled)
        } else if byte >= 0x80 {
          position = wide(bytes, position, &spelled)
        } else {
          // `twenty-five` and `twenty five` are one number, `five, six` are two.
          if byte != 0x20, byte != 0x2D { add(spelled.take()) }
          position += 1
        }
      }
      add(spelled.take())
    }
  }

  private mutating func add(_ number: String?) {
    guard let number, number != "1" else { return }
    counts[number, default: 0] += 1
  }

  /// `1,234.50` as `1234.5`.
  private mutating func digits(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var position = start
    var text: [UInt8] = []
    var hasPoint = false
    while position < bytes.count {
      let byte = bytes[position]
      let hasDigitBehind = position + 1 < bytes.count && bytes[position + 1] &- 0x30 < 10
      if byte &- 0x30 < 10 {
        text.append(byte)
      } else if byte == 0x2E, hasDigitBehind, !hasPoint {
        hasPoint = true
        text.append(byte)
      } else if byte == 0x2C, isThousands(bytes, position), !hasPoint {
        // A separator says nothing.
      } else {
        break
      }
      position += 1
    }
    add(Self.plain(String(decoding: text, as: UTF8.self)))
    return position
  }

  private func isThousands(_ bytes: UnsafeBufferPointer<UInt8>, _ comma: Int) -> Bool {
    guard comma + 3 < bytes.count else { return false }
    let isGroup = bytes[(comma + 1)...(comma + 3)].allSatisfy { $0 &- 0x30 < 10 }
    let ends = comma + 4 >= bytes.count || bytes[comma + 4] &- 0x30 >= 10
    return isGroup && ends
  }

  /// Without leading zeros, and without those behind the point.
  package static func plain(_ number: String) -> String {
    var text = Substring(number)
    if text.contains(".") {
      while text.last == "0" { text.removeLast() }
      if text.last == "." { text.removeLast() }
    }
    while text.count > 1, text.first == "0", text.dropFirst().first != "." { text.removeFirst() }
    return String(text)
  }

  private mutating func word(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ spelled: inout SpelledNumber
  ) -> Int {
    var end = start
    while end < bytes.count, (bytes[end] | 0x20) &- 0x61 < 26 { end += 1 }
    let isCommand = start > 0 && bytes[start - 1] == 0x5C
    let word = isCommand ? "" : String(decoding: bytes[start..<end], as: UTF8.self).lowercased()
    if !spelled.add(word) {
      add(spelled.take())
      if !spelled.add(word), let value = SpelledNumber.multiples[word] { add(value) }
    }
    return end
  }

  private mutating func wide(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ spelled: inout SpelledNumber
  ) -> Int {
    add(spelled.take())
    var end = start
    var text = ""
    while end + 2 < bytes.count, bytes[end] >= 0xE0 {
      let character = String(decoding: bytes[end..<(end + 3)], as: UTF8.self)
      guard SpelledNumber.chinese[character] != nil else { break }
      text += character
      end += 3
    }
    add(SpelledNumber.chinese(text))
    return max(end, start + 1)
  }
}
