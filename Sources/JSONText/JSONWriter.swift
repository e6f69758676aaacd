/// Appends JSON to a buffer of bytes; the caller says where commas go by the order of its calls.
///
/// U+2028, U+2029 and U+0085 are written escaped, since several readers split lines at them
/// (`str.splitlines` of Python, Ray's `read_text`).
package struct JSONWriter {
  package private(set) var bytes: [UInt8] = []
  private var needsComma = false

  package init() {}

  package init(capacity: Int) { bytes.reserveCapacity(capacity) }

  package var count: Int { bytes.count }

  /// Forgets what was written and keeps the memory.
  package mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    needsComma = false
  }

  package mutating func object(_ body: (inout JSONWriter) throws -> Void) rethrows {
    try container(0x7B, 0x7D, body)
  }

  /// An object on a line of its own.
  package mutating func line(_ body: (inout JSONWriter) throws -> Void) rethrows {
    needsComma = false
    try object(body)
    bytes.append(0x0A)
    needsComma = false
  }

  package mutating func array(_ body: (inout JSONWriter) throws -> Void) rethrows {
    try container(0x5B, 0x5D, body)
  }

  /// - Parameter name: one of ours: letters, digits and underscores, nothing to escape.
  package mutating func key(_ name: String) {
    comma()
    bytes.append(0x22)
    bytes.append(contentsOf: name.utf8)
    bytes.append(contentsOf: [0x22, 0x3A])
    needsComma = false
  }

  package mutating func string(_ text: String) {
    var text = text
    text.withUTF8 { string($0) }
  }

  package mutating func string(_ text: UnsafeBufferPointer<UInt8>) {
    comma()
    bytes.append(0x22)
    appendEscaped(text, to: &bytes)
    bytes.append(0x22)
  }

  package mutating func integer(_ value: Int) {
    comma()
    bytes.append(contentsOf: String(value).utf8)
  }

  /// Writes a number that always reads back as a float: `1.0`, never `1`.
  package mutating func double(_ value: Double) {
    comma()
    bytes.append(contentsOf: (value.isFinite ? String(describing: value) : "0.0").utf8)
  }

  package mutating func bool(_ value: Bool) {
    comma()
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
  }

  /// Appends JSON that is already written.
  package mutating func raw(_ json: some Collection<UInt8>) {
    comma()
    bytes.append(contentsOf: json)
  }

  private mutating func comma() {
    if needsComma { bytes.append(0x2C) }
    needsComma = true
  }

  private mutating func container(
    _ opening: UInt8, _ closing: UInt8, _ body: (inout JSONWriter) throws -> Void
  ) rethrows {
    comma()
    bytes.append(opening)
    needsComma = false
    try body(&self)
    bytes.append(closing)
    needsComma = true
  }
}

extension JSONWriter {
  package mutating func member(_ name: String, _ value: String) {
    key(name)
    string(value)
  }

  package mutating func member(_ name: String, _ value: Int) {
    key(name)
    integer(value)
  }

  package mutating func member(_ name: String, _ value: Double) {
    key(name)
    double(value)
  }

  package mutating func member(_ name: String, _ value: Bool) {
    key(name)
    bool(value)
  }

  package mutating func member(_ name: String, strings: some Sequence<String>) {
    key(name)
    array { list in for text in strings { list.string(text) } }
  }
}
