/// Appends lengths, numbers and texts to a buffer; `ByteCursor` reads them in the same order.
struct ByteAppender {
  var bytes: [UInt8]

  mutating func byte(_ value: UInt8) { bytes.append(value) }

  mutating func word(_ value: UInt64) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// Seven bits a byte, low ones first (LEB128): most lengths take one or two.
  mutating func number(_ value: Int) {
    var rest = UInt64(bitPattern: Int64(value))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func text(_ value: Text) {
    number(value.count)
    bytes.append(contentsOf: value.bytes)
  }

  mutating func string(_ value: String) {
    number(value.utf8.count)
    bytes.append(contentsOf: value.utf8)
  }

  mutating func place(_ value: RowPlace) {
    number(value.file)
    number(value.row)
  }

  mutating func field(_ field: Field) {
    string(field.name)
    switch field.value {
    case .text(let text):
      byte(0)
      string(text)
    case .integer(let integer):
      byte(1)
      number(integer)
    case .number(let number):
      byte(2)
      word(number.bitPattern)
    case .flag(let flag): byte(flag ? 4 : 3)
    }
  }

  mutating func list<Element>(_ values: [Element], _ append: (inout ByteAppender, Element) -> Void)
  {
    number(values.count)
    for value in values { append(&self, value) }
  }
}
