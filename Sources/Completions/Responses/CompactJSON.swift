import JSONText

/// The value as written, on one line: without the space between its parts.
///
/// U+2028, U+2029 and U+0085 become escapes, as everywhere in what Sluice writes.
func compact(_ value: JSONValue) -> [UInt8] {
  let bytes = value.written
  var out: [UInt8] = []
  out.reserveCapacity(bytes.count)
  var isInString = false
  var position = 0
  while position < bytes.count {
    let byte = bytes[position]
    if let (escape, length) = isInString ? lineSeparator(bytes, at: position) : nil {
      out += escape.utf8
      position += length
      continue
    }
    if !isInString, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      position += 1
      continue
    }
    out.append(byte)
    if isInString, byte == 0x5C, position + 1 < bytes.count {
      out.append(bytes[position + 1])
      position += 1
    } else if byte == 0x22 {
      isInString.toggle()
    }
    position += 1
  }
  return out
}

private func lineSeparator(_ bytes: [UInt8], at position: Int) -> (String, Int)? {
  switch bytes[position] {
  case 0xC2 where position + 1 < bytes.count && bytes[position + 1] == 0x85: ("\\u0085", 2)
  case 0xE2 where position + 2 < bytes.count && bytes[position + 1] == 0x80:
    switch bytes[position + 2] {
    case 0xA8: ("\\u2028", 3)
    case 0xA9: ("\\u2029", 3)
    default: nil
    }
  default: nil
  }
}

extension JSONWriter {
  /// A member whose name and value are JSON already.
  mutating func rawMember(_ name: String, _ value: [UInt8]) {
    raw(Array(name.utf8) + [0x3A] + value)
  }
}
