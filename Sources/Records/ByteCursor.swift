/// Reads what `ByteAppender` wrote.
///
/// Past the end it gives zeros and empty texts and is not `isAtEnd` any more, so that damage shows
/// once, at the end.
struct ByteCursor {
  private let bytes: ArraySlice<UInt8>
  private var position: Int

  init(bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  var isAtEnd: Bool { position == bytes.endIndex }

  mutating func byte() -> UInt8 {
    defer { position += 1 }
    return position < bytes.endIndex ? bytes[position] : 0
  }

  mutating func word() -> UInt64 {
    var value: UInt64 = 0
    for shift in 0..<8 { value |= UInt64(byte()) << UInt64(shift * 8) }
    return value
  }

  mutating func number() -> Int {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while shift < 64 {
      let next = byte()
      value |= UInt64(next & 0x7F) << shift
      if next < 0x80 { break }
      shift += 7
    }
    return Int(Int64(bitPattern: value))
  }

  mutating func text() -> Text {
    let length = number()
    guard length >= 0, position <= bytes.endIndex, length <= bytes.endIndex - position else {
      position = bytes.endIndex + 1
      return Text([])
    }
    defer { position += length }
    return Text(bytes[position..<(position + length)])
  }

  mutating func string() -> String { text().string }

  mutating func place() -> RowPlace { RowPlace(file: number(), row: number()) }

  mutating func field() -> Field {
    let name = string()
    switch byte() {
    case 0: return Field(name, string())
    case 1: return Field(name, number())
    case 2: return Field(name, Double(bitPattern: word()))
    case 3: return Field(name, false)
    default: return Field(name, true)
    }
  }

  mutating func list<Element>(_ read: (inout ByteCursor) -> Element) -> [Element] {
    let count = number()
    var values: [Element] = []
    while values.count < count, position < bytes.endIndex { values.append(read(&self)) }
    return values
  }
}
