import Glibc

/// Parses one JSON value into a tape of nodes, strictly (RFC 8259), without copying a byte.
///
/// Keep one per worker and give it line after line: the tape is reused. A dump's rows are a few
/// huge strings, so strings are skipped with memchr and unescaped only when asked for.
package struct JSONParser {
  /// How many arrays and objects may be open at once.
  package let nestingLimit: Int
  private var tape: [JSONNode] = []
  /// Indices of the open containers, innermost last.
  private var open: [Int] = []

  package init(nestingLimit: Int = 64) {
    self.nestingLimit = nestingLimit
  }

  /// Parses `bytes` and lends the value to `body`; the value must not leave it.
  package mutating func parse<Result>(
    _ bytes: UnsafeBufferPointer<UInt8>, _ body: (JSONValue) throws -> Result
  ) throws -> Result {
    try fill(bytes)
    return try tape.withUnsafeBufferPointer { nodes in
      try body(JSONValue(bytes: bytes, nodes: nodes, index: 0))
    }
  }

  private mutating func fill(_ bytes: UnsafeBufferPointer<UInt8>) throws(JSONError) {
    var tape = self.tape
    self.tape = []
    tape.removeAll(keepingCapacity: true)
    open.removeAll(keepingCapacity: true)
    defer { self.tape = tape }
    try checkCharacters(bytes)
    var position = skipSpace(bytes, 0)
    var expectsValue = true
    while true {
      if expectsValue {
        guard position < bytes.count else { throw JSONError(.truncated, at: position) }
        let opened = try value(bytes, &position, &tape)
        if opened {
          position = skipSpace(bytes, position)
          expectsValue = try !closesAtOnce(bytes, &position, &tape)
          if expectsValue { try key(bytes, &position, &tape) }
          if expectsValue { continue }
        }
      }
      guard let container = open.last else { break }
      position = skipSpace(bytes, position)
      guard position < bytes.count else { throw JSONError(.truncated, at: position) }
      let isObject = tape[container].kind == .object
      switch bytes[position] {
      case 0x2C:
        position = skipSpace(bytes, position + 1)
        try key(bytes, &position, &tape)
        expectsValue = true
      case isObject ? 0x7D : 0x5D:
        position += 1
        close(&tape, at: position)
        expectsValue = false
      default: throw JSONError(.malformed, at: position)
      }
    }
    position = skipSpace(bytes, position)
    guard position == bytes.count else { throw JSONError(.trailingBytes, at: position) }
  }

  /// Reads one scalar, or opens a container and returns true.
  private mutating func value(
    _ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int, _ tape: inout [JSONNode]
  ) throws(JSONError) -> Bool {
    let start = position
    switch bytes[start] {
    case 0x22: try string(bytes, &position, &tape)
    case 0x7B, 0x5B:
      guard open.count < nestingLimit else { throw JSONError(.nestedTooDeeply, at: start) }
      open.append(tape.count)
      append(bytes[start] == 0x7B ? .object : .array, start, start + 1, &tape)
      position += 1
      return true
    case 0x74: try literal("true", .true, bytes, &position, &tape)
    case 0x66: try literal("false", .false, bytes, &position, &tape)
    case 0x6E: try literal("null", .null, bytes, &position, &tape)
    default:
      guard let end = JSONNumber.end(in: bytes, from: start) else {
        throw JSONError(.malformed, at: start)
      }
      append(.number, start, end, &tape)
      position = end
    }
    return false
  }

  /// Closes a container that holds nothing.
  private mutating func closesAtOnce(
    _ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int, _ tape: inout [JSONNode]
  ) throws(JSONError) -> Bool {
    guard let container = open.last, position < bytes.count else {
      throw JSONError(.truncated, at: position)
    }
    guard bytes[position] == (tape[container].kind == .object ? 0x7D : 0x5D) else { return false }
    position += 1
    close(&tape, at: position)
    return true
  }

  private mutating func close(_ tape: inout [JSONNode], at end: Int) {
    let container = open.removeLast()
    tape[container].end = Int32(end)
    tape[container].next = Int32(tape.count)
  }

  /// Reads a key and its colon where the innermost container is an object.
  private func key(
    _ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int, _ tape: inout [JSONNode]
  ) throws(JSONError) {
    guard let container = open.last, tape[container].kind == .object else { return }
    guard position < bytes.count else { throw JSONError(.truncated, at: position) }
    guard bytes[position] == 0x22 else { throw JSONError(.malformed, at: position) }
    try string(bytes, &position, &tape)
    position = skipSpace(bytes, position)
    guard position < bytes.count else { throw JSONError(.truncated, at: position) }
    guard bytes[position] == 0x3A else { throw JSONError(.malformed, at: position) }
    position = skipSpace(bytes, position + 1)
  }

  private func string(
    _ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int, _ tape: inout [JSONNode]
  ) throws(JSONError) {
    let start = position + 1
    guard let end = JSONString.closingQuote(in: bytes, from: start) else {
      throw JSONError(.truncated, at: position)
    }
    append(.string, start, end, &tape)
    let base = bytes.baseAddress.map { UnsafeRawPointer($0) + start }
    if let base, end > start, memchr(base, 0x5C, end - start) != nil {
      guard JSONString.escapesAreValid(in: bytes, start..<end) else {
        throw JSONError(.malformed, at: start)
      }
      tape[tape.count - 1].hasEscapes = true
    }
    position = end + 1
  }

  private func literal(
    _ word: StaticString, _ kind: JSONNode.Kind, _ bytes: UnsafeBufferPointer<UInt8>,
    _ position: inout Int, _ tape: inout [JSONNode]
  ) throws(JSONError) {
    let end = position + word.utf8CodeUnitCount
    guard end <= bytes.count, let base = bytes.baseAddress,
      memcmp(base + position, word.utf8Start, word.utf8CodeUnitCount) == 0
    else { throw JSONError(.malformed, at: position) }
    append(kind, position, end, &tape)
    position = end
  }

  private func append(
    _ kind: JSONNode.Kind, _ start: Int, _ end: Int, _ tape: inout [JSONNode]
  ) {
    tape.append(
      JSONNode(
        kind: kind, hasEscapes: false, start: Int32(start), end: Int32(end),
        next: Int32(tape.count + 1)))
  }
}

private func skipSpace(_ bytes: UnsafeBufferPointer<UInt8>, _ from: Int) -> Int {
  var position = from
  while position < bytes.count {
    let byte = bytes[position]
    guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { break }
    position += 1
  }
  return position
}

/// Refuses control characters inside strings and bytes that are no UTF-8.
///
/// Two vectorised passes over the whole line settle the usual one: plain ASCII, nothing below a
/// space.
private func checkCharacters(_ bytes: UnsafeBufferPointer<UInt8>) throws(JSONError) {
  var smallest: UInt8 = 0xFF
  var all: UInt8 = 0
  for byte in bytes {
    smallest = min(smallest, byte)
    all |= byte
  }
  if smallest < 0x20 {
    var isInString = false
    var isEscaped = false
    for (offset, byte) in bytes.enumerated() {
      if byte < 0x20, isInString || (byte != 0x0A && byte != 0x0D && byte != 0x09) {
        throw JSONError(.controlCharacter, at: offset)
      }
      if isEscaped {
        isEscaped = false
      } else if byte == 0x5C {
        isEscaped = isInString
      } else if byte == 0x22 {
        isInString.toggle()
      }
    }
  }
  if all >= 0x80, let offset = JSONString.firstInvalidUTF8(in: bytes) {
    throw JSONError(.invalidUTF8, at: offset)
  }
}
