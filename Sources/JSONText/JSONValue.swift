/// A value on a parser's tape; lent inside `JSONParser.parse` and not valid outside it.
package struct JSONValue {
  let bytes: UnsafeBufferPointer<UInt8>
  let nodes: UnsafeBufferPointer<JSONNode>
  let index: Int

  private var node: JSONNode { nodes[index] }

  package var kind: JSONNode.Kind { node.kind }
  package var isNull: Bool { node.kind == .null }

  /// The bytes of the value as they stand in the text, still escaped.
  package var raw: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[Int(node.start)..<Int(node.end)])
  }

  /// The value as it is written, with the quotes of a string.
  package var written: [UInt8] {
    node.kind == .string ? [UInt8](bytes[Int(node.start) - 1..<Int(node.end) + 1]) : [UInt8](raw)
  }

  /// The string unescaped, or nil for any other kind.
  package var text: [UInt8]? {
    guard node.kind == .string else { return nil }
    return node.hasEscapes
      ? JSONString.unescape(bytes, Int(node.start)..<Int(node.end)) : [UInt8](raw)
  }

  /// The string unescaped, or nil for any other kind.
  package var string: String? {
    guard node.kind == .string else { return nil }
    guard node.hasEscapes else { return String(decoding: raw, as: UTF8.self) }
    return text.map { String(decoding: $0, as: UTF8.self) }
  }

  /// A string, number or boolean as people write it (`33`, not `33.0` for an integral number).
  package var scalar: String? {
    switch node.kind {
    case .string: return string
    case .true: return "true"
    case .false: return "false"
    case .number:
      let written = String(decoding: raw, as: UTF8.self)
      return written.hasSuffix(".0") ? String(written.dropLast(2)) : written
    case .null, .array, .object: return nil
    }
  }

  package var number: Double? {
    node.kind == .number ? Double(String(decoding: raw, as: UTF8.self)) : nil
  }

  package var bool: Bool? {
    switch node.kind {
    case .true: true
    case .false: false
    default: nil
    }
  }

  /// The elements of an array; nothing for any other kind.
  package var elements: JSONElements { JSONElements(array: self) }

  /// The keys and values of an object in the order of the text; nothing for any other kind.
  package var members: JSONMembers { JSONMembers(object: self) }

  /// The member of that name; the first where an object repeats it.
  package subscript(name: String) -> JSONValue? {
    for (key, value) in members where key.isKey(name) { return value }
    return nil
  }

  /// Compares a key without building a string where it holds no escape.
  package func isKey(_ name: String) -> Bool {
    node.hasEscapes ? string == name : raw.elementsEqual(name.utf8)
  }

  func following() -> JSONValue { JSONValue(bytes: bytes, nodes: nodes, index: Int(node.next)) }
  func first() -> JSONValue { JSONValue(bytes: bytes, nodes: nodes, index: index + 1) }
  var endIndex: Int { Int(node.next) }
}

/// Walks the elements of an array.
package struct JSONElements: Sequence, IteratorProtocol {
  private var value: JSONValue
  private let end: Int

  init(array: JSONValue) {
    value = array.first()
    end = array.kind == .array ? array.endIndex : 0
  }

  package mutating func next() -> JSONValue? {
    guard value.index < end else { return nil }
    defer { value = value.following() }
    return value
  }
}

/// Walks the keys and values of an object.
package struct JSONMembers: Sequence, IteratorProtocol {
  private var key: JSONValue
  private let end: Int

  init(object: JSONValue) {
    key = object.first()
    end = object.kind == .object ? object.endIndex : 0
  }

  package mutating func next() -> (key: JSONValue, value: JSONValue)? {
    guard key.index < end else { return nil }
    let value = key.following()
    defer { key = value.following() }
    return (key, value)
  }
}
