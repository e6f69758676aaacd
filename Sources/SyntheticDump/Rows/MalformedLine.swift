/// A line that a reader must refuse, and its neighbors survive.
package enum MalformedLine: String, Sendable, CaseIterable {
  case cut
  case invalidUTF8 = "invalid-utf8"
  case missingFields = "missing-fields"
  case notAnObject = "not-an-object"
  case nullByte = "null-byte"
  case twoObjects = "two-objects"
  case unescapedControl = "unescaped-control"

  /// One such line per 50 problems: enough that every reader meets each kind in 350 problems.
  static let distance = 50

  static func kind(at index: Int) -> MalformedLine? {
    guard index % distance == distance / 2 else { return nil }
    return allCases[index / distance % allCases.count]
  }

  /// The line made out of a sound row.
  func bytes(_ row: [UInt8]) -> [UInt8] {
    let middle = row.count / 2
    switch self {
    case .cut: return Array(row.prefix(middle))
    case .invalidUTF8: return Array(row.prefix(60)) + [0xC3, 0x28, 0xFF] + row.dropFirst(60)
    case .missingFields: return Array("{\"source\": \"made_up_forum\", \"uuid\": \"lost\"}".utf8)
    case .notAnObject: return Array("[\"problem\", \"answer\", 12]".utf8)
    case .nullByte: return Array(row.prefix(middle)) + [0] + row.dropFirst(middle)
    case .twoObjects: return row + row
    case .unescapedControl: return Array(row.prefix(30)) + [0x0B] + row.dropFirst(30)
    }
  }
}
