import Records

/// Reads `{"reasoning": "…", "answer": "…"}` as models write it: in a code fence or bare, with line
/// feeds inside strings and backslashes that JSON does not know (`\frac`).
enum JSONLayout {
  static func read(_ text: Text) -> Layout? {
    guard text.range(of: "{") != nil, let reasoning = value(of: "\"reasoning\"", in: text, from: 0)
    else { return nil }
    // The last member of that name: the reasoning may quote the word.
    guard let key = text.lastRange(of: "\"answer\""), key.lowerBound >= reasoning.end else {
      return LayoutReader.layout(.json, reasoning.text, "", faults: [.openReasoning])
    }
    let answer = value(of: "\"answer\"", in: text, from: key.lowerBound)
    return LayoutReader.layout(.json, reasoning.text, answer?.text ?? "")
  }

  /// The value behind a key: a string up to a quote that ends a member, or what stands there bare.
  private static func value(
    of key: StaticString, in text: Text, from start: Int
  ) -> (text: Text, end: Int)? {
    guard let name = text.range(of: key, from: start) else { return nil }
    return text.withBytes { bytes in
      var position = name.upperBound
      while position < bytes.count, isSpaceOrColon(bytes[position]) { position += 1 }
      guard position < bytes.count else { return nil }
      guard bytes[position] == 0x22 else {
        var end = position
        while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x7D { end += 1 }
        return (Text(Array(bytes[position..<end])), end)
      }
      let end = stringEnd(bytes, position + 1)
      return (Text(unescaped(bytes, position + 1..<end)), end)
    }
  }

  private static func isSpaceOrColon(_ byte: UInt8) -> Bool {
    byte == 0x3A || byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  /// A quote ends the string if `,` and a key, or `}`, follow it; others are quotes in the prose.
  private static func stringEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var position = start
    while position < bytes.count {
      if bytes[position] == 0x5C {
        position += 2
        continue
      }
      if bytes[position] == 0x22, endsMember(bytes, position + 1) { return position }
      position += 1
    }
    return bytes.count
  }

  private static func endsMember(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    var position = start
    var hasComma = false
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x0A, 0x0D, 0x09: break
      case 0x2C where !hasComma: hasComma = true
      case 0x7D: return !hasComma
      case 0x22: return hasComma
      default: return false
      }
      position += 1
    }
    return true
  }

  /// What the string says: as JSON where its writer escaped backslashes, and as it stands where a
  /// `\frac` or `\(` shows that he did not; `\n` and `\"` are escapes either way, but for the `\n` and
  /// `\t` that begin a command (`\neq`, `\times`).
  private static func unescaped(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> [UInt8] {
    let isEscaped = escapesBackslashes(bytes, range)
    var out: [UInt8] = []
    out.reserveCapacity(range.count)
    var position = range.lowerBound
    while position < range.upperBound {
      guard bytes[position] == 0x5C, position + 1 < range.upperBound else {
        out.append(bytes[position])
        position += 1
        continue
      }
      switch bytes[position + 1] {
      case 0x22, 0x2F: out.append(bytes[position + 1])
      case 0x5C: out += isEscaped ? [0x5C] : [0x5C, 0x5C]
      case 0x6E where !startsCommand(bytes, position + 2, ["eq", "e ", "u", "abla", "mid", "ot"]):
        out.append(0x0A)
      case 0x74
      where !startsCommand(bytes, position + 2, ["imes", "ext", "frac", "an", "heta", "o "]):
        out.append(0x09)
      default: out += [0x5C, bytes[position + 1]]
      }
      position += 2
    }
    return out
  }

  /// False where a backslash stands before a letter or sign that JSON does not escape.
  private static func escapesBackslashes(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Bool {
    let known = Array("\"\\/bfnrtu".utf8)
    var position = range.lowerBound
    while position + 1 < range.upperBound {
      if bytes[position] == 0x5C {
        if !known.contains(bytes[position + 1]) { return false }
        position += 1
      }
      position += 1
    }
    return true
  }

  private static func startsCommand(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ rests: [String]
  ) -> Bool {
    rests.contains { rest in
      start + rest.utf8.count <= bytes.count
        && bytes[start..<(start + rest.utf8.count)].elementsEqual(rest.utf8)
    }
  }
}
